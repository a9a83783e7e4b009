// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"
#include "damagedpages.h"
#include "filelimit.h"
#include "keyring.h"
#include "keytrouble.h"
#include "salvage.h"
#include "session.h"
#include "testvault.h"
#include "vaultkey.h"

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

using Troubles = QList<KeyTrouble>;

VaultKey keyOf(const char *text = "correct horse")
{
    return VaultKey::fromPassphrase(TestVault::passphrase(text));
}

QByteArray headerOf(const TestVault &test)
{
    return test.bytes().first(Header::size);
}

void putBack(const TestVault &test, const QByteArray &header)
{
    test.setBytes(header + test.bytes().sliced(Header::size));
}

QStringList actionsIn(const Vault &vault)
{
    QStringList actions;
    vault.readHistory({}, [&](const HistoryEntry &entry) { actions.append(entry.action); });
    return actions;
}

// A vault whose "second" passphrase was removed, and the header from when it still opened.
struct Removed : TestVault
{
    QByteArray oldHeader;
    QByteArray oldBytes;
    QByteArray id;

    Removed()
    {
        {
            const auto vault = create();
            id = KeyRing(*vault).add(keyOf(), u"Bob"_s, keyOf("second"), KdfCost::floor());
        }
        open().reset();
        oldBytes = bytes();
        oldHeader = headerOf(*this);
        const auto vault = open();
        KeyRing(*vault).remove(keyOf(), id);
    }
    [[nodiscard]] Troubles troublesAtOpening(bool readOnly = false) const
    {
        VaultOptions how = options;
        how.readOnly = readOnly;
        return keyTroubles(*Vault::open(path(), keyOf(), how));
    }
};

} // namespace

