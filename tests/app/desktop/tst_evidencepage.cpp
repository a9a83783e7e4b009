// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencepage.h"

#include "evidencedetails.h"
#include "evidencestanding.h"
#include "filelook.h"
#include "pagebench.h"
#include "plainlabel.h"
#include "statuspill.h"

#include <QCheckBox>
#include <QBuffer>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QtEndian>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const Id mfa = Id::from(u"mfa-email");
const QString hostile = u"<img src=\"file:///etc/passwd\"><b>bold</b> & so on"_s;

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

// A sound header that says the picture is 20,000 × 20,000.
QByteArray hugePng()
{
    QByteArray bytes = png(4, 4);
    bytes.replace(16, 8, QByteArray("\x00\x00\x4e\x20\x00\x00\x4e\x20", 8));
    const quint32 sum = qToBigEndian(crc32(bytes.mid(12, 17)));
    bytes.replace(29, 4, QByteArray(reinterpret_cast<const char *>(&sum), 4));
    return bytes;
}

EvidenceFile stored(PageBench &bench, const QString &name, QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    NoProgress progress;
    return bench.isms().store(buffer, name, progress);
}

Id addEvidence(PageBench &bench, const QString &title, const QString &name, const QByteArray &bytes,
               const QList<Id> &controls = {mfa}, QDate effective = QDate(2026, 11, 1))
{
    Evidence evidence;
    evidence.title = title;
    evidence.controls = controls;
    evidence.effective = effective;
    evidence.added = effective;
    evidence.files = {stored(bench, name, bytes)};
    return bench.isms().add(evidence);
}

} // namespace

class TestEvidencePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyPageTeaches();
    void aFileDroppedAnywhereIsAdded();
    void severalFilesCanBeKeptApart();
    void aDayToComeIsRefused();
    void markupInNamesIsShownAsItIs();
    void aCopyIsTheSameBytes();
    void aCopyIntoNowhereIsTold();
    void aHarmlessFileIsOpenedAsACopyThatGoes();
    void aFileThatIsNotWhatItsNameSaysIsNotOpened();
    void whatCouldRunIsNotOfferedToOpen();
    void aNewerFileComesOnTop();
    void editsAreKept();
    void removingCanBeUndone();
    void filtersGoByHowItStands();
    void textIsShownPlainlyAndOnlyItsBeginning();
    void picturesAreShown();
    void picturesThatClaimTooMuchAreRefused();
    void controlMarksInTextAreReplaced();
    void whatAFileIsFollowsFromItsBytes();

    // Called instead of the system's program.
    void opened(const QUrl &url) { m_opened.append(url.toLocalFile()); }

private:
    QStringList m_opened;
};

void TestEvidencePage::anEmptyPageTeaches()
{
    PageBench bench;
    bench.show<EvidencePage>();
    QVERIFY(bench.child<QWidget>(u"addFirst"_s).isVisible());
    QVERIFY(!bench.child<QWidget>(u"gallery"_s).isVisible());
}

void TestEvidencePage::aFileDroppedAnywhereIsAdded()
{
    PageBench bench;
    auto &page = bench.show<EvidencePage>();
    bench.whenDialogOpens([](QDialog &dialog) {
        dialog.findChild<QWidget *>(u"field_title"_s)->findChild<QLineEdit *>()->setText(u"Lock photo"_s);
        dialog.findChild<QWidget *>(u"field_valid_until"_s)->findChild<QLineEdit *>()->setText(u"1/12/2027"_s);
        dialog.findChild<QPushButton *>(u"evidenceAdd"_s)->click();
    });
    PageBench::drop(page, {bench.write(u"IMG_1.png"_s, png(20, 20))});
    QTRY_COMPARE(bench.isms().records().evidence.size(), 1);
    QCOMPARE(bench.isms().records().evidence.first().title, u"Lock photo"_s);
    QCOMPARE(bench.isms().records().evidence.first().validUntil, QDate(2027, 12, 1));
    QTRY_VERIFY(bench.child<QWidget>(u"evidenceDetails"_s).isVisible());
    QCOMPARE(bench.child<PlainLabel>(u"evidenceHeading"_s).text(), u"Lock photo"_s);
}

