// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

#include "blobs.h"
#include "keyring.h"
#include "rotate.h"
#include "vaultkey.h"

#include <QBuffer>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

VaultKey passphrase(const char *text = "correct horse")
{
    return VaultKey::fromPassphrase(TestVault::passphrase(text));
}

// Stops at the given report.
class Stopping final : public Progress
{
public:
    explicit Stopping(int at)
        : m_left(at)
    {
    }
    void report(qint64, qint64) override { --m_left; }
    [[nodiscard]] bool isCancelled() const override { return m_left <= 0; }

private:
    int m_left;
};

} // namespace

class TestRotate final : public QObject
{
    Q_OBJECT

private:
    static void fill(const TestVault &test)
    {
        const auto vault = test.create();
        for (int i = 0; i < 40; ++i)
            TestVault::insert(*vault, u"id%1"_s.arg(i), TestVault::thing(u"Thing %1"_s.arg(i)));
        QBuffer file;
        file.setData(QByteArray("evidence ").repeated(300000));
        QVERIFY(file.open(QIODevice::ReadOnly));
        NoProgress progress;
        Edit edit = vault->edit();
        BlobStore blobs(*vault);
        blobs.retain(blobs.add(file, progress));
        edit.commit();
        vault->setSetting(u"answer"_s, "42");
    }

private Q_SLOTS:
    void everythingIsThereUnderANewKey()
    {
        const TestVault test;
        fill(test);
        Secret oldKey;
        quint64 generation = 0;
        QByteArray id;
        {
            const auto vault = test.open();
            KeyRing ring(*vault);
            ring.add(passphrase(), u"Bob"_s, passphrase("second"), KdfCost::floor());
            (void)ring.addRecovery(passphrase());
            ring.rename(ring.entries()[0].id, u"Ann"_s);
            oldKey = ring.dataKey(passphrase());
            id = vault->vaultId();
            generation = vault->generation();
        }
        const QByteArray before = test.bytes();
        NoProgress progress;
        const SeenState state = rotateDataKey(test.path(), passphrase(), test.options, progress);
        const QByteArray rotated = test.bytes();
        test.open().reset();
        QVERIFY(test.bytes() == rotated); // opening has nothing to add
        const auto vault = test.open();
        QCOMPARE(judge(state, seenStateOf(*vault), vault->historyHead()), SeenVerdict::Expected);
        QCOMPARE(state.generation, vault->generation());
        QCOMPARE(state.path, vault->path());
        QVERIFY(isSound(*vault));
        QCOMPARE(vault->vaultId(), id);
        QVERIFY(vault->generation() > generation);
        QCOMPARE(vault->countRows("thing"), 40);
        QCOMPARE(vault->search(u"Thing 7"_s).size(), 1U);
        QCOMPARE(vault->setting(u"answer"_s), QByteArray("42"));
        QCOMPARE(BlobStore(*vault).list().size(), 1);
        const auto entries = KeyRing(*vault).entries();
        QCOMPARE(entries.size(), 1U);
        QCOMPARE(entries[0].label, u"Ann"_s);
        QVERIFY(KeyRing(*vault).dataKey(passphrase()).view() != oldKey.view());
        QVERIFY(test.bytes().sliced(8192, 4096) != before.sliced(8192, 4096));
        TestVault::insert(*vault, u"later"_s, TestVault::thing(u"Later"_s));
        QVERIFY(isSound(*vault));
        QCOMPARE(test.files().filter(u".new"_s), QStringList());
    }

    void theHistoryTellsWhoDidIt()
    {
        TestVault test;
        fill(test);
        auto old = test.open();
        KeyRing(*old).add(passphrase(), u"Bob"_s, passphrase("second"), KdfCost::floor());
        const qint64 length = old->historyLength();
        old.reset();
        test.options.author = u"Carol"_s;
        NoProgress progress;
        rotateDataKey(test.path(), passphrase(), test.options, progress);
        const auto vault = test.open();
        QCOMPARE(vault->historyLength(), length + 1);
        HistoryEntry newest;
        vault->readHistory({}, [&newest](const HistoryEntry &entry) { newest = entry; });
        QCOMPARE(newest.action, u"rotate"_s);
        QCOMPARE(newest.author, u"Carol"_s);
        QCOMPARE(newest.changes, QByteArray(R"({"keys":{"after":1,"before":2}})"));
        QVERIFY(isSound(*vault));
    }

