// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "hash.h"
#include "packlab.h"

#include <QRandomGenerator>
#include <QTest>

using namespace insurable;
using namespace insurable::lab;
using namespace Qt::StringLiterals;

namespace {

Files sealedFiles()
{
    const PackFile file(sealedBytes());
    return unpacked(file.path());
}

qsizetype at(const Files &files, const QString &name)
{
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (files.at(i).first == name)
            return i;
    }
    qFatal("no such file");
}

QByteArray &content(Files &files, const QString &name)
{
    return files[at(files, name)].second;
}

// Signs anew what the files are now.
void resign(Files &files, const SigningKey &key, const QString &comment)
{
    content(files, u"firm.pub"_s) = key.publicKey().fileText();
    QList<PackDigest> digests;
    for (const auto &[name, bytes] : std::as_const(files)) {
        if (!name.startsWith(u"SHA256SUMS"))
            digests.append({name, Sha256::of(bytes)});
    }
    content(files, u"SHA256SUMS"_s) = manifestText(digests);
    content(files, u"SHA256SUMS.minisig"_s) = key.sign(manifestText(digests), comment);
}

const QString sealedComment = u"insurable-pack:1\tsealed:2026-11-22\tfirm:x"_s;

using Tamper = std::function<void(Files &)>;

void addFileRows(const std::function<void(const char *, const Tamper &, const QStringList &)> &row)
{
    row("untouched", [](Files &) {}, {});
    row("altered", [](Files &files) { content(files, u"submission.json"_s)[3] = 'X'; },
        {u"entry-altered"_s});
    row("lengthened", [](Files &files) { content(files, u"submission.pdf"_s) += "x"; },
        {u"entry-altered"_s});
    row("missing", [](Files &files) { files.removeAt(3); }, {u"entry-missing"_s});
    row("extra",
        [](Files &files) {
            files.insert(3, {u"evidence/new.txt"_s, "x"});
        },
        {u"entry-extra"_s});
    row("extra at the end",
        [](Files &files) {
            files.append({u"new.txt"_s, "x"});
        },
        {u"entry-extra"_s, u"form-as-sealed"_s});
    row("renamed", [](Files &files) { files[3].first = u"evidence/other.jpg"_s; },
        {u"entry-renamed"_s});
    row("swapped", [](Files &files) { std::swap(files[1].second, files[2].second); },
        {u"entries-swapped"_s});
    row("reordered", [](Files &files) { files.swapItemsAt(1, 2); }, {u"entries-reordered"_s});
    row("manifest first", [](Files &files) { files.move(at(files, u"SHA256SUMS"_s), 0); },
        {u"form-as-sealed"_s});
    row("duplicate", [](Files &files) { files.insert(4, files.at(3)); }, {u"names-clash"_s});
    row("duplicate in capitals",
        [](Files &files) {
            files.insert(4, {files.at(2).first.toUpper(), "x"});
        },
        {u"names-clash"_s});
    row("a way out", [](Files &files) { files[3].first = u"../../evil.exe"_s; },
        {u"name-forbidden"_s});
    row("an absolute path", [](Files &files) { files[3].first = u"/etc/cron.d/x"_s; },
        {u"name-forbidden"_s});
    row("a drive", [](Files &files) { files[3].first = u"C:/x"_s; }, {u"name-forbidden"_s});
    row("turned letters", [](Files &files) { files[3].first = u"a\u202egpj.exe"_s; },
        {u"name-forbidden"_s});
}