void TestEvidencePage::severalFilesCanBeKeptApart()
{
    PageBench bench;
    auto &page = bench.show<EvidencePage>();
    const QStringList paths {bench.write(u"One.txt"_s, "1"), bench.write(u"Two.txt"_s, "2"),
                             bench.write(u"Three.txt"_s, {})};
    bench.whenDialogOpens([](QDialog &dialog) {
        dialog.findChild<QCheckBox *>(u"evidenceEach"_s)->setChecked(true);
        dialog.findChild<QPushButton *>(u"evidenceAdd"_s)->click();
    });
    PageBench::drop(page, paths);
    QTRY_COMPARE(bench.isms().records().evidence.size(), 2); // the empty one is left out
    QCOMPARE(bench.isms().records().evidence.at(1).title, u"Two"_s);
    bench.isms().undo();
    QVERIFY(bench.isms().records().evidence.isEmpty());
}

void TestEvidencePage::aDayToComeIsRefused()
{
    PageBench bench;
    auto &page = bench.show<EvidencePage>();
    bool refused = false;
    bench.whenDialogOpens([&](QDialog &dialog) {
        dialog.findChild<QWidget *>(u"field_effective"_s)->findChild<QLineEdit *>()->setText(u"23 Nov 2026"_s);
        dialog.findChild<QPushButton *>(u"evidenceAdd"_s)->click();
        refused = dialog.isVisible();
        dialog.reject();
    });
    PageBench::drop(page, {bench.write(u"a.txt"_s, "a")});
    QTRY_VERIFY(refused);
    QVERIFY(bench.isms().records().evidence.isEmpty());
}

void TestEvidencePage::markupInNamesIsShownAsItIs()
{
    PageBench bench;
    const Id id = addEvidence(bench, hostile, hostile + u"\u202egnp.exe"_s, hostile.toUtf8());
    bench.show<EvidencePage>().showRecord(u"evidence"_s, id);
    QCOMPARE(bench.child<PlainLabel>(u"evidenceHeading"_s).text(), hostile);
    QCOMPARE(bench.child<PlainLabel>(u"fileName"_s).text(), hostile + u"gnp.exe"_s); // no turned reading
    QCOMPARE(bench.child<QPlainTextEdit>(u"previewText"_s).toPlainText(), hostile);
    for (const QLabel *any : bench.window().findChildren<QLabel *>())
        QCOMPARE(any->textFormat(), Qt::PlainText);
    for (const QWidget *any : bench.window().findChildren<QWidget *>())
        QVERIFY(!any->toolTip().contains(u"<img"));
}

void TestEvidencePage::aCopyIsTheSameBytes()
{
    PageBench bench;
    const QByteArray bytes = QByteArray(300'000, 'x') + "end";
    const Id id = addEvidence(bench, u"Long"_s, u"long.bin"_s, bytes);
    bench.show<EvidencePage>().showRecord(u"evidence"_s, id);
    auto *details = bench.window().findChild<EvidenceDetails *>();
    const EvidenceFile file = bench.isms().find<Evidence>(id)->files.first();
    QVERIFY(details->saveCopy(file, bench.path(u"copy.bin"_s)));
    QFile copy(bench.path(u"copy.bin"_s));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), bytes);
}

void TestEvidencePage::aCopyIntoNowhereIsTold()
{
    PageBench bench;
    const Id id = addEvidence(bench, u"A"_s, u"a.txt"_s, "a");
    bench.show<EvidencePage>().showRecord(u"evidence"_s, id);
    auto *details = bench.window().findChild<EvidenceDetails *>();
    QVERIFY(!details->saveCopy(bench.isms().find<Evidence>(id)->files.first(), bench.path(u"no/such/folder/a.txt"_s)));
    QCOMPARE(bench.troubles.size(), 1);
}

void TestEvidencePage::aHarmlessFileIsOpenedAsACopyThatGoes()
{
    QDesktopServices::setUrlHandler(u"file"_s, this, "opened");
    m_opened.clear();
    {
        PageBench bench;
        const Id id = addEvidence(bench, u"Photo"_s, u"..\\Lock photo.png"_s, png(8, 8));
        bench.show<EvidencePage>().showRecord(u"evidence"_s, id);
        bench.whenDialogOpens([](QDialog &dialog) { dialog.reject(); });
        bench.click(u"openCopy"_s);
        QVERIFY(m_opened.isEmpty()); // not without asking
        bench.whenDialogOpens([](QDialog &dialog) {
            for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
                if (button->text() == u"Open it"_s)
                    button->click();
            }
        });
        bench.click(u"openCopy"_s);
        QCOMPARE(m_opened.size(), 1);
        QFile copy(m_opened.first());
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), png(8, 8));
        QVERIFY(m_opened.first().endsWith(u"photo.png"_s));
    }
    QVERIFY(!QFile::exists(m_opened.first())); // the page is gone, as at a lock
    QDesktopServices::unsetUrlHandler(u"file"_s);
}