    void whatAKilledRotationLeftGoesWithTheNext()
    {
        const TestVault test;
        fill(test);
        const QString left = test.folder.filePath(u".insurable-0123456789abcdef.new"_s);
        TestVault::writeFile(left, test.bytes());
        TestVault::writeFile(left + u"-journal"_s, "journal");
        NoProgress progress;
        rotateDataKey(test.path(), passphrase(), test.options, progress);
        QCOMPARE(test.files(), QStringList{u"firm.insurable"_s});
    }

    void whatOpenedBeforeOpensNoMore()
    {
        const TestVault test;
        fill(test);
        Secret oldKey;
        std::optional<RecoveryKey> sheet;
        {
            const auto vault = test.open();
            KeyRing ring(*vault);
            ring.add(passphrase(), {}, passphrase("second"), KdfCost::floor());
            sheet = ring.addRecovery(passphrase());
            oldKey = ring.dataKey(passphrase());
        }
        NoProgress progress;
        rotateDataKey(test.path(), passphrase(), test.options, progress);
        for (const VaultKey &key :
             {passphrase("second"), VaultKey::fromRecovery(*sheet), VaultKey::fromDataKey(oldKey)})
            EXPECT_ERROR(ErrorKind::WrongKey, (void)Vault::open(test.path(), key, test.options));
    }

    void stoppedAnywhereTheOldVaultStays()
    {
        const TestVault test;
        fill(test);
        const QByteArray before = test.bytes();
        int at = 0;
        for (bool done = false; !done; ++at) {
            Stopping progress(at);
            const auto error =
                errorOf([&] { rotateDataKey(test.path(), passphrase(), test.options, progress); });
            done = !error;
            if (error) {
                QCOMPARE(error->kind(), ErrorKind::Cancelled);
                QCOMPARE(test.bytes(), before);
                QCOMPARE(test.files(), QStringList{u"firm.insurable"_s});
            }
            QVERIFY(at < 200);
        }
        QVERIFY(at > 2);
        QVERIFY(isSound(*test.open()));
    }

    void anOpenVaultIsLeftAlone()
    {
        const TestVault test;
        const auto vault = test.create();
        NoProgress progress;
        EXPECT_ERROR(ErrorKind::InUse,
                     rotateDataKey(test.path(), passphrase(), test.options, progress));
        QVERIFY(isSound(*vault));
    }

    void aWrongOrLonelyKeyIsRefused()
    {
        const TestVault test;
        const RecoveryKey sheet = KeyRing(*test.create()).addRecovery(passphrase());
        const Secret dataKey = KeyRing(*test.open()).dataKey(passphrase());
        const QByteArray before = test.bytes();
        NoProgress progress;
        const auto rotate = [&](const VaultKey &key) {
            rotateDataKey(test.path(), key, test.options, progress);
        };
        EXPECT_ERROR(ErrorKind::WrongKey, rotate(passphrase("wrong")));
        EXPECT_ERROR(ErrorKind::Invalid, rotate(VaultKey::fromRecovery(sheet)));
        EXPECT_ERROR(ErrorKind::Invalid, rotate(VaultKey::fromDataKey(dataKey)));
        QCOMPARE(test.bytes(), before);
    }

    // A new key must not make whole what was not.
    void aDamagedVaultIsLeftAlone()
    {
        const TestVault test;
        fill(test);
        QByteArray bytes = test.bytes();
        const qsizetype at = bytes.size() - 3 * 4096 + 100;
        bytes[at] = char(bytes[at] ^ 1);
        test.setBytes(bytes);
        NoProgress progress;
        const auto error =
            errorOf([&] { rotateDataKey(test.path(), passphrase(), test.options, progress); });
        QVERIFY(error && error->kind() == ErrorKind::Damaged);
        QCOMPARE(test.bytes(), bytes);
        QCOMPARE(test.files(), QStringList{u"firm.insurable"_s});
    }
};

QTEST_GUILESS_MAIN(TestRotate)
#include "tst_rotate.moc"
