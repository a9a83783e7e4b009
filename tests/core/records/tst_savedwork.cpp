// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "mergelab.h"
#include "savedwork.h"

using namespace insurable;
using namespace Qt::StringLiterals;

class TestSavedWork final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRefusedChangeIsInTheCopy_data();
    void theRefusedChangeIsInTheCopy();
    void theCopyMergesBackIntoTheFile();
    void evidenceThatIsGoneIsNamed();
    void nothingIsReplacedAndNothingLeftBehind();
    void aRefusedUndoIsInTheCopyToo();
};

namespace {

using Mishap = void (*)(const QString &path);

void overwriteBeginning(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(8192));
    QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
}
void cutShort(const QString &path)
{
    QVERIFY(QFile::resize(path, 8192 + 4096));
}
void fillWithRubbish(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray rubbish(file.size(), 'r');
    QCOMPARE(file.write(rubbish), rubbish.size());
}
void removeFile(const QString &path)
{
    QVERIFY(QFile::remove(path));
}

struct Scene
{
    TestFirm firm;
    Asset asset;
    Evidence evidence;

    Scene()
    {
        asset.name = u"Till PC"_s;
        asset.id = firm->add(asset);
        Organisation organisation = firm->records().organisation;
        organisation.name = u"Acme"_s;
        firm->put(organisation);
        QByteArray bytes(6 << 20, 'p'); // too large to be in the memory of pages by chance
        for (qsizetype i = 0; i < bytes.size(); i += 511)
            bytes[i] = char(i);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        NoProgress progress;
        evidence.title = u"Photograph"_s;
        evidence.effective = QDate(2026, 11, 1);
        evidence.files = {firm->store(buffer, u"photo.png"_s, progress)};
        evidence.id = firm->add(evidence);
        firm->vault().setSetting(u"look"_s, "dark");
        firm.reopen();
    }
    void refuse()
    {
        asset.owner = u"Anna"_s;
        try {
            firm->update(asset);
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Conflict);
            return;
        }
        QFAIL("the change was not refused");
    }
    [[nodiscard]] QString target() const { return firm.file(u"copy.insurable"_s); }
    SavedWork save()
    {
        NoProgress progress;
        return saveConflictCopy(firm.isms(), target(), progress);
    }
};

} // namespace

void TestSavedWork::theRefusedChangeIsInTheCopy_data()
{
    QTest::addColumn<Mishap>("mishap");
    QTest::addColumn<bool>("isWholeFile");
    QTest::newRow("overwritten at the beginning") << Mishap(overwriteBeginning) << false;
    QTest::newRow("cut short") << Mishap(cutShort) << false;
    QTest::newRow("overwritten altogether") << Mishap(fillWithRubbish) << false;
#ifndef Q_OS_WIN
    QTest::newRow("deleted") << Mishap(removeFile) << true;
#endif
}

void TestSavedWork::theRefusedChangeIsInTheCopy()
{
    QFETCH(Mishap, mishap);
    QFETCH(bool, isWholeFile);
    Scene scene;
    mishap(scene.firm.path());
    scene.refuse();
    const SavedWork saved = scene.save();
    QCOMPARE(saved.path, scene.target());
    QCOMPARE(saved.isWholeFile, isWholeFile);
    QVERIFY(saved.hasUnsaved);
    auto expected = stateOf(scene.firm.isms());
    const auto copy = openSiblingFirm(scene.firm.isms(), scene.target(), false);
    QCOMPARE(copy->find<Asset>(scene.asset.id)->owner, u"Anna"_s);
    auto found = stateOf(*copy);
    const QString key = u"asset "_s + scene.asset.id.text();
    expected.remove(key);
    found.remove(key);
    QCOMPARE(found, expected);
    QVERIFY(copy->vault().generation() > scene.firm->vault().generation());
    if (saved.lostEvidence.isEmpty())
        QVERIFY(isSound(*copy));
    if (isWholeFile)
        QVERIFY(saved.hasHistory && saved.hasSettings && saved.lostEvidence.isEmpty());
}

