// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprobe.h"

#include "catalogue.h"
#include "clock.h"
#include "firm.h"
#include "keyring.h"
#include "vault.h"
#include "vaultkey.h"

#include <QJsonObject>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

// What the program says of a vault that is not as this computer has seen it.
class TestCliLastSeen final : public QObject
{
    Q_OBJECT

private:
    CliProbe m_probe;
    QString m_seen;
    int m_round = 0;

    QByteArray bytes() const { return m_probe.read(u"firm.insurable"_s); }
    void putBack(const QByteArray &bytes) const { m_probe.write(u"firm.insurable"_s, bytes); }
    CliResult addAsset(const QStringList &more = {}) const
    {
        return m_probe.run(QStringList{u"add"_s, m_probe.vault(), u"asset"_s, u"name=Till"_s}
                           + more);
    }
    CliResult info(const QStringList &more = {}) const
    {
        return m_probe.run(QStringList{u"info"_s, m_probe.vault()} + more);
    }
    // By the library, at the least cost: the program itself would take a second for each.
    template <typename Change>
    void changeKeys(const Change &change) const
    {
        const Catalogue catalogue = Catalogue::load();
        const SystemClock clock;
        const auto proof = VaultKey::fromPassphrase(Secret::fromPassphrase(CliProbe::passphrase()));
        const auto isms = openFirm(m_probe.vault(), proof, {catalogue, clock, u"Tester"_s});
        KeyRing ring(isms->vault());
        change(ring, proof);
    }

private Q_SLOTS:
    void init()
    {
        m_probe.useEmpty();
        m_seen = u"seen-%1/lastseen.json"_s.arg(++m_round);
        m_probe.keepLastSeenIn(m_seen);
    }

    void anOlderVaultIsSaidAndNotChanged()
    {
        const QByteArray old = bytes();
        QCOMPARE(addAsset().status, 0);
        putBack(old);
        const CliResult read = info();
        QCOMPARE(read.status, 0);
        QVERIFY2(read.err.contains("is older than this computer has seen it"), read.err);
        QCOMPARE(info().err, read.err); // looking is not accepting
        const CliResult change = addAsset();
        QCOMPARE(change.status, 5);
        QVERIFY2(change.isOneSentence() && change.err.contains("--on-purpose"), change.err);
        QCOMPARE(bytes(), old);
        QCOMPARE(info({u"--no-last-seen"_s}).err, QByteArray());
    }

    void whatIsOnPurposeIsAskedOnce()
    {
        const QByteArray old = bytes();
        QCOMPARE(addAsset().status, 0);
        QCOMPARE(addAsset().status, 0);
        putBack(old);
        QCOMPARE(addAsset({u"--on-purpose"_s}).status, 0);
        const CliResult next = addAsset();
        QCOMPARE(next.status, 0);
        QCOMPARE(next.err, QByteArray());
    }

    void anotherWayOnIsSaidAsWell()
    {
        const QByteArray common = bytes();
        QCOMPARE(addAsset().status, 0);
        putBack(common);
        QCOMPARE(addAsset({u"--no-last-seen"_s}).status, 0);
        const CliResult read = info();
        QVERIFY2(read.err.contains("was changed elsewhere at the same time"), read.err);
    }

    // What the program itself puts in place is what it goes on from.
    void aRestoredVaultIsGoneOnWith()
    {
        QCOMPARE(addAsset().status, 0);
        const CliResult made =
            m_probe.run({u"backup"_s, m_probe.vault(), m_probe.path(u"backups"_s), u"--json"_s});
        const QString backup = made.json()["backup"_L1].toString();
        QVERIFY2(made.status == 0, made.err);
        QCOMPARE(addAsset().status, 0);
        QCOMPARE(addAsset().status, 0);
        const QByteArray newer = bytes();
        const CliResult restored = m_probe.run({u"restore"_s, m_probe.vault(), backup});
        QVERIFY2(restored.status == 0 && restored.err.isEmpty(), restored.err);
        const CliResult next = addAsset();
        QVERIFY2(next.status == 0 && next.err.isEmpty(), next.err);
        putBack(newer); // what was given up is not what is expected any more
        QCOMPARE(addAsset().status, 5);
    }

    void aRescuedFileIsGoneOnWith()
    {
        QCOMPARE(addAsset().status, 0);
        const QString out = m_probe.path(u"rescued-%1.insurable"_s.arg(m_round));
        const CliResult rescued = m_probe.run({u"rescue"_s, m_probe.vault(), out});
        QVERIFY2(rescued.status == 0 && rescued.err.isEmpty(), rescued.err);
        const CliResult next = m_probe.run({u"add"_s, out, u"asset"_s, u"name=Safe"_s});
        QVERIFY2(next.status == 0 && next.err.isEmpty(), next.err);
    }

