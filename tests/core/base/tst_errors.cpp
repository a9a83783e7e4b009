// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "progress.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

class Stopped final : public Progress
{
public:
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return true; }
};

} // namespace

class TestErrors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorKeepsWhatItWasTold()
    {
        const Error error(ErrorKind::Damaged, u"The vault “Ä” is damaged."_s, u"page 7"_s);
        QCOMPARE(error.kind(), ErrorKind::Damaged);
        QCOMPARE(error.detail(), u"page 7"_s);
        QCOMPARE(QString::fromUtf8(error.what()), error.message());
    }

    void aCopyOutlivesItsOriginal()
    {
        std::optional<Error> original(Error(ErrorKind::InUse, u"Held by Anna."_s));
        const Error copy = *original;
        original.reset();
        QCOMPARE(QByteArray(copy.what()), QByteArray("Held by Anna."));
    }

    void aFullDiskIsToldApart_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("Linux") << u"No space left on device"_s;
        QTest::newRow("Windows") << u"There is not enough space on the disk."_s;
        QTest::newRow("SQLite") << u"database or disk is full"_s;
        QTest::newRow("quota") << u"Disk quota exceeded"_s;
    }

    void aFullDiskIsToldApart()
    {
        QFETCH(QString, reason);
        const Error error = fileError(u"Could not write"_s, u"/a/b.zip"_s, reason);
        QCOMPARE(error.kind(), ErrorKind::DiskFull);
        QCOMPARE(error.message(), u"Could not write “/a/b.zip”: the disk is full."_s);
        QCOMPARE(error.detail(), reason);
    }

    void missingPermissionIsToldApart_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("Linux") << u"Permission denied"_s;
        QTest::newRow("Windows") << u"Access is denied."_s;
        QTest::newRow("read-only") << u"Read-only file system"_s;
    }

    void missingPermissionIsToldApart()
    {
        QFETCH(QString, reason);
        const Error error = fileError(u"Could not write"_s, u"/a/b"_s, reason);
        QCOMPARE(error.kind(), ErrorKind::InputOutput);
        QCOMPARE(error.message(), u"Could not write “/a/b”: you do not have permission."_s);
    }

    void otherTroubleIsOneSentence()
    {
        const Error error = fileError(u"Could not read"_s, u"b.csv"_s, u"Is a directory."_s);
        QCOMPARE(error.kind(), ErrorKind::InputOutput);
        QCOMPARE(error.message(), u"Could not read “b.csv”: Is a directory."_s);
    }

    void aPathCannotBreakOrTurnTheLine()
    {
        const QString path = u"a\nb"_s + QChar(0x202e) + u"fdp.exe %1 %3"_s;
        const Error error = fileError(u"Could not read"_s, path, u"gone"_s);
        QCOMPARE(error.message(), u"Could not read “a bfdp.exe %1 %3”: gone."_s);
    }

    void stoppedWorkThrowsAndOtherWorkDoesNot()
    {
        NoProgress().check();
        try {
            Stopped().check();
            QFAIL("nothing was thrown");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Cancelled);
        }
    }
};

QTEST_GUILESS_MAIN(TestErrors)
#include "tst_errors.moc"