void TestEvidencePage::aFileThatIsNotWhatItsNameSaysIsNotOpened()
{
    QDesktopServices::setUrlHandler(u"file"_s, this, "opened");
    m_opened.clear();
    PageBench bench;
    const Id id = addEvidence(bench, u"Photo"_s, u"photo.png"_s, "MZ\x90 not a picture");
    bench.show<EvidencePage>().showRecord(u"evidence"_s, id);
    bool told = false;
    bench.whenDialogOpens([&told](QDialog &dialog) {
        told = true;
        dialog.accept();
    });
    bench.click(u"openCopy"_s);
    QVERIFY(told);
    QVERIFY(m_opened.isEmpty());
    QDesktopServices::unsetUrlHandler(u"file"_s);
}

void TestEvidencePage::whatCouldRunIsNotOfferedToOpen()
{
    PageBench bench;
    const Id id = addEvidence(bench, u"Macro"_s, u"invoice.docm"_s, "PK");
    bench.show<EvidencePage>().showRecord(u"evidence"_s, id);
    QVERIFY(bench.window().findChild<QWidget *>(u"saveCopy"_s) != nullptr);
    QVERIFY(bench.window().findChild<QWidget *>(u"openCopy"_s) == nullptr);
}

void TestEvidencePage::aNewerFileComesOnTop()
{
    PageBench bench;
    const Id id = addEvidence(bench, u"Policy"_s, u"policy 1.txt"_s, "old");
    bench.show<EvidencePage>().showRecord(u"evidence"_s, id);
    auto *details = bench.window().findChild<EvidenceDetails *>();
    details->addNewerFile({bench.write(u"policy 2.txt"_s, "new")});
    QCOMPARE(bench.isms().find<Evidence>(id)->files.size(), 2);
    QCOMPARE(bench.isms().find<Evidence>(id)->files.last().name, u"policy 2.txt"_s);
    QCOMPARE(bench.child<QPlainTextEdit>(u"previewText"_s).toPlainText(), u"new"_s);
    bench.whenDialogOpens([](QDialog &dialog) { dialog.reject(); });
    details->addNewerFile({bench.write(u"empty.txt"_s, {})});
    QCOMPARE(bench.isms().find<Evidence>(id)->files.size(), 2);
}

void TestEvidencePage::editsAreKept()
{
    PageBench bench;
    const Id id = addEvidence(bench, u"Policy"_s, u"policy.txt"_s, "text");
    auto &page = bench.show<EvidencePage>();
    page.showRecord(u"evidence"_s, id);
    bench.child<QWidget>(u"field_title"_s).findChild<QLineEdit *>()->setText(u"Signed policy"_s);
    QVERIFY(page.leave());
    QCOMPARE(bench.isms().find<Evidence>(id)->title, u"Signed policy"_s);
    bench.child<QWidget>(u"field_title"_s).findChild<QLineEdit *>()->clear();
    QVERIFY(!page.leave());
    QVERIFY(bench.child<QWidget>(u"trouble_title"_s).isVisible());
}

void TestEvidencePage::removingCanBeUndone()
{
    PageBench bench;
    const Id id = addEvidence(bench, u"Policy"_s, u"policy.txt"_s, "text");
    bench.show<EvidencePage>().showRecord(u"evidence"_s, id);
    bench.whenDialogOpens([](QDialog &dialog) {
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->property("kind") == u"danger"_s)
                button->click();
        }
    });
    bench.click(u"removeEvidence"_s);
    QVERIFY(bench.isms().records().evidence.isEmpty());
    QVERIFY(bench.child<QWidget>(u"addFirst"_s).isVisible());
    QVERIFY(!bench.child<QWidget>(u"evidenceDetails"_s).isVisible());
    bench.isms().undo();
    QCOMPARE(bench.isms().records().evidence.size(), 1);
    QVERIFY(bench.child<QWidget>(u"gallery"_s).isVisible());
}