void addSealRows(const std::function<void(const char *, const Tamper &, const QStringList &)> &row)
{
    row("manifest missing", [](Files &files) { files.removeAt(at(files, u"SHA256SUMS"_s)); },
        {u"manifest-missing"_s});
    row("signature missing", [](Files &files) { files.removeLast(); },
        {u"form-as-sealed"_s, u"signature-missing"_s});
    row("key missing", [](Files &files) { files.removeAt(at(files, u"firm.pub"_s)); },
        {u"entry-missing"_s, u"key-missing"_s});
    row("key broken", [](Files &files) { content(files, u"firm.pub"_s).chop(9); },
        {u"entry-altered"_s, u"key-malformed"_s});
    row("key's comment changed",
        [](Files &files) { content(files, u"firm.pub"_s).replace("minisign", "Minisign"); },
        {u"entry-altered"_s, u"key-malformed"_s});
    row("signature broken", [](Files &files) { files.last().second.chop(9); },
        {u"signature-malformed"_s});
    row("signature's unsigned comment changed",
        [](Files &files) { files.last().second.replace("signature of", "Signature of"); },
        {u"signature-malformed"_s});
    row("signature of another pack",
        [](Files &files) { files.last().second = firmKey().sign("other", sealedComment); },
        {u"signature-forged"_s});
    row("trusted comment changed",
        [](Files &files) { files.last().second.replace("serial:7", "serial:8"); },
        {u"signature-forged"_s});
    row("another's signature",
        [](Files &files) {
            files.last().second =
                SigningKey::generate().sign(content(files, u"SHA256SUMS"_s), sealedComment);
        },
        {u"signature-other-key"_s});
    row("manifest follows the change",
        [](Files &files) {
            const QByteArray old = Sha256::of(files.at(2).second).toHex();
            files[2].second += "x";
            content(files, u"SHA256SUMS"_s).replace(old, Sha256::of(files.at(2).second).toHex());
        },
        {u"signature-forged"_s});
    row("manifest unreadable", [](Files &files) { content(files, u"SHA256SUMS"_s) = "x\n"; },
        {u"manifest-malformed"_s, u"signature-forged"_s});
    row("a draft made of it",
        [](Files &files) {
            files.removeLast();
            files.prepend({u"DRAFT - NOT SIGNED.txt"_s, "x"});
        },
        {u"draft"_s, u"entry-extra"_s});
    row("a signed draft",
        [](Files &files) {
            files.prepend({u"DRAFT - NOT SIGNED.txt"_s, "x"});
            resign(files, firmKey(), sealedComment);
        },
        {u"draft"_s});
    row("another date signed",
        [](Files &files) { resign(files, firmKey(), u"insurable-pack:1\tsealed:2026-11-23\tx"_s); },
        {u"sealed-on"_s});
    row("no date signed", [](Files &files) { resign(files, firmKey(), u"hello"_s); },
        {u"sealed-on"_s});
}

} // namespace