    void rescueSaysWhereItsListOfKeysIsAnOldOne()
    {
        m_probe.write(u"before.insurable"_s, bytes());
        changeKeys([](KeyRing &ring, const VaultKey &proof) {
            ring.add(proof, u"Bob"_s,
                     VaultKey::fromPassphrase(Secret::fromPassphrase(QByteArray("bob's"))),
                     KdfCost::floor());
        });
        QCOMPARE(addAsset().status, 0);
        putBack(QByteArray(8192, '\0') + bytes().sliced(8192));
        const QString out = m_probe.path(u"rescued-%1.insurable"_s.arg(m_round));
        const CliResult rescued =
            m_probe.run({u"rescue"_s, m_probe.vault(), out, u"--header-from"_s,
                         m_probe.path(u"before.insurable"_s)});
        QCOMPARE(rescued.status, 0);
        QVERIFY2(rescued.err.contains("list of who can open"), rescued.err);
        QCOMPARE(m_probe.run({u"add"_s, out, u"asset"_s, u"name=Safe"_s}).status, 0);
    }

    void aVaultWrittenAnewIsGoneOnWith()
    {
        QCOMPARE(addAsset().status, 0);
        QCOMPARE(m_probe.run({u"slots"_s, m_probe.vault(), u"rotate"_s}).status, 0);
        const CliResult next = addAsset();
        QVERIFY2(next.status == 0 && next.err.isEmpty(), next.err);
    }

    // Written anew, an older copy would be the newest from then on.
    void anOlderVaultIsNotWrittenAnew()
    {
        const QStringList rotate{u"slots"_s, m_probe.vault(), u"rotate"_s};
        const QByteArray old = bytes();
        QCOMPARE(addAsset().status, 0);
        putBack(old);
        const CliResult refused = m_probe.run(rotate);
        QCOMPARE(refused.status, 5);
        QVERIFY2(refused.isOneSentence() && refused.err.contains("--on-purpose"), refused.err);
        QCOMPARE(bytes(), old);
        const CliResult meant = m_probe.run(rotate + QStringList{u"--on-purpose"_s});
        QVERIFY2(meant.status == 0 && meant.err.isEmpty(), meant.err);
        const CliResult next = addAsset();
        QVERIFY2(next.status == 0 && next.err.isEmpty(), next.err);
    }

    // At once, not only when it is opened the next time.
    void theVaultFromBeforeItWasWrittenAnewIsOld()
    {
        QCOMPARE(addAsset().status, 0);
        const QByteArray old = bytes();
        QCOMPARE(m_probe.run({u"slots"_s, m_probe.vault(), u"rotate"_s}).status, 0);
        putBack(old);
        const CliResult refused = addAsset();
        QCOMPARE(refused.status, 5);
        QVERIFY2(refused.err.contains("is older than this computer has seen it"), refused.err);
    }

    void aMergedVaultIsGoneOnWith()
    {
        const QString other = m_probe.path(u"other.insurable"_s);
        m_probe.write(u"other.insurable"_s, bytes());
        QCOMPARE(
            m_probe.run({u"add"_s, other, u"asset"_s, u"name=Safe"_s, u"--no-last-seen"_s}).status,
            0);
        QCOMPARE(addAsset().status, 0);
        const CliResult merged = m_probe.run({u"merge"_s, m_probe.vault(), other});
        QVERIFY2(merged.status == 0 && merged.err.isEmpty(), merged.err);
        const CliResult next = addAsset();
        QVERIFY2(next.status == 0 && next.err.isEmpty(), next.err);
    }

    void nothingIsKeptThatNamesTheFirm()
    {
        QCOMPARE(addAsset().status, 0);
        const QByteArray kept = m_probe.read(m_seen);
        QVERIFY(kept.contains("generation"));
        QVERIFY2(!kept.contains("firm") && !kept.contains("Till") && !kept.contains("/"), kept);
    }

    void anOldListOfKeysIsSaidAndItsRemovedKeyRefused()
    {
        changeKeys([](KeyRing &ring, const VaultKey &proof) {
            ring.add(proof, u"Bob"_s,
                     VaultKey::fromPassphrase(Secret::fromPassphrase(QByteArray("bob's"))),
                     KdfCost::floor());
        });
        const QByteArray oldHeader = bytes().first(8192);
        changeKeys(
            [](KeyRing &ring, const VaultKey &proof) { ring.remove(proof, ring.entries()[1].id); });
        putBack(oldHeader + bytes().sliced(8192));
        const CliResult read = info({u"--no-last-seen"_s}); // the vault itself knows
        QCOMPARE(read.status, 0);
        QVERIFY2(read.err.contains("is older than its records"), read.err);
        const CliResult bob = m_probe.runWith(u"bob's"_s, {u"info"_s, m_probe.vault()});
        QCOMPARE(bob.status, 3);
        QVERIFY2(bob.isOneSentence() && bob.err.contains("was removed"), bob.err);
    }
};

QTEST_GUILESS_MAIN(TestCliLastSeen)
#include "tst_clilastseen.moc"