void TestEvidencePage::filtersGoByHowItStands()
{
    PageBench bench;
    const int fresh = bench.catalogue().control(mfa)->freshDays;
    const QDate today = bench.clock().today();
    addEvidence(bench, u"counts"_s, u"a.txt"_s, "a", {mfa}, today);
    addEvidence(bench, u"due on its last day"_s, u"b.txt"_s, "b", {mfa}, today.addDays(-fresh));
    addEvidence(bench, u"over since yesterday"_s, u"c.txt"_s, "c", {mfa}, today.addDays(-fresh - 1));
    addEvidence(bench, u"unused"_s, u"d.txt"_s, "d", {});
    bench.show<EvidencePage>();
    const auto *model = bench.child<QListView>(u"gallery"_s).model();
    const auto titles = [&] {
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->index(row, 0).data().toString());
        return all;
    };
    QCOMPARE(titles().size(), 4);
    bench.click(u"chipDue"_s);
    QCOMPARE(titles(), QStringList {u"due on its last day"_s});
    bench.click(u"chipExpired"_s);
    QCOMPARE(titles(), QStringList {u"over since yesterday"_s});
    bench.click(u"chipUnused"_s);
    QCOMPARE(titles(), QStringList {u"unused"_s});
    bench.click(u"chipAll"_s);
    bench.child<QLineEdit>(u"evidenceSearch"_s).setText(u"yesterday over"_s);
    QCOMPARE(titles(), QStringList {u"over since yesterday"_s});
}

void TestEvidencePage::textIsShownPlainlyAndOnlyItsBeginning()
{
    PageBench bench;
    const Id id = addEvidence(bench, u"Log"_s, u"log.txt"_s, QByteArray("a\n").repeated(5'000'000));
    bench.show<EvidencePage>().showRecord(u"evidence"_s, id);
    const QString shown = bench.child<QPlainTextEdit>(u"previewText"_s).toPlainText();
    QVERIFY(shown.size() < 70'000);
    QVERIFY(shown.startsWith(u"a\na\n"));
    QVERIFY(shown.contains(u"not shown"));
}

void TestEvidencePage::picturesAreShown()
{
    PageBench bench;
    const Id id = addEvidence(bench, u"Photo"_s, u"photo.png"_s, png(3000, 2000));
    bench.show<EvidencePage>().showRecord(u"evidence"_s, id);
    QTRY_VERIFY(bench.child<QWidget>(u"previewPicture"_s).isVisible());
}

void TestEvidencePage::picturesThatClaimTooMuchAreRefused()
{
    QVERIFY(decodePicture(hugePng(), {100, 100}).isNull());
    QVERIFY(decodePicture(png(400, 300).first(100), {100, 100}).isNull());
    QVERIFY(decodePicture("<svg xmlns='http://www.w3.org/2000/svg'/>", {100, 100}).isNull());
    QCOMPARE(decodePicture(png(400, 300), {100, 100}).size(), QSize(100, 75));
    QCOMPARE(decodePicture(png(40, 30), {100, 100}).size(), QSize(40, 30));
    PageBench bench;
    const Id id = addEvidence(bench, u"Bomb"_s, u"bomb.png"_s, hugePng());
    bench.show<EvidencePage>().showRecord(u"evidence"_s, id);
    QTRY_VERIFY(bench.child<PlainLabel>(u"previewHeading"_s).text().contains(u"cannot be shown"));
}

void TestEvidencePage::controlMarksInTextAreReplaced()
{
    QCOMPARE(shownText("a\x1b[31m\tb\r\nc"), u"a\ufffd[31m\tb\nc"_s);
    QCOMPARE(shownText("x\xe2\x80\xaey"), u"x\ufffdy"_s);
    QCOMPARE(shownText("caf\xe9 noir"), u"caf\u00e9 noir"_s); // Latin-1
    QCOMPARE(shownText(QByteArray("\xff\xfe" "A\0B\0", 6)), u"AB"_s);
}

void TestEvidencePage::whatAFileIsFollowsFromItsBytes()
{
    QCOMPARE(lookOf({}), FileLook::Empty);
    QCOMPARE(lookOf(png(2, 2)), FileLook::Picture);
    QCOMPARE(lookOf("%PDF-1.7\n"), FileLook::Pdf);
    QCOMPARE(lookOf("plain words"), FileLook::Text);
    QCOMPARE(lookOf(QByteArray("MZ\x90\0\3\0", 6)), FileLook::Other);
}

QTEST_MAIN(TestEvidencePage)
#include "tst_evidencepage.moc"
