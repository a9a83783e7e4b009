// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"
#include "uncleanend.h"

using namespace insurable;
using namespace Qt::StringLiterals;

class TestUncleanEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTornFreePageIsBlankedAndATornOtherOneIsDamage();
    void aTornPageIsLeftForTheCheckWhereAllWasClosed();
};

namespace {

constexpr qsizetype page = 4096;

// Most of its pages are free again.
QByteArray halfEmpty(TestVault &test)
{
    const auto vault = test.create();
    for (int i = 0; i < 12; ++i)
        TestVault::insert(*vault, u"id%1"_s.arg(i), TestVault::thing(u"T"_s, u"n "_s.repeated(9000)));
    Edit edit = vault->edit();
    for (int i = 0; i < 12; i += 2)
        edit.removeRow("thing", u"id%1"_s.arg(i));
    edit.commit();
    return test.bytes();
}

} // namespace

void TestUncleanEnd::aTornFreePageIsBlankedAndATornOtherOneIsDamage()
{
    TestVault test;
    const QByteArray sound = halfEmpty(test);
    int blanked = 0;
    int refused = 0;
    for (qsizetype at = 8192 + page; at < sound.size(); at += page) {
        QByteArray torn = sound;
        torn.replace(at + 512, 1024, QByteArray(1024, '\x5a'));
        test.setBytes(torn);
        TestVault::writeFile(test.path() + u"-journal"_s, QByteArray(512, '\0'));
        try {
            const auto vault = test.open();
            QVERIFY(isSound(*vault));
            QCOMPARE(vault->countRows("thing"), 6);
            ++blanked;
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Damaged);
            QCOMPARE(test.bytes(), torn);
            ++refused;
        }
    }
    QVERIFY2(blanked >= 5 && refused >= 5, qPrintable(u"%1 %2"_s.arg(blanked).arg(refused)));
}

void TestUncleanEnd::aTornPageIsLeftForTheCheckWhereAllWasClosed()
{
    TestVault test;
    QByteArray torn = halfEmpty(test);
    QVERIFY(!endedUncleanly(test.path()));
    const qsizetype at = torn.size() - page;
    torn.replace(at + 512, 1024, QByteArray(1024, '\x5a'));
    test.setBytes(torn);
    const auto vault = test.open();
    NoProgress progress;
    QVERIFY(!check(*vault, progress).isSound());
}

QTEST_GUILESS_MAIN(TestUncleanEnd)
#include "tst_uncleanend.moc"