class TestKeyTrouble final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundVaultHasNone()
    {
        const Removed test;
        QCOMPARE(test.troublesAtOpening(), Troubles());
        QVERIFY(keyTroublesInWords(*test.open()).isEmpty());
    }

    void anOldHeaderPutBackDoesNotLetInWhoWasRemoved()
    {
        const Removed test;
        putBack(test, test.oldHeader);
        const auto error = errorOf([&] { (void)test.open("second"); });
        QVERIFY(error && error->kind() == ErrorKind::WrongKey);
        QVERIFY(error->message().contains(u"was removed"_s));
        VaultOptions viewing = test.options;
        viewing.readOnly = true;
        EXPECT_ERROR(ErrorKind::WrongKey, (void)Vault::open(test.path(), keyOf("second"), viewing));
    }

    // Who is refused has not had the file mended, either.
    void whoWasRemovedChangesNothing()
    {
        const Removed test;
        QByteArray header = test.oldHeader;
        header[100] = char(~header[100]);
        putBack(test, header);
        const QByteArray before = test.bytes();
        EXPECT_ERROR(ErrorKind::WrongKey, (void)test.open("second"));
        QCOMPARE(test.bytes(), before);
        test.open().reset();
        QVERIFY(test.bytes() != before);
    }

    void itIsSaidAtEachOpeningUntilAKeyIsChanged()
    {
        const Removed test;
        putBack(test, test.oldHeader);
        QCOMPARE(test.troublesAtOpening(true), Troubles{KeyTrouble::PutBack});
        for (int i = 0; i < 3; ++i) {
            const auto vault = test.open();
            QCOMPARE(keyTroubles(*vault), Troubles{KeyTrouble::PutBack});
            QVERIFY(keyTroublesInWords(*vault).contains(u"“firm.insurable”"_s));
            TestVault::insert(*vault, u"id%1"_s.arg(i), TestVault::thing(u"Work goes on"_s));
        }
        const auto vault = test.open();
        KeyRing(*vault).remove(keyOf(), test.id);
        QCOMPARE(keyTroubles(*vault), Troubles());
        const QStringList actions = actionsIn(*vault);
        QCOMPARE(actions.sliced(actions.size() - 2),
                 (QStringList{u"older list of keys kept"_s, u"removed"_s}));
        QVERIFY(isSound(*vault));
    }

    // Mending the copy must not carry the old list past the one that the records know.
    void mendingACopyHidesNothing()
    {
        const Removed test;
        QByteArray header = test.oldHeader;
        header[100] = char(~header[100]);
        putBack(test, header);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(test.troublesAtOpening(), Troubles{KeyTrouble::PutBack});
        QCOMPARE(headerOf(test).first(4096), headerOf(test).sliced(4096));
    }

    // The header is durable first: kills leave it newer than the records, or its copies apart.
    void whatAKillLeavesIsNoTrouble()
    {
        const Removed test;
        const QByteArray newHeader = headerOf(test);
        const QByteArray newBody = test.bytes().sliced(Header::size);
        const QByteArray oldBody = test.oldBytes.sliced(Header::size);
        const auto half = [](const QByteArray &header, int copy) {
            return header.sliced(copy * Header::copySize, Header::copySize);
        };
        for (const QByteArray &header : {newHeader, half(newHeader, 0) + half(test.oldHeader, 1),
                                         half(test.oldHeader, 0) + half(newHeader, 1),
                                         half(newHeader, 0) + QByteArray(4096, 'x'),
                                         QByteArray(4096, 'x') + half(newHeader, 1)}) {
            for (const QByteArray &body : {newBody, oldBody}) {
                test.setBytes(header + body);
                QCOMPARE(test.troublesAtOpening(true), Troubles());
                QCOMPARE(test.troublesAtOpening(), Troubles());
                EXPECT_ERROR(ErrorKind::WrongKey, (void)test.open("second"));
                QVERIFY(isSound(*test.open()));
            }
        }
        test.setBytes(test.oldHeader + oldBody); // before anything of it arrived
        QCOMPARE(test.troublesAtOpening(), Troubles());
    }

    void aChangedPassphraseIsNotedAtTheNextOpening()
    {
        const TestVault test;
        test.create().reset();
        const QByteArray oldHeader = headerOf(test);
        {
            const auto vault = test.open();
            vault->changePassphrase(TestVault::passphrase(), TestVault::passphrase("new"),
                                    KdfCost::floor());
        }
        const QByteArray changed = test.bytes();
        const quint64 generation = test.open("new")->generation();
        QCOMPARE(headerOf(test), changed.first(Header::size)); // only the records learn of it
        QVERIFY(test.bytes() != changed);
        const QByteArray noted = test.bytes();
        QCOMPARE(test.open("new")->generation(), generation); // once
        QCOMPARE(test.bytes(), noted);
        putBack(test, oldHeader);
        QCOMPARE(keyTroubles(*test.open()), Troubles{KeyTrouble::PutBack});
    }

    // Where the header is the last that is written, opening has its newness to note, and only once.
    void openingNotesWhatTheHeaderWasWrittenLastFor()
    {
        const TestVault test;
        test.create().reset();
        QByteArray id;
        struct Step
        {
            bool headerIsLast;
            std::function<void(KeyRing &)> change;
        };
        const QList<Step> steps{
            {true,
             [&](KeyRing &ring) {
                 id = ring.add(keyOf(), u"Bob"_s, keyOf("second"), KdfCost::floor());
             }},
            {false, [&](KeyRing &ring) { ring.rename(id, u"Rob"_s); }},
            {false,
             [&](KeyRing &ring) { ring.replace(keyOf(), keyOf("third"), id, KdfCost::floor()); }},
            {false, [&](KeyRing &ring) { ring.remove(keyOf(), id); }},
            {true, [&](KeyRing &ring) { (void)ring.addRecovery(keyOf()); }}};
        for (const Step &step : steps) {
            {
                const auto vault = test.open();
                KeyRing ring(*vault);
                step.change(ring);
            }
            const QByteArray changed = test.bytes();
            const QByteArray head = test.open()->historyHead();
            QCOMPARE(test.bytes() != changed, step.headerIsLast);
            QCOMPARE(headerOf(test), changed.first(Header::size));
            const QByteArray noted = test.bytes();
            QCOMPARE(test.open()->historyHead(), head);
            QVERIFY(test.bytes() == noted);
        }
    }

    void aBackupBegunBeforeARemovalIsNotTakenForTampering()
    {
        const TestVault test;
        const auto vault = test.create();
        KeyRing ring(*vault);
        const QByteArray id = ring.add(keyOf(), u"Bob"_s, keyOf("second"), KdfCost::floor());
        const BackupJob job(*vault);
        ring.remove(keyOf(), id);
        NoProgress progress;
        const BackupFile backup = job.runAs(test.folder.filePath(u"b.insurable"_s), progress);
        const auto copy = Vault::open(backup.path, keyOf(), test.options);
        QCOMPARE(keyTroubles(*copy), Troubles());
        QCOMPARE(KeyRing(*copy).entries().size(), 1U);
    }

    void theFirstVaultsNoteItOnceOpened()
    {
        const TestVault test;
        {
            const auto vault = test.create();
            TestVault::insert(*vault, u"a"_s, TestVault::thing(u"Kept"_s));
            makeOld(*vault);
        }
        VaultOptions viewing = test.options;
        viewing.readOnly = true;
        QVERIFY(isSound(*Vault::open(test.path(), keyOf(), viewing)));
        {
            const Secret key = KeyRing(*test.open()).dataKey(keyOf());
            DamagedPages pages(test.path(), key, 4096, {});
            NoProgress progress;
            pages.scan(progress);
            const auto state = Salvage(pages, TestVault::schema(), stateKey(key)).state();
            QVERIFY(state);
            QCOMPARE(state->headerSequence, quint64(1));
        }
        QVERIFY(isSound(*test.open()));
        QCOMPARE(test.open()->countRows("thing"), 1);
    }

    void theFirstVaultsCanBeRescued()
    {
        const TestVault test;
        Secret key;
        {
            const auto vault = test.create();
            key = KeyRing(*vault).dataKey(keyOf());
            makeOld(*vault);
        }
        DamagedPages pages(test.path(), key, 4096, {});
        NoProgress progress;
        pages.scan(progress);
        const auto state = Salvage(pages, TestVault::schema(), stateKey(key)).state();
        QVERIFY(state);
        QCOMPARE(state->headerSequence, quint64(0));
    }

