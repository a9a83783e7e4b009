// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "minisign.h"

#include <QFile>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

QByteArray golden(const QString &name)
{
    QFile file(QStringLiteral(INSURABLE_TEST_DATA "/minisign/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Secret goldenSeed()
{
    return Secret::copyOf(QByteArray::fromHex(golden(u"seed.hex"_s).trimmed()));
}

SignatureState stateOf(const QByteArray &file, const QByteArray &message, const PublicKey &key)
{
    return checkSignature(MinisignSignature::tryFrom(file).value(), message, key);
}

// One line of a four-line file replaced.
QByteArray withLine(const QByteArray &file, qsizetype number, const QByteArray &line)
{
    QList<QByteArray> lines = file.split('\n');
    lines[number] = line;
    return lines.join('\n');
}

} // namespace

class TestMinisign final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignatureMadeByMinisignHolds()
    {
        const auto key = PublicKey::tryFrom(golden(u"key.pub"_s));
        QVERIFY(key);
        const auto signature = MinisignSignature::tryFrom(golden(u"message.txt.minisig"_s));
        QVERIFY(signature);
        QCOMPARE(signature->trustedComment, u"sealed:2026-11-22 Müller & Söhne – ok"_s);
        QCOMPARE(checkSignature(*signature, golden(u"message.txt"_s), *key), SignatureState::Valid);
    }

    void theSameSeedGivesWhatMinisignWrote()
    {
        const SigningKey ours = SigningKey::fromSeed(goldenSeed());
        const PublicKey theirs = PublicKey::tryFrom(golden(u"key.pub"_s)).value();
        QCOMPARE(ours.publicKey().key, theirs.key);
        const QByteArray text =
            ours.sign(golden(u"message.txt"_s), u"sealed:2026-11-22 Müller & Söhne – ok"_s);
        const auto mine = MinisignSignature::tryFrom(text).value();
        const auto golden1 = MinisignSignature::tryFrom(golden(u"message.txt.minisig"_s)).value();
        QCOMPARE(mine.signature, golden1.signature);
        QCOMPARE(mine.globalSignature, golden1.globalSignature);
    }

    void aPublicKeyIsShownAsMinisignShowsIt()
    {
        const PublicKey key = PublicKey::tryFrom(golden(u"key.pub"_s)).value();
        QCOMPARE(key.idText(), u"B65A85D30C33672F"_s);
        QCOMPARE(key.fileText(), golden(u"key.pub"_s));
        QVERIFY(key.line().startsWith(u"RW"));
        QCOMPARE(PublicKey::tryFrom(key.line().toLatin1()), std::optional(key));
    }

    void theSameSeedGivesTheSameFiles()
    {
        const SigningKey a = SigningKey::fromSeed(goldenSeed());
        const SigningKey b = SigningKey::fromSeed(a.seed());
        QCOMPARE(a.publicKey(), b.publicKey());
        QCOMPARE(a.sign("text", u"comment"_s), b.sign("text", u"comment"_s));
        QVERIFY(SigningKey::generate().publicKey() != a.publicKey());
    }

    void whatWasNotSignedIsForged()
    {
        const SigningKey key = SigningKey::generate();
        const QByteArray file = key.sign("text", u"on Monday"_s);
        QCOMPARE(stateOf(file, "text", key.publicKey()), SignatureState::Valid);
        QCOMPARE(stateOf(file, "texT", key.publicKey()), SignatureState::Forged);
        QCOMPARE(stateOf(file, "", key.publicKey()), SignatureState::Forged);
        const QByteArray other = withLine(file, 2, "trusted comment: on Friday");
        QCOMPARE(stateOf(other, "text", key.publicKey()), SignatureState::Forged);
        const SigningKey stranger = SigningKey::generate();
        QCOMPARE(stateOf(file, "text", stranger.publicKey()), SignatureState::OtherKey);
        const PublicKey disguised{key.publicKey().id, stranger.publicKey().key};
        QCOMPARE(stateOf(file, "text", disguised), SignatureState::Forged);
    }

    void malformedSignaturesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray file = SigningKey::generate().sign("text", u"comment"_s);
        const QByteArray line = file.split('\n').at(1);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("only the comment") << file.split('\n').first();
        QTest::newRow("a line more") << QByteArray(file + "more\n");
        QTest::newRow("an empty line first") << QByteArray("\n" + file);
        QTest::newRow("two line ends") << QByteArray(file + "\n");
        QTest::newRow("no comment word") << withLine(file, 0, "hello");
        QTest::newRow("no trusted comment word") << withLine(file, 2, "hello");
        QTest::newRow("too short") << withLine(file, 1, line.chopped(4));
        QTest::newRow("too long") << withLine(file, 1, line + "AAAA");
        QTest::newRow("space in the base64") << withLine(file, 1, " " + line);
        QTest::newRow("URL letters") << withLine(file, 1, "-_" + line.sliced(2));
        QTest::newRow("control character") << withLine(file, 2, "trusted comment: a\x1b[2J");
        QTest::newRow("not UTF-8") << withLine(file, 2, "trusted comment: a\xff");
        QTest::newRow("another algorithm") << withLine(file, 1, "QQ" + line.sliced(2));
        QTest::newRow("legacy") << golden(u"legacy.minisig"_s);
        QTest::newRow("huge") << withLine(file, 2, "trusted comment: " + QByteArray(1 << 20, 'a'));
    }
    void malformedSignaturesAreRefused()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!MinisignSignature::tryFrom(text));
    }

    void looseBitsInBase64AreRefused()
    {
        // 42 bytes end in no padding, 64 bytes in two characters of it.
        QByteArray file = SigningKey::fromSeed(goldenSeed()).sign("text", u"comment"_s);
        QByteArray line = file.split('\n').at(3);
        const qsizetype last = line.size() - 3;
        QVERIFY(line.endsWith("=="));
        line[last] = line[last] == 'A' ? 'B' : char(line[last] + 1);
        QVERIFY(!MinisignSignature::tryFrom(withLine(file, 3, line)));
    }

    void malformedKeysAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray line = SigningKey::generate().publicKey().line().toLatin1();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half") << line.first(30);
        QTest::newRow("twice") << QByteArray(line + '\n' + line);
        QTest::newRow("three lines") << QByteArray("untrusted comment: a\n" + line + "\nb\n");
        QTest::newRow("words") << QByteArray("a public key");
        QTest::newRow("a signature's letters") << QByteArray("RU" + line.sliced(2));
    }
    void malformedKeysAreRefused()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!PublicKey::tryFrom(text));
    }

    void aCommentOfTwoLinesIsNotSigned()
    {
        QVERIFY_THROWS_EXCEPTION(Error, (void)SigningKey::generate().sign("x", u"a\nb"_s));
    }

    void aSeedOfAnotherSizeIsNoKey()
    {
        QVERIFY_THROWS_EXCEPTION(Error, (void)SigningKey::fromSeed(Secret::random(31)));
        QVERIFY_THROWS_EXCEPTION(Error, (void)SigningKey::fromSeed(Secret()));
    }
};

QTEST_APPLESS_MAIN(TestMinisign)
#include "tst_minisign.moc"
