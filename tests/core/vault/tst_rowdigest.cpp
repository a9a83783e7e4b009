// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowdigest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestRowDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderDoesNotMatter();
    void whatIsTakenAwayWasNeverThere();
    void bytesBringItBack();
    void nothingThereCountsForNothing();
    void fieldsCannotRunIntoEachOther();
    void anotherKeyGivesAnotherHash();
};

namespace {

QByteArray hashOf(RowHasher &hasher, const QByteArray &id, const std::vector<Cell> &cells)
{
    hasher.begin("t", id);
    for (std::size_t i = 0; i < cells.size(); ++i)
        hasher.field(QByteArray(1, char('a' + i)), cells[i]);
    return hasher.finish();
}

// With every carry there is.
QList<QByteArray> awkwardHashes()
{
    QList<QByteArray> hashes{QByteArray(32, '\xFF'), QByteArray(32, '\0'),
                             QByteArray(8, '\xFF') + QByteArray(24, '\0'),
                             QByteArray(1, '\1') + QByteArray(31, '\0')};
    QRandomGenerator random(7);
    for (int i = 0; i < 200; ++i) {
        QByteArray hash(32, Qt::Uninitialized);
        for (char &byte : hash)
            byte = random.bounded(4) ? char(random.bounded(256)) : '\xFF';
        hashes.append(hash);
    }
    return hashes;
}

} // namespace

void TestRowDigest::orderDoesNotMatter()
{
    QList<QByteArray> hashes = awkwardHashes();
    SetDigest forward;
    SetDigest backward;
    for (const QByteArray &hash : hashes)
        forward.add(hash);
    std::reverse(hashes.begin(), hashes.end());
    for (const QByteArray &hash : hashes)
        backward.add(hash);
    QVERIFY(forward == backward);
    backward.add(QByteArray(1, '\1') + QByteArray(31, '\0'));
    QVERIFY(!(forward == backward));
}

void TestRowDigest::whatIsTakenAwayWasNeverThere()
{
    SetDigest digest;
    const QList<QByteArray> hashes = awkwardHashes();
    for (const QByteArray &hash : hashes)
        digest.add(hash);
    for (const QByteArray &hash : hashes)
        digest.remove(hash);
    QVERIFY(digest == SetDigest());
}

void TestRowDigest::bytesBringItBack()
{
    SetDigest digest;
    digest.add(QByteArray("0123456789abcdef0123456789abcdef"));
    QCOMPARE(digest.toBytes(), QByteArray("0123456789abcdef0123456789abcdef"));
    QVERIFY(SetDigest(digest.toBytes()) == digest);
}

void TestRowDigest::nothingThereCountsForNothing()
{
    RowHasher hasher(Secret(32));
    QCOMPARE(hashOf(hasher, "i", {u"x"_s}), hashOf(hasher, "i", {u"x"_s, std::monostate{}}));
    QVERIFY(hashOf(hasher, "i", {u"x"_s}) != hashOf(hasher, "i", {u"x"_s, u""_s}));
}

void TestRowDigest::fieldsCannotRunIntoEachOther()
{
    RowHasher hasher(Secret(32));
    const QList<QByteArray> hashes{
        hashOf(hasher, "i", {u"ab"_s, u"c"_s}), hashOf(hasher, "i", {u"a"_s, u"bc"_s}),
        hashOf(hasher, "i", {u"abc"_s}),        hashOf(hasher, "ia", {u"bc"_s}),
        hashOf(hasher, "i", {qint64(1)}),       hashOf(hasher, "i", {1.0}),
        hashOf(hasher, "i", {u"1"_s}),          hashOf(hasher, "i", {QByteArray("1")}),
    };
    QCOMPARE(QSet<QByteArray>(hashes.begin(), hashes.end()).size(), hashes.size());
    QCOMPARE(hashOf(hasher, "i", {0.0}), hashOf(hasher, "i", {-0.0}));
}

void TestRowDigest::anotherKeyGivesAnotherHash()
{
    RowHasher one(Secret(32));
    RowHasher other(Secret::random(32));
    QVERIFY(hashOf(one, "i", {u"x"_s}) != hashOf(other, "i", {u"x"_s}));
}

QTEST_GUILESS_MAIN(TestRowDigest)
#include "tst_rowdigest.moc"