void TestSavedWork::theCopyMergesBackIntoTheFile()
{
#ifdef Q_OS_WIN
    QSKIP("an open file is not replaced here");
#endif
    Scene scene;
    scene.firm.close();
    const QString elsewhere = scene.firm.file(u"elsewhere.insurable"_s);
    QVERIFY(QFile::copy(scene.firm.path(), elsewhere));
    scene.firm.open();
    {
        const auto other = openSiblingFirm(scene.firm.isms(), elsewhere, false);
        Asset safe;
        safe.name = u"Safe"_s;
        other->add(safe);
    }
    QVERIFY(QFile::remove(scene.firm.path()));
    QVERIFY(QFile::rename(elsewhere, scene.firm.path())); // as a sync program does it
    scene.refuse();
    (void)scene.save();
    scene.firm.reopen();
    const auto copy = openSiblingFirm(scene.firm.isms(), scene.target());
    NoProgress progress;
    const MergePlan plan = planMerge(scene.firm.isms(), *copy, progress);
    QCOMPARE(plan.ground, MergePlan::Ground::CommonHistory);
    QCOMPARE(plan.conflicts(), 0);
    applyMerge(scene.firm.isms(), *copy, plan, progress);
    QCOMPARE(scene.firm->find<Asset>(scene.asset.id)->owner, u"Anna"_s);
    QCOMPARE(scene.firm->records().assets.size(), 2);
    QVERIFY(isSound(scene.firm.isms()));
}

void TestSavedWork::evidenceThatIsGoneIsNamed()
{
    Scene scene;
    fillWithRubbish(scene.firm.path());
    scene.refuse();
    const SavedWork saved = scene.save();
    QCOMPARE(saved.lostEvidence, QStringList{u"Photograph"_s});
    const auto copy = openSiblingFirm(scene.firm.isms(), scene.target());
    QCOMPARE(copy->records().evidence.size(), 1);
}

void TestSavedWork::nothingIsReplacedAndNothingLeftBehind()
{
    Scene scene;
    overwriteBeginning(scene.firm.path());
    scene.refuse();
    QFile letter(scene.target());
    QVERIFY(letter.open(QIODevice::WriteOnly));
    QCOMPARE(letter.write("dear customer"), 13);
    letter.close();
    QVERIFY_THROWS_EXCEPTION(Error, (void)scene.save());
    QCOMPARE(QFileInfo(scene.target()).size(), 13);
    QVERIFY(QFile::remove(scene.target()));
    class Stopping final : public Progress
    {
    public:
        void report(qint64, qint64) override { }
        [[nodiscard]] bool isCancelled() const override { return true; }
    } stopping;
    QVERIFY_THROWS_EXCEPTION(Error, (void)saveConflictCopy(scene.firm.isms(), scene.target(), stopping));
    QVERIFY(!QFile::exists(scene.target()));
    QVERIFY(QDir(QFileInfo(scene.target()).absolutePath())
                .entryList({u".insurable-*"_s}, QDir::Files | QDir::Hidden)
                .isEmpty());
}

void TestSavedWork::aRefusedUndoIsInTheCopyToo()
{
#ifdef Q_OS_WIN
    QSKIP("an open file is not removed here");
#endif
    Scene scene;
    scene.asset.owner = u"Ben"_s;
    scene.firm->update(scene.asset);
    removeFile(scene.firm.path());
    QVERIFY_THROWS_EXCEPTION(Error, scene.firm->undo());
    QVERIFY(scene.save().hasUnsaved);
    const auto copy = openSiblingFirm(scene.firm.isms(), scene.target());
    QVERIFY(copy->find<Asset>(scene.asset.id)->owner.isEmpty());
}

QTEST_GUILESS_MAIN(TestSavedWork)
#include "tst_savedwork.moc"
