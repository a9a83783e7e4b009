// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

#include "keyfile.h"
#include "keyring.h"
#include "session.h"
#include "vaultkey.h"

#include <QFileInfo>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestKeyRing final : public QObject
{
    Q_OBJECT

private:
    static VaultKey passphrase(const char *text = "correct horse")
    {
        return VaultKey::fromPassphrase(TestVault::passphrase(text));
    }
    static VaultKey withFile(const TestVault &test, const char *text = "correct horse",
                             const QString &name = u"key"_s)
    {
        return VaultKey::fromPassphrase(TestVault::passphrase(text),
                                        KeyFile::read(test.folder.filePath(name)));
    }
    static std::unique_ptr<Vault> open(const TestVault &test, const VaultKey &key)
    {
        return Vault::open(test.path(), key, test.options);
    }
    static const std::optional<KdfCost> cheap() { return KdfCost::floor(); }

private Q_SLOTS:
    void aSecondPassphraseOpensAndIsTakenAway()
    {
        const TestVault test;
        QByteArray id;
        {
            const auto vault = test.create();
            QCOMPARE(vault->openedWith(), KeyKind::Passphrase);
            KeyRing ring(*vault);
            id = ring.add(passphrase(), u"  Bob \n Builder "_s, passphrase("second one"), cheap());
            const auto entries = ring.entries();
            QCOMPARE(entries.size(), 2U);
            QVERIFY(entries[0].openedVault && !entries[1].openedVault);
            QCOMPARE(entries[1].label, u"Bob Builder"_s);
            QCOMPARE(entries[1].added.date(), QDate(2026, 5, 3));
            QCOMPARE(entries[1].cost, KdfCost::floor());
            QVERIFY(isSound(*vault));
        }
        {
            const auto vault = test.open("second one");
            KeyRing ring(*vault);
            QVERIFY(ring.entries()[1].openedVault);
            ring.remove(passphrase("second one"), id);
            QCOMPARE(ring.entries().size(), 1U);
        }
        EXPECT_ERROR(ErrorKind::WrongKey, (void)test.open("second one"));
        QVERIFY(isSound(*test.open()));
    }

    void whoChangesAnothersPassphraseStandsInTheHistory()
    {
        const TestVault test;
        const auto vault = test.create();
        KeyRing ring(*vault);
        const QByteArray bob = ring.add(passphrase(), u"Bob"_s, passphrase("second"), cheap());
        const qint64 before = vault->historyLength();
        ring.replace(passphrase("second"), passphrase("third"), bob, cheap());
        QCOMPARE(vault->historyLength(), before);
        ring.replace(passphrase(), passphrase("fourth"), bob, cheap());
        QCOMPARE(vault->historyLength(), before + 1);
        QString said;
        vault->readHistory({}, [&said](const HistoryEntry &entry) {
            said = entry.recordId + u' ' + entry.action;
        });
        QCOMPARE(said, QString::fromLatin1(bob.toHex()) + u" replaced"_s);
        QCOMPARE(ring.entries()[1].label, u"Bob"_s);
        QVERIFY(isSound(*vault));
    }

    // Neither copy of the header, and no note, remembers a key that is gone.
    void nothingOfARemovedKeyStays()
    {
        const TestVault test;
        const auto vault = test.create();
        KeyRing ring(*vault);
        const QByteArray id = ring.add(passphrase(), u"Bob"_s, passphrase("second"), cheap());
        QCOMPARE(test.bytes().first(8192).count(id), 2);
        ring.remove(passphrase(), id);
        QCOMPARE(test.bytes().first(8192).count(id), 0);
        QVERIFY(vault->setting(u"key."_s + QString::fromLatin1(id.toHex())).isNull());
    }

    void everyChangeAsksForAKeyAgain()
    {
        const TestVault test;
        const auto vault = test.create();
        KeyRing ring(*vault);
        const QByteArray first = ring.entries()[0].id;
        const QByteArray before = test.bytes();
        const auto data = VaultKey::fromDataKey(ring.dataKey(passphrase()));
        EXPECT_ERROR(ErrorKind::WrongKey, ring.add(passphrase("x"), {}, passphrase("y"), cheap()));
        EXPECT_ERROR(ErrorKind::WrongKey, (void)ring.addRecovery(passphrase("x")));
        EXPECT_ERROR(ErrorKind::WrongKey,
                     ring.replace(passphrase("x"), passphrase("y"), first, cheap()));
        EXPECT_ERROR(ErrorKind::WrongKey, (void)ring.dataKey(passphrase("x")));
        EXPECT_ERROR(ErrorKind::Usage, ring.add(data, {}, passphrase("y"), cheap()));
        EXPECT_ERROR(ErrorKind::Usage, (void)ring.addRecovery(data));
        EXPECT_ERROR(ErrorKind::Usage, ring.replace(data, passphrase("y"), first, cheap()));
        EXPECT_ERROR(ErrorKind::Usage, (void)ring.dataKey(data));
        QCOMPARE(test.bytes(), before);
    }

    void theLastPassphraseStays()
    {
        const TestVault test;
        const auto vault = test.create();
        KeyRing ring(*vault);
        const QByteArray first = ring.entries()[0].id;
        EXPECT_ERROR(ErrorKind::Invalid, ring.remove(passphrase(), first));
        (void)ring.addRecovery(passphrase());
        QVERIFY(!ring.keptBecause(first).isEmpty()); // never a recovery key alone
        EXPECT_ERROR(ErrorKind::Invalid, ring.remove(passphrase(), first));
        const QByteArray second = ring.add(passphrase(), {}, passphrase("second"), cheap());
        QVERIFY(ring.keptBecause(first).isEmpty());
        ring.remove(passphrase("second"), first);
        EXPECT_ERROR(ErrorKind::Invalid, ring.remove(passphrase("second"), second));
        QCOMPARE(ring.entries().size(), 2U);
    }

    void eightKeysAndNoMore()
    {
        const TestVault test;
        const auto vault = test.create();
        KeyRing ring(*vault);
        for (int i = 1; i < 8; ++i)
            ring.add(passphrase(), QString::number(i), passphrase("x"), cheap());
        EXPECT_ERROR(ErrorKind::Invalid, ring.add(passphrase(), {}, passphrase("x"), cheap()));
        EXPECT_ERROR(ErrorKind::Invalid, (void)ring.addRecovery(passphrase()));
        EXPECT_ERROR(ErrorKind::Invalid, ring.remove(passphrase(), QByteArray(16, 'x')));
    }

    void aKeyFileIsAskedForBesideThePassphrase()
    {
        const TestVault test;
        KeyFile::create(test.folder.filePath(u"key"_s));
        KeyFile::create(test.folder.filePath(u"other"_s));
        Vault::create(test.path(), withFile(test), test.options).reset();
        QCOMPARE(open(test, withFile(test))->openedWith(), KeyKind::PassphraseAndKeyFile);
        const auto sentence = [&](const VaultKey &key) {
            const auto error = errorOf([&] { (void)open(test, key); });
            return error && error->kind() == ErrorKind::WrongKey ? error->message() : QString();
        };
        const QString wrongFile = sentence(withFile(test, "correct horse", u"other"_s));
        QCOMPARE(wrongFile,
                 u"This passphrase and key file together do not open “firm.insurable”."_s);
        QCOMPARE(sentence(withFile(test, "wrong")), wrongFile); // does not tell which
        QVERIFY(sentence(passphrase()).contains(u"key file"_s));
    }

    void aKeyFileIsHeldToItsBounds()
    {
        const TestVault test;
        const QString path = test.folder.filePath(u"key"_s);
        KeyFile::create(path);
        QCOMPARE(TestVault::readFile(path).size(), 64);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        EXPECT_ERROR(ErrorKind::InputOutput, KeyFile::create(path));
        const auto sized = [&](qsizetype size) {
            TestVault::writeFile(path, QByteArray(size, 'k'));
            return path;
        };
        EXPECT_ERROR(ErrorKind::Invalid, (void)KeyFile::read(sized(31)));
        QCOMPARE(KeyFile::read(sized(32)).size(), 32U);
        QCOMPARE(KeyFile::read(sized(1 << 20)).size(), 32U);
        EXPECT_ERROR(ErrorKind::Invalid, (void)KeyFile::read(sized((1 << 20) + 1)));
        EXPECT_ERROR(ErrorKind::Invalid, (void)KeyFile::read(test.folder.path()));
        EXPECT_ERROR(ErrorKind::InputOutput, (void)KeyFile::read(path + u"x"_s));
#ifdef Q_OS_UNIX
        EXPECT_ERROR(ErrorKind::Invalid, (void)KeyFile::read(u"/dev/zero"_s));
#endif
    }

    void theRecoveryKeyOpensAndSaysSo()
    {
        const TestVault test;
        const RecoveryKey key = KeyRing(*test.create()).addRecovery(passphrase());
        const auto typed = RecoveryKey::read(key.text().toLower());
        const auto vault = open(test, VaultKey::fromRecovery(*typed.key));
        QCOMPARE(vault->openedWith(), KeyKind::Recovery);
        KeyRing ring(*vault);
        const QByteArray forgotten = ring.entries()[0].id;
        const auto proof = VaultKey::fromRecovery(key);
        EXPECT_ERROR(ErrorKind::Invalid, ring.replace(proof, passphrase("new"), {}, cheap()));
        ring.replace(proof, passphrase("new"), forgotten, cheap());
        QCOMPARE(ring.entries()[0].id, forgotten);
        EXPECT_ERROR(ErrorKind::WrongKey, (void)ring.dataKey(passphrase()));
        QCOMPARE(ring.dataKey(passphrase("new")).size(), 32U);
    }

    void aNewSheetEndsTheOldOne()
    {
        const TestVault test;
        const auto vault = test.create();
        KeyRing ring(*vault);
        const RecoveryKey first = ring.addRecovery(passphrase());
        const RecoveryKey second = ring.addRecovery(passphrase());
        QCOMPARE(ring.entries().size(), 2U);
        EXPECT_ERROR(ErrorKind::WrongKey, (void)ring.dataKey(VaultKey::fromRecovery(first)));
        QCOMPARE(ring.dataKey(VaultKey::fromRecovery(second)).size(), 32U);
    }

    void theSheetOfAnotherVaultIsCalledThat()
    {
        const TestVault test;
        const TestVault other;
        const RecoveryKey foreign = KeyRing(*other.create()).addRecovery(passphrase());
        test.create().reset();
        const auto error = errorOf([&] { (void)open(test, VaultKey::fromRecovery(foreign)); });
        QVERIFY(error && error->kind() == ErrorKind::WrongKey);
        QVERIFY(error->message().contains(u"another vault"_s));
        const auto own = RecoveryKey::random(test.open()->vaultId());
        const auto none = errorOf([&] { (void)open(test, VaultKey::fromRecovery(own)); });
        QVERIFY(none && none->kind() == ErrorKind::WrongKey);
        QVERIFY(none->message().contains(u"no recovery key"_s));
    }

    void theDataKeyOpensAndAWrongOneDoesNot()
    {
        const TestVault test;
        const Secret key = KeyRing(*test.create()).dataKey(passphrase());
        QCOMPARE(open(test, VaultKey::fromDataKey(key))->openedWith(), KeyKind::DataKey);
        EXPECT_ERROR(ErrorKind::WrongKey,
                     (void)open(test, VaultKey::fromDataKey(Secret::random(32))));
        EXPECT_ERROR(ErrorKind::WrongKey,
                     (void)open(test, VaultKey::fromDataKey(Secret::random(5))));
        EXPECT_ERROR(ErrorKind::WrongKey, (void)open(test, VaultKey::fromDataKey({})));
    }

    void aChangedPassphraseKeepsLabelAndIdAndWritesTheHeaderOnly()
    {
        const TestVault test;
        const auto vault = test.create();
        KeyRing ring(*vault);
        const QByteArray id = ring.entries()[0].id;
        ring.rename(id, u"Ann"_s);
        const QByteArray before = test.bytes();
        const quint64 generation = vault->generation();
        vault->changePassphrase(TestVault::passphrase(), TestVault::passphrase("new"), cheap());
        QCOMPARE(test.bytes().sliced(8192), before.sliced(8192));
        QCOMPARE(vault->generation(), generation);
        QCOMPARE(ring.entries()[0].id, id);
        QCOMPARE(ring.entries()[0].label, u"Ann"_s);
    }

    void theCostOfAChangedPassphraseIsMeasuredAnew()
    {
        const TestVault test;
        const auto vault = test.create();
        vault->changePassphrase(TestVault::passphrase(), TestVault::passphrase("new"));
        const KdfCost cost = KeyRing(*vault).entries()[0].cost;
        QCOMPARE(cost.memoryKiB, KdfCost().memoryKiB);
        QVERIFY(cost.isAllowed() && cost.passes >= KdfCost().passes);
    }

    void costFollowsFromTheTimeOfAnother()
    {
        QCOMPARE(KdfCost::measured({256 * 1024, 3}, 600).passes, 3U);
        QCOMPARE(KdfCost::measured({256 * 1024, 3}, 150).passes, 11U);
        QCOMPARE(KdfCost::measured({64 * 1024, 3}, 75).passes, 6U);
        QCOMPARE(KdfCost::measured({64 * 1024, 3}, 0).passes, KdfCost::maximumPasses);
    }

    void theHistoryTellsOfKeys()
    {
        const TestVault test;
        const auto vault = test.create();
        KeyRing ring(*vault);
        const QByteArray id = ring.add(passphrase(), u"Bob"_s, passphrase("second"), cheap());
        ring.rename(id, u"Robert"_s);
        ring.remove(passphrase(), id);
        QStringList told;
        vault->readHistory({}, [&told](const HistoryEntry &entry) {
            told.append(entry.recordType + u' ' + entry.action);
        });
        QCOMPARE(told, (QStringList{u"key added"_s, u"key renamed"_s, u"key removed"_s}));
        QVERIFY(isSound(*vault));
    }

    void aVaultOpenForViewingChangesNoKeys()
    {
        const TestVault test;
        test.create().reset();
        VaultOptions viewing = test.options;
        viewing.readOnly = true;
        const auto vault = Vault::open(test.path(), passphrase(), viewing);
        KeyRing ring(*vault);
        EXPECT_ERROR(ErrorKind::ReadOnly, ring.add(passphrase(), {}, passphrase("x"), cheap()));
        EXPECT_ERROR(ErrorKind::ReadOnly, ring.remove(passphrase(), ring.entries()[0].id));
        EXPECT_ERROR(ErrorKind::ReadOnly, ring.rename(ring.entries()[0].id, u"x"_s));
    }

    // A recovery slot names no cost; one that does would have been made by hand.
    void aRecoverySlotWithACostIsRefused()
    {
        const auto key = VaultKey::fromRecovery(RecoveryKey::random("0123456789abcdef"));
        const QByteArray good =
            KeySlot::seal(key, {}, "0123456789abcdef", Secret::random(32)).toBytes();
        QVERIFY(KeySlot::fromBytes(good));
        for (const int at : {1, 2, 4, 8, 11, 12, 120, 159}) {
            QByteArray bad = good;
            bad[at] = 1;
            QVERIFY2(!KeySlot::fromBytes(bad), qPrintable(QString::number(at)));
        }
    }

    void aNoteThatMakesNoSenseIsNoTrouble()
    {
        const TestVault test;
        const auto vault = test.create();
        KeyRing ring(*vault);
        const QString name = u"key."_s + QString::fromLatin1(ring.entries()[0].id.toHex());
        vault->setSetting(name, "[1,2");
        QVERIFY(ring.entries()[0].label.isEmpty());
        ring.rename(ring.entries()[0].id, u"Ann"_s);
        QCOMPARE(ring.entries()[0].label, u"Ann"_s);
    }
};

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
