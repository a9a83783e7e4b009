// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every schema revision that was ever released lies in tests/data/vaults and opens for ever. When
// the revision is raised, add a file and keep the others: INSURABLE_MAKE_OLD_VAULT=revision-N
// names the one to make with today's program.
#include "asset.h"
#include "catalogue.h"
#include "check.h"
#include "clock.h"
#include "evidence.h"
#include "historychain.h"
#include "progress.h"
#include "sample.h"
#include "secret.h"
#include "keyslots.h"
#include "vault.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestOldVaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itOpensIsWholeAndSaysWhatItSaid_data();
    void itOpensIsWholeAndSaysWhatItSaid();

private:
    [[nodiscard]] FirmOptions options() const
    {
        return {m_catalogue, m_clock, u"Tester"_s, false, &m_cost};
    }
    // The same in all of them, and beside them in README.md.
    [[nodiscard]] static Secret passphrase()
    {
        return Secret::fromPassphrase(u"these vaults open for ever"_s);
    }
    [[nodiscard]] static QDir store()
    {
        return QDir(QStringLiteral(INSURABLE_TEST_DATA "/vaults"));
    }

    Catalogue m_catalogue = Catalogue::load();
    FixedClock m_clock{QDate(2026, 11, 22)};
    KdfCost m_cost = KdfCost::floor();
};

void TestOldVaults::initTestCase()
{
    const QString name = qEnvironmentVariable("INSURABLE_MAKE_OLD_VAULT");
    if (!name.isEmpty())
        createSampleFirm(store().filePath(name + u".insurable"_s), passphrase(), options()).reset();
}

void TestOldVaults::itOpensIsWholeAndSaysWhatItSaid_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("wasLeftOpen"); // then it is checked before it is brought up to date
    const QStringList files = store().entryList({u"revision-*.insurable"_s});
    QVERIFY(files.contains(u"revision-1.insurable"_s));
    for (const QString &file : files) {
        QTest::newRow(qPrintable(file)) << file << false;
        QTest::newRow(qPrintable(file + u", left open"_s)) << file << true;
    }
}

void TestOldVaults::itOpensIsWholeAndSaysWhatItSaid()
{
    QFETCH(QString, file);
    QFETCH(bool, wasLeftOpen);
    QTemporaryDir folder;
    const QString path = folder.filePath(file);
    QVERIFY(QFile::copy(store().filePath(file), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QFile note(path + u".lock"_s);
    QVERIFY(!wasLeftOpen || (note.open(QIODevice::WriteOnly) && note.write("{}") == 2));
    note.close();
    const auto isms = openFirm(path, passphrase(), options());
    NoProgress progress;
    const CheckReport report = check(isms->vault(), progress);
    QVERIFY2(report.isSound(), report.isSound() ? "" : qPrintable(report.problems.front().text));
    QVERIFY(verifyHistory(isms->vault(), progress).isWhole());

    QCOMPARE(isms->records().organisation.name, u"Wrenfold & Daughters Joinery Ltd"_s);
    QCOMPARE(isms->records().organisation.staff, 8);
    QCOMPARE(isms->vault().author(), u"Tester"_s);
    QCOMPARE(isms->count(describe<Asset>()), 26);
    QVERIFY(!isms->search(u"till"_s).isEmpty());
    int files = 0;
    for (qsizetype row = 0; row < isms->count(describe<Evidence>()); ++row) {
        const auto *evidence = static_cast<const Evidence *>(isms->at(describe<Evidence>(), row));
        for (const EvidenceFile &one : evidence->files) {
            QBuffer out;
            QVERIFY(out.open(QIODevice::WriteOnly));
            isms->extract(one, out, progress);
            QCOMPARE(out.size(), one.size);
            ++files;
        }
    }
    QVERIFY(files > 3);

    Incident incident; // a register that the first vaults did not have
    incident.title = u"Noted today"_s;
    const Id noted = isms->add(incident);
    QCOMPARE(isms->find<Incident>(noted)->title, u"Noted today"_s);
    QVERIFY(!isms->search(u"noted"_s).isEmpty());

    Asset asset;
    asset.name = u"Added today"_s;
    QVERIFY(!isms->add(asset).text().isEmpty());
    QVERIFY(check(isms->vault(), progress).isSound());
}

QTEST_GUILESS_MAIN(TestOldVaults)
#include "tst_oldvaults.moc"