#ifdef Q_OS_UNIX
    void aSecondCopyThatFailsIsSaidAndMendedAtTheNextOpening()
    {
        const TestVault test;
        QByteArray id;
        {
            const auto vault = test.create();
            KeyRing ring(*vault);
            id = ring.add(keyOf(), u"Bob"_s, keyOf("second"), KdfCost::floor());
            // The copy at the beginning comes first now; the other one lies behind the limit.
            QCOMPARE(keyTroubles(*vault), Troubles());
            const Header before = vault->session().header();
            {
                const auto limited = limitFiles(Header::copySize);
                Header header = before;
                header.keySlots[1] = KeySlot();
                vault->session().writeHeader(header, ring.dataKey(keyOf()));
            }
            QCOMPARE(keyTroubles(*vault), Troubles{KeyTrouble::CopyBehind});
            QVERIFY(keyTroublesInWords(*vault).contains(u"second copy"_s));
            QCOMPARE(headerOf(test).count(id), 1); // the old list is still in the file
        }
        QCOMPARE(keyTroubles(*test.open()), Troubles());
        QCOMPARE(headerOf(test).count(id), 0);
    }

    void aCopyThatCannotBeMendedKeepsNobodyOut()
    {
        const TestVault test;
        test.create().reset();
        test.setBytes(headerOf(test).first(4096) + QByteArray(4096, 'x')
                      + test.bytes().sliced(Header::size));
        {
            const auto limited = limitFiles(Header::copySize);
            const auto vault = test.open();
            QCOMPARE(keyTroubles(*vault), Troubles{KeyTrouble::CopyBehind});
        }
        QCOMPARE(keyTroubles(*test.open()), Troubles());
    }
#endif

private:
    // The state row without what later versions added to it.
    static void makeOld(Vault &vault)
    {
        Session &session = vault.session();
        VaultState state = session.committed();
        state.headerSequence = 0;
        const QByteArray mac = state.mac(stateKey(session.dataKey()));
        Database &database = session.database();
        database.query("UPDATE vault_state SET mac = ?").bind(1, QByteArrayView(mac)).run();
        database.forgetStatements();
        database.execute("ALTER TABLE vault_state DROP COLUMN header_sequence");
    }
};

QTEST_GUILESS_MAIN(TestKeyTrouble)
#include "tst_keytrouble.moc"