class TestPackVerifier final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTamperingIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char *name, const Tamper &tamper, const QStringList &codes) {
            Files files = sealedFiles();
            tamper(files);
            QTest::newRow(name) << packed(files) << codes;
        };
        addFileRows(row);
        addSealRows(row);
        QTest::newRow("another date on the files")
            << packed(sealedFiles(), day.addDays(1)) << QStringList{u"sealed-on"_s};
    }
    void everyTamperingIsNamed()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QStringList, codes);
        const PackFile file(bytes);
        const PackVerification result = file.verify();
        QCOMPARE(failures(result), codes);
        QCOMPARE(result.isVerified(), codes.isEmpty());
    }

    void flippingAnyByteIsNoticed()
    {
        const QByteArray bytes = sealedBytes();
        QVERIFY(PackFile(bytes).verify().isVerified());
        QRandomGenerator random(20261122);
        const PackFile file(bytes);
        QVERIFY(bytes.size() > 2'000);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray flipped = bytes;
            flipped[i] = char(flipped[i] ^ random.bounded(1, 256));
            writeFile(file.path(), flipped);
            const PackVerification result = file.verify();
            QVERIFY2(!result.isVerified(), qPrintable(u"byte %1"_s.arg(i)));
            QVERIFY(!failures(result).isEmpty());
        }
    }

    void contentIsShownOnlyWhenEverythingElseHolds()
    {
        const QByteArray bytes = sealedBytes();
        QRandomGenerator random(7);
        int looked = 0;
        VerifyOptions options;
        options.checkContents = [&](const PackContent &) -> QList<PackPoint> {
            ++looked;
            return {};
        };
        for (int i = 0; i < 300; ++i) {
            QByteArray flipped = bytes;
            const auto place = qsizetype(random.bounded(quint32(bytes.size())));
            flipped[place] = char(flipped[place] ^ random.bounded(1, 256));
            (void)PackFile(flipped).verify(options);
        }
        QCOMPARE(looked, 0);
    }

    void theContentCheckSeesWhatWasSealed()
    {
        const PackFile file(sealedBytes());
        VerifyOptions options;
        options.checkContents = [](const PackContent &pack) {
            const bool isFine = pack.submission == R"({"title":"Acme"})" && pack.files.size() == 8
                && pack.sealedOn == day && pack.key == firmKey().publicKey() && !pack.isDraft
                && pack.trustedComment.contains(u"serial:7");
            return QList<PackPoint>{{PackCode::Contents, isFine, {u"something."_s}}};
        };
        QVERIFY(file.verify(options).isVerified());
        options.checkContents = [](const PackContent &) {
            return QList<PackPoint>{{PackCode::Contents, false, {u"It lies."_s}}};
        };
        QCOMPARE(failures(file.verify(options)), QStringList{u"contents"_s});
    }

    void theExpectedKeyDecides()
    {
        const PackFile file(sealedBytes());
        VerifyOptions options;
        options.expectedKey = firmKey().publicKey();
        QVERIFY(file.verify(options).isVerified());
        options.expectedKey = SigningKey::generate().publicKey();
        QCOMPARE(failures(file.verify(options)), QStringList{u"key-expected"_s});
        const PackVerification result = file.verify();
        QVERIFY(result.isVerified());
        QCOMPARE(result.points.last(),
                 (PackPoint{PackCode::KeyNotCompared, true, {firmKey().publicKey().line()}}));
    }

    void aForgerWithAKeyOfTheirOwnIsFoundByTheKey()
    {
        Files files = sealedFiles();
        files[2].second = R"({"title":"Evil"})";
        resign(files, SigningKey::generate(), sealedComment);
        const PackFile file(packed(files));
        VerifyOptions options;
        options.expectedKey = firmKey().publicKey();
        QCOMPARE(failures(file.verify(options)), QStringList{u"key-expected"_s});
    }

    void aDraftSaysSoAndIsNotVerified()
    {
        PackSeal seal = firmSeal();
        seal.key = nullptr;
        const PackFile file(sealedBytes(seal));
        int looked = 0;
        VerifyOptions options;
        options.checkContents = [&](const PackContent &pack) -> QList<PackPoint> {
            looked += pack.isDraft;
            return {};
        };
        const PackVerification result = file.verify(options);
        QVERIFY(result.isDraft);
        QVERIFY(!result.isVerified());
        QCOMPARE(failures(result), QStringList{u"draft"_s});
        QCOMPARE(looked, 1);
    }

    void aRepackedPackIsToldApart()
    {
        QList<Crafted> entries;
        const Files files = sealedFiles();
        for (const auto &[name, bytes] : files)
            entries.append({.name = name.toUtf8(), .content = bytes, .method = 8});
        QCOMPARE(failures(PackFile(craft(entries)).verify()), QStringList{u"form-as-sealed"_s});
    }

    void anEncryptedPackIsVerifiedWithItsPassword()
    {
        PackSeal seal = firmSeal();
        seal.encryptedFor = Secret::copyOf("correct horse");
        const QByteArray bytes = sealedBytes(seal);
        const PackFile file(bytes);
        QCOMPARE(failures(file.verify()), QStringList{u"password-needed"_s});
        VerifyOptions options;
        options.password = Secret::copyOf("wrong");
        QCOMPARE(failures(file.verify(options)), QStringList{u"password-wrong"_s});
        options.password = seal.encryptedFor;
        QVERIFY(file.verify(options).isVerified());
    }

    void flippingBytesOfAnEncryptedPackIsNoticed()
    {
        PackSeal seal = firmSeal();
        seal.encryptedFor = Secret::copyOf("correct horse");
        VerifyOptions options;
        options.password = seal.encryptedFor;
        const QByteArray bytes = sealedBytes(seal);
        QRandomGenerator random(5);
        for (int i = 0; i < 100; ++i) {
            QByteArray flipped = bytes;
            const auto place = qsizetype(random.bounded(quint32(bytes.size())));
            flipped[place] = char(flipped[place] ^ random.bounded(1, 256));
            QVERIFY2(!PackFile(flipped).verify(options).isVerified(),
                     qPrintable(QString::number(place)));
        }
    }

    void verifyingCanBeStopped()
    {
        const PackFile file(sealedBytes());
        StoppingProgress progress(300);
        try {
            (void)verifyPack(file.path(), {}, progress);
            QFAIL("it went on");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Cancelled);
        }
    }

    void aLargeManifestIsNotRead()
    {
        Files files = sealedFiles();
        content(files, u"SHA256SUMS"_s) = QByteArray((8 << 20) + 1, 'a');
        QCOMPARE(failures(PackFile(packed(files)).verify()), QStringList{u"archive-too-large"_s});
    }
};

QTEST_APPLESS_MAIN(TestPackVerifier)
#include "tst_packverifier.moc"
