// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprobe.h"

#include "catalogue.h"
#include "clock.h"
#include "firm.h"
#include "keyring.h"
#include "vault.h"
#include "vaultkey.h"

#include <QJsonArray>
#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestCliSlots final : public QObject
{
    Q_OBJECT

private:
    CliProbe m_probe;

    CliResult slot(QStringList words) const
    {
        return m_probe.run(QStringList{u"slots"_s, m_probe.vault()} + words);
    }
    QJsonArray entries() const { return slot({u"--json"_s}).json()["slots"_L1].toArray(); }
    QString file(const QString &name, const QByteArray &text) const
    {
        m_probe.write(name, text);
        return m_probe.path(name);
    }
    // By the library, at the least cost: the program itself would take a second for each.
    RecoveryKey addCheaply(const QByteArray &second = {}) const
    {
        const Catalogue catalogue = Catalogue::load();
        const SystemClock clock;
        const auto proof = VaultKey::fromPassphrase(Secret::fromPassphrase(CliProbe::passphrase()));
        const auto isms = openFirm(m_probe.vault(), proof, {catalogue, clock, u"Tester"_s});
        KeyRing ring(isms->vault());
        if (!second.isEmpty())
            ring.add(proof, u"Bob"_s,
                     VaultKey::fromPassphrase(Secret::fromPassphrase(QByteArray(second))),
                     KdfCost::floor());
        return ring.addRecovery(proof);
    }

private Q_SLOTS:
    void init() { m_probe.useEmpty(); }

    void listTellsWhoCanOpenIt()
    {
        (void)addCheaply("another phrase");
        const QJsonArray keys = entries();
        QCOMPARE(keys.size(), 3);
        QCOMPARE(keys[0]["kind"_L1].toString(), u"passphrase"_s);
        QVERIFY(keys[0]["opened_vault"_L1].toBool());
        QCOMPARE(keys[1]["label"_L1].toString(), u"Bob"_s);
        QCOMPARE(keys[1]["id"_L1].toString().size(), 32);
        QCOMPARE(keys[2]["kind"_L1].toString(), u"recovery_key"_s);
        const CliResult plain = slot({});
        QCOMPARE(plain.status, 0);
        QVERIFY(plain.out.contains("Bob") && plain.out.contains("opened it now"));
    }

    void aPassphraseIsAddedAndTakenAway()
    {
        const QString words = file(u"new"_s, "violet kettle orbit\n");
        QCOMPARE(slot({u"add"_s, u"passphrase"_s}).status, 2); // whose?
        const CliResult added = slot({u"add"_s, u"passphrase"_s, u"--label"_s, u"The IT man"_s,
                                      u"--new-passphrase-file"_s, words, u"--json"_s});
        QVERIFY2(added.status == 0, added.err);
        const QString id = added.json()["added"_L1].toString();
        const QStringList info{u"info"_s, m_probe.vault()};
        QCOMPARE(m_probe.runWith(u"violet kettle orbit"_s, info).status, 0);
        const CliResult removed = slot({u"remove"_s, id.first(8)});
        QCOMPARE(removed.status, 0);
        QVERIFY2(removed.out.contains("the passphrase “The IT man”"), removed.out);
        QCOMPARE(m_probe.runWith(u"violet kettle orbit"_s, info).status, 3);
        const CliResult last = slot({u"remove"_s, entries()[0]["id"_L1].toString()});
        QCOMPARE(last.status, 1);
        QVERIFY2(last.isOneSentence(), last.err);
    }

    void theKeyThatOpenedItGoesOnPurposeOnly()
    {
        (void)addCheaply("another phrase");
        const QString own = entries()[0]["id"_L1].toString();
        const QJsonArray before = entries();
        const CliResult refused = slot({u"remove"_s, own});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.isOneSentence() && refused.err.contains("--on-purpose"), refused.err);
        QCOMPARE(entries(), before);
        const CliResult removed = slot({u"remove"_s, own, u"--on-purpose"_s});
        QVERIFY2(removed.status == 0, removed.err);
        // It has no label: which one it was is said all the same.
        QVERIFY2(removed.out.contains("the passphrase")
                     && removed.out.contains(own.first(8).toUtf8()),
                 removed.out);
        const QStringList info{u"info"_s, m_probe.vault()};
        QCOMPARE(m_probe.run(info).status, 3);
        QCOMPARE(m_probe.runWith(u"another phrase"_s, info).status, 0);
    }

    void aKeyFileIsMadeAndAskedFor()
    {
        const QString words = file(u"new"_s, "violet kettle orbit\n");
        const QString key = m_probe.path(u"firm.key"_s);
        const CliResult changed =
            slot({u"change"_s, u"--new-passphrase-file"_s, words, u"--new-key-file"_s, key});
        QVERIFY2(changed.status == 0, changed.err);
        QCOMPARE(m_probe.read(u"firm.key"_s).size(), 64);
        const QStringList info{u"info"_s, m_probe.vault()};
        const CliResult without = m_probe.runWith(u"violet kettle orbit"_s, info);
        QCOMPARE(without.status, 3);
        QVERIFY(without.err.contains("key file"));
        QCOMPARE(m_probe.runWith(u"violet kettle orbit"_s, info + QStringList{u"--key-file"_s, key})
                     .status,
                 0);
        const CliResult wrong =
            m_probe.runWith(u"violet kettle orbit"_s,
                            info + QStringList{u"--key-file"_s, file(u"x"_s, QByteArray(64, 'x'))});
        QCOMPARE(wrong.status, 3);
        QVERIFY2(wrong.isOneSentence(), wrong.err);
        QCOMPARE(m_probe.run(info + QStringList{u"--key-file"_s, words}).status, 1); // too short
    }

    void theRecoveryKeyOpensAndAsksForANewPassphrase()
    {
        const RecoveryKey key = addCheaply();
        const QString paper = file(u"paper"_s, key.text().toLower().toLatin1() + "\n");
        const QString words = file(u"new"_s, "violet kettle orbit\n");
        const QStringList with{u"--recovery-file"_s, paper};
        QCOMPARE(m_probe.runWithout(QStringList{u"info"_s, m_probe.vault()} + with).status, 0);
        const CliResult refused = m_probe.runWithout(
            QStringList{u"add"_s, m_probe.vault(), u"supplier"_s, u"name=X"_s} + with);
        QCOMPARE(refused.status, 2);
        QVERIFY(refused.err.contains("new passphrase first"));
        const CliResult changed = m_probe.runWithout(
            QStringList{u"slots"_s, m_probe.vault(), u"change"_s, u"--new-passphrase-file"_s, words}
            + with);
        QVERIFY2(changed.status == 0, changed.err);
        QCOMPARE(m_probe.runWith(u"violet kettle orbit"_s, {u"info"_s, m_probe.vault()}).status, 0);
    }

    void aMistypedRecoveryKeyIsPointedOut()
    {
        QString text = addCheaply().text();
        text[6 * 6] = text[6 * 6] == u'A' ? u'B' : u'A';
        const CliResult result = m_probe.runWithout(
            {u"info"_s, m_probe.vault(), u"--recovery-file"_s, file(u"paper"_s, text.toLatin1())});
        QCOMPARE(result.status, 3);
        QVERIFY2(result.err.contains("Group 7 "), result.err);
        QVERIFY(!result.err.contains(text.toLatin1()));
    }

    void theRecoverySheetIsWrittenOnce()
    {
        const CliResult text = slot({u"add"_s, u"recovery"_s, u"--out"_s, u"-"_s});
        QCOMPARE(text.status, 0);
        QVERIFY(RecoveryKey::read(QString::fromUtf8(text.out)).key);
        QCOMPARE(slot({u"add"_s, u"recovery"_s}).status, 2);
#ifdef INSURABLE_HAS_REPORT
        const QString path = m_probe.path(u"sheet.pdf"_s);
        const CliResult made = slot({u"add"_s, u"recovery"_s, u"--out"_s, path});
        QVERIFY2(made.status == 0, made.err);
        const QByteArray pdf = m_probe.read(u"sheet.pdf"_s);
        QVERIFY(pdf.startsWith("%PDF"));
        const CliResult again = slot({u"add"_s, u"recovery"_s, u"--out"_s, path});
        QCOMPARE(again.status, 5);
        QCOMPARE(m_probe.read(u"sheet.pdf"_s), pdf);
        QCOMPARE(slot({u"add"_s, u"recovery"_s, u"--out"_s, m_probe.path(u"no/x.pdf"_s)}).status,
                 5);
        QCOMPARE(entries().size(), 2); // a new sheet takes the place of the old
#endif
    }

    void rotateLeavesOneWayIn()
    {
        const RecoveryKey key = addCheaply("another phrase");
        const CliResult done = slot({u"rotate"_s});
        QVERIFY2(done.status == 0, done.err);
        QCOMPARE(entries().size(), 1);
        const QStringList info{u"info"_s, m_probe.vault()};
        QCOMPARE(m_probe.runWith(u"another phrase"_s, info).status, 3);
        QCOMPARE(m_probe.run({u"check"_s, m_probe.vault()}).status, 0);
        const CliResult alone =
            m_probe.runWithout({u"slots"_s, m_probe.vault(), u"rotate"_s, u"--recovery-file"_s,
                                file(u"paper"_s, key.text().toLatin1())});
        QCOMPARE(alone.status, 1);
    }

    void aHopelessPassphraseIsRefusedUnlessAskedFor()
    {
        const QString path = m_probe.path(u"made.insurable"_s);
        const CliResult refused = m_probe.runWith(u"password1"_s, {u"new"_s, path});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.isOneSentence(), refused.err);
        QVERIFY(!refused.err.contains("password1"));
        QVERIFY(!m_probe.files().contains(u"made.insurable"_s));
        QCOMPARE(m_probe.runWith(u"password1"_s, {u"new"_s, path, u"--allow-weak"_s}).status, 0);
    }

    void wrongWordsAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::newRow("no such action") << QStringList{u"burn"_s} << 2;
        QTest::newRow("add what") << QStringList{u"add"_s, u"eye"_s} << 2;
        QTest::newRow("remove what") << QStringList{u"remove"_s} << 2;
        QTest::newRow("no such key") << QStringList{u"remove"_s, u"ffffffff"_s} << 1;
        QTest::newRow("all keys begin so") << QStringList{u"remove"_s, u""_s} << 2;
        QTest::newRow("rename to what") << QStringList{u"rename"_s, u"0123"_s} << 2;
    }

    void wrongWordsAreNamed()
    {
        QFETCH(QStringList, words);
        const CliResult result = slot(words);
        QTEST(result.status, "status");
        QVERIFY2(result.isOneSentence(), result.err);
    }
};

QTEST_GUILESS_MAIN(TestCliSlots)
#include "tst_clislots.moc"
