// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "clock.h"
#include "errors.h"
#include "firm.h"
#include "keyfile.h"
#include "keyprompt.h"
#include "keyring.h"
#include "keysdialog.h"
#include "mainwindow.h"
#include "newpassphrasefields.h"
#include "pagebench.h"
#include "pagelist.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "quickunlock.h"
#include "settingspage.h"
#include "systemkeychain.h"
#include "unlockview.h"
#include "vault.h"
#include "workbench.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

const QString words = u"correct horse battery staple"_s;
const QString others = u"violet kettle orbit heron"_s;

template <typename Call>
bool throws(const Call &call)
{
    try {
        call();
    } catch (const Error &) {
        return true;
    }
    return false;
}

VaultKey keyOf(const QString &passphrase)
{
    return VaultKey::fromPassphrase(Secret::fromPassphrase(passphrase));
}

class FakeKeychain final : public Keychain
{
public:
    QString missingBecause() override { return missing; }
    void write(const QString &name, const QByteArray &secret) override
    {
        refuseIfAsked();
        kept.insert(name, secret);
    }
    std::optional<QByteArray> read(const QString &name) override
    {
        refuseIfAsked();
        return kept.contains(name) ? std::optional(kept.value(name)) : std::nullopt;
    }
    void remove(const QString &name) override
    {
        refuseIfAsked();
        kept.remove(name);
    }
    void refuseIfAsked() const
    {
        if (refuses)
            throw Error(ErrorKind::InputOutput, u"It refuses."_s);
    }

    QString missing;
    bool refuses = false;
    QHash<QString, QByteArray> kept;
};

// Answers the next modal dialog, and the one that comes up over it, in turn.
void answer(const std::function<void(QDialog &)> &with)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, qApp, [timer, with] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (dialog == nullptr || dialog->objectName() == "keysDialog"_L1)
            return;
        timer->stop();
        timer->deleteLater();
        with(*dialog);
    });
    timer->start(5);
}

template <class W>
W &in(QWidget &parent, const QString &name)
{
    W *found = parent.findChild<W *>(name);
    if (found == nullptr)
        qFatal("no widget %s", qPrintable(name));
    return *found;
}

void prove(QDialog &dialog, const QString &passphrase)
{
    in<PasswordField>(dialog, u"passphrase"_s).setText(passphrase);
    in<QPushButton>(dialog, u"keyAction"_s).click();
}

} // namespace

class TestKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHopelessPassphraseIsTakenOnlyOnRequest()
    {
        NewPassphraseFields fields;
        for (const QString &name : {u"firstPassphrase"_s, u"secondPassphrase"_s})
            in<PasswordField>(fields, name).setText(u"password1"_s);
        QVERIFY(!fields.missing().isEmpty());
        QVERIFY(in<PlainLabel>(fields, u"strengthWord"_s).text().startsWith(u"Guessed"_s));
        in<QCheckBox>(fields, u"takeWeak"_s).setChecked(true);
        QVERIFY(fields.missing().isEmpty());
        for (const QString &name : {u"firstPassphrase"_s, u"secondPassphrase"_s})
            in<PasswordField>(fields, name).setText(words);
        QVERIFY(!in<QCheckBox>(fields, u"takeWeak"_s).isChecked());
        QVERIFY(fields.missing().isEmpty());
    }

    void theFirmsNameIsAPoorPassphrase()
    {
        NewPassphraseFields fields;
        auto &first = in<PasswordField>(fields, u"firstPassphrase"_s);
        first.setText(u"Wrenfold"_s);
        fields.setKnown({u"Wrenfold Joinery"_s});
        QVERIFY(in<PlainLabel>(fields, u"strengthAdvice"_s).text().contains(u"name"_s));
    }

    void suggestedWordsAreShownAndTypedOnceMore()
    {
        NewPassphraseFields fields;
        in<QPushButton>(fields, u"suggestWords"_s).click();
        auto &first = in<PasswordField>(fields, u"firstPassphrase"_s);
        QCOMPARE(first.text().count(u'-'), 5);
        QCOMPARE(first.echoMode(), QLineEdit::Normal);
        QVERIFY(!fields.missing().isEmpty());
        in<PasswordField>(fields, u"secondPassphrase"_s).setText(first.text());
        QVERIFY(fields.missing().isEmpty());
    }

    void thePromptGivesTheKeyThatWasAskedFor()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"key"_s);
        KeyFile::create(file);
        KeyPrompt prompt;
        QString trouble;
        QVERIFY(!prompt.isComplete());
        prompt.field().setText(words);
        QCOMPARE(prompt.key(trouble)->kind(), KeyKind::Passphrase);
        prompt.setKeyFile(file);
        QCOMPARE(prompt.key(trouble)->kind(), KeyKind::PassphraseAndKeyFile);
        QFile::remove(file);
        QVERIFY(!prompt.key(trouble));
        QVERIFY(trouble.contains(u"key file"_s));
        prompt.useRecovery(true);
        QVERIFY(!prompt.isComplete());
        const RecoveryKey key = RecoveryKey::random("0123456789abcdef");
        auto &groups = in<QPlainTextEdit>(prompt, u"recoveryGroups"_s);
        groups.setPlainText(key.text());
        QCOMPARE(prompt.key(trouble)->kind(), KeyKind::Recovery);
        QStringList wrong = key.groups();
        wrong.swapItemsAt(3, 8);
        groups.setPlainText(wrong.join(u' '));
        QVERIFY(!prompt.key(trouble));
        QVERIFY(trouble.startsWith(u"Groups 4 and 9 "_s));
        QCOMPARE(in<PlainLabel>(prompt, u"recoveryState"_s).text(), trouble);
        prompt.reset();
        QVERIFY(groups.toPlainText().isEmpty());
        QVERIFY(prompt.field().text().isEmpty());
    }

    void aPersonIsAddedAndTakenAway()
    {
        PageBench bench;
        FakeKeychain keychain;
        QuickUnlock quick(keychain, bench.workspace().preferences());
        KeysDialog dialog(bench.workspace(), quick, &bench.window());
        dialog.show();
        answer([](QDialog &asked) {
            in<QLineEdit>(asked, u"personName"_s).setText(u"The IT adviser"_s);
            QVERIFY(!in<QPushButton>(asked, u"keyAction"_s).isEnabled());
            for (const QString &name : {u"firstPassphrase"_s, u"secondPassphrase"_s})
                in<PasswordField>(asked, name).setText(others);
            prove(asked, u"wrong"_s);
            QVERIFY(in<QWidget>(asked, u"keyTrouble"_s).isVisible()); // and the dialog stays
            auto &own = in<PasswordField>(asked, u"passphrase"_s);
            own.setText(words);
            QTest::keyClick(&own, Qt::Key_Return); // the answer, and no other button
        });
        in<QPushButton>(dialog, u"addPerson"_s).click();
        KeyRing ring(bench.isms().vault());
        QCOMPARE(ring.entries().size(), 2U);
        QCOMPARE(ring.entries()[1].label, u"The IT adviser"_s);
        QCOMPARE(ring.dataKey(keyOf(others)).size(), 32U);
        QCoreApplication::processEvents(); // rows come up
        QList<QToolButton *> removers;
        for (QWidget *row : dialog.findChildren<QWidget *>(u"keyRow"_s)) {
            if (!row->isHidden())
                removers.append(row->findChild<QToolButton *>(u"keyRemove"_s));
        }
        QCOMPARE(removers.size(), 2);
        answer([](QDialog &asked) { prove(asked, words); });
        removers.at(1)->click();
        QCOMPARE(ring.entries().size(), 1U);
        QCoreApplication::processEvents();
        for (QWidget *row : dialog.findChildren<QWidget *>(u"keyRow"_s)) {
            if (!row->isHidden()) // the last passphrase stays
                QVERIFY(!row->findChild<QToolButton *>(u"keyRemove"_s)->isEnabled());
        }
    }

    void withoutAKeychainTheReasonIsSaid()
    {
        PageBench bench;
        FakeKeychain keychain;
        keychain.missing = u"There is none."_s;
        QuickUnlock quick(keychain, bench.workspace().preferences());
        KeysDialog dialog(bench.workspace(), quick, &bench.window());
        QVERIFY(!in<QCheckBox>(dialog, u"quickUnlock"_s).isEnabled());
        QVERIFY(
            in<PlainLabel>(dialog, u"quickUnlockWords"_s).text().startsWith(u"There is none."_s));
    }

    // Whatever this computer has: an answer comes, in a sentence.
    void theSystemsKeychainAnswers()
    {
        SystemKeychain keychain;
        const QString missing = keychain.missingBecause();
        QVERIFY(missing.isEmpty() || missing.endsWith(u'.'));
    }

    void quickUnlockIsOnRequestAndRevocable()
    {
        PageBench bench;
        FakeKeychain keychain;
        QuickUnlock quick(keychain, bench.workspace().preferences());
        const QByteArray id = bench.isms().vault().vaultId();
        QCOMPARE(QuickUnlock::vaultIdOf(bench.isms().vault().path()), id);
        KeysDialog dialog(bench.workspace(), quick, &bench.window());
        dialog.show();
        auto &box = in<QCheckBox>(dialog, u"quickUnlock"_s);
        answer([](QDialog &asked) { asked.reject(); });
        box.click();
        QVERIFY(!box.isChecked() && keychain.kept.isEmpty());
        answer([](QDialog &asked) { prove(asked, words); });
        box.click();
        QVERIFY(box.isChecked() && quick.isOn(id));
        QCOMPARE(quick.key(id).kind(), KeyKind::DataKey);
        QCOMPARE(quick.key(id).material().view(),
                 KeyRing(bench.isms().vault()).dataKey(keyOf(words)).view());
        box.click();
        QVERIFY(!quick.isOn(id) && keychain.kept.isEmpty());
    }

    void aKeychainThatForgetsOrRefusesIsSaid()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.filePath(u"p.ini"_s));
        FakeKeychain keychain;
        QuickUnlock quick(keychain, preferences);
        const QByteArray id(16, 'i');
        quick.turnOn(id, Secret::random(32));
        keychain.kept.clear();
        QVERIFY(throws([&] { std::ignore = quick.key(id); }));
        QVERIFY(!quick.isOn(id));
        keychain.refuses = true;
        QVERIFY(throws([&] { quick.turnOn(id, Secret::random(32)); }));
        QVERIFY(!quick.isOn(id));
        QVERIFY(QuickUnlock::vaultIdOf(folder.filePath(u"none"_s)).isEmpty());
        QVERIFY(QuickUnlock::vaultIdOf(folder.path()).isEmpty());
    }

    void thePassphraseIsChangedFromSettings()
    {
        PageBench bench;
        bench.show<SettingsPage>();
        answer([](QDialog &asked) {
            for (const QString &name : {u"firstPassphrase"_s, u"secondPassphrase"_s})
                in<PasswordField>(asked, name).setText(others);
            prove(asked, words);
        });
        bench.click(u"changePassphrase"_s);
        QCOMPARE(KeyRing(bench.isms().vault()).dataKey(keyOf(others)).size(), 32U);
        QVERIFY(bench.child<QWidget>(u"passphraseOutcome"_s).isVisible());
    }
};

// The whole window.
class KeyWindow final
{
public:
    KeyWindow()
        : preferences(folder.filePath(u"p.ini"_s))
        , theme(*qApp)
        , window(Surroundings{preferences, theme, clock, allPages})
    {
        const KdfCost cheap = KdfCost::floor();
        const Catalogue catalogue = Catalogue::load();
        const auto isms = createFirm(
            path(), keyOf(words),
            {.catalogue = catalogue, .clock = clock, .author = u"Tester"_s, .cost = &cheap});
        KeyRing ring(isms->vault());
        ring.add(keyOf(words), u"Bob"_s, keyOf(others), KdfCost::floor());
        sheet.emplace(ring.addRecovery(keyOf(words)));
        window.show();
    }
    [[nodiscard]] QString path() const { return folder.filePath(u"firm.insurable"_s); }
    void typeSheet()
    {
        window.showUnlock(path(), false);
        in<QPushButton>(window, u"useRecovery"_s).click();
        in<QPlainTextEdit>(window, u"recoveryGroups"_s).setPlainText(sheet->text().toLower());
        in<QPushButton>(window, u"unlock"_s).click();
    }

    QTemporaryDir folder;
    FixedClock clock{QDate(2026, 3, 2)};
    Preferences preferences;
    WindowTheme theme;
    std::optional<RecoveryKey> sheet;
    MainWindow window;
};

class TestKeyWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterTheRecoveryKeyANewPassphraseIsForced()
    {
        KeyWindow bench;
        answer([](QDialog &asked) {
            QVERIFY(!in<QPushButton>(asked, u"keyAction"_s).isEnabled());
            for (const QString &name : {u"firstPassphrase"_s, u"secondPassphrase"_s})
                in<PasswordField>(asked, name).setText(u"a wholly new one, of words"_s);
            in<QPushButton>(asked, u"keyAction"_s).click();
        });
        bench.typeSheet();
        QVERIFY(bench.window.workbench() != nullptr);
        KeyRing ring(bench.window.workbench()->workspace().isms().vault());
        QCOMPARE(ring.dataKey(keyOf(u"a wholly new one, of words"_s)).size(), 32U);
        QVERIFY(throws([&] { std::ignore = ring.dataKey(keyOf(words)); }));
        QCOMPARE(ring.dataKey(keyOf(others)).size(), 32U); // Bob keeps his
    }

    void whoSetsNoneDoesNotGetIn()
    {
        KeyWindow bench;
        answer([](QDialog &asked) { in<QPushButton>(asked, u"keyCancel"_s).click(); });
        bench.typeSheet();
        QVERIFY(bench.window.workbench() == nullptr);
    }

    void writtenAnewTheFirmIsOpenAgainWithOneKey()
    {
        KeyWindow bench;
        bench.window.showUnlock(bench.path(), false);
        in<PasswordField>(bench.window, u"passphrase"_s).setText(words);
        in<QPushButton>(bench.window, u"unlock"_s).click();
        QVERIFY(bench.window.workbench() != nullptr);
        const QPointer<Workbench> before = bench.window.workbench();
        Q_EMIT before->workspace().rewriteWanted(keyOf(words));
        QTRY_VERIFY(before.isNull() && bench.window.workbench() != nullptr);
        KeyRing ring(bench.window.workbench()->workspace().isms().vault());
        QCOMPARE(ring.entries().size(), 1U);
        QVERIFY(throws([&] { std::ignore = ring.dataKey(keyOf(others)); }));
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    TestKeys keys;
    TestKeyWindow window;
    return QTest::qExec(&keys, argc, argv) | QTest::qExec(&window, argc, argv);
}

#include "tst_keys.moc"
