// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyprompt.h"

#include "buttons.h"
#include "errors.h"
#include "keyfile.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "recoverykey.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {
constexpr int groupLines = 4;
}

KeyPrompt::KeyPrompt(QWidget *parent)
    : QWidget(parent)
    , m_field(new PasswordField(tr("Passphrase")))
    , m_groups(new QPlainTextEdit)
    , m_groupState(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
    , m_fileName(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
    , m_withFile(quietButton(QString()))
    , m_withRecovery(quietButton(QString()))
{
    m_field->setObjectName(u"passphrase"_s);
    m_groups->setObjectName(u"recoveryGroups"_s);
    m_groupState->setObjectName(u"recoveryState"_s);
    m_fileName->setObjectName(u"keyFileName"_s);
    m_withFile->setObjectName(u"useKeyFile"_s);
    m_withRecovery->setObjectName(u"useRecovery"_s);
    layOut();
    connect(m_field, &QLineEdit::textChanged, this, &KeyPrompt::changed);
    connect(m_field, &QLineEdit::returnPressed, this, &KeyPrompt::submitted);
    connect(m_groups, &QPlainTextEdit::textChanged, this, &KeyPrompt::checkGroups);
    connect(m_withFile, &QPushButton::clicked, this, &KeyPrompt::chooseKeyFile);
    connect(m_withRecovery, &QPushButton::clicked, this, [this] {
        useRecovery(!m_recovery);
        takeFocus();
    });
    reset();
}

void KeyPrompt::layOut()
{
    m_field->setPlaceholderText(tr("Passphrase"));
    m_groups->setAccessibleName(tr("Groups of the recovery sheet"));
    m_groups->setPlaceholderText(tr("The fifteen groups of the recovery sheet, in order"));
    m_groups->setTabChangesFocus(true);
    m_groups->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_groups->setUndoRedoEnabled(false);
    m_groups->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_groups->setFixedHeight(m_groups->fontMetrics().lineSpacing() * groupLines + space::l);
    m_fileName->setElided(Qt::ElideMiddle);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_field);
    column->addWidget(m_fileName);
    column->addWidget(m_groups);
    column->addWidget(m_groupState);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(0);
    ways->addWidget(m_withFile);
    ways->addWidget(m_withRecovery);
    ways->addStretch(1);
    column->addLayout(ways);
}

void KeyPrompt::chooseKeyFile()
{
    if (!m_keyFile.isEmpty()) {
        setKeyFile({});
        return;
    }
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose the key file"));
    if (!path.isEmpty())
        setKeyFile(path);
    takeFocus();
}

void KeyPrompt::setKeyFile(const QString &path)
{
    m_keyFile = path;
    m_fileName->setText(tr("With the key file “%1”").arg(QFileInfo(path).fileName()));
    useRecovery(m_recovery);
}

void KeyPrompt::useRecovery(bool on)
{
    m_recovery = on;
    m_field->setVisible(!on);
    m_fileName->setVisible(!on && !m_keyFile.isEmpty());
    m_withFile->setVisible(!on);
    m_withFile->setText(m_keyFile.isEmpty() ? tr("Use a key file") : tr("Without the key file"));
    m_groups->setVisible(on);
    m_groupState->setVisible(on);
    m_withRecovery->setText(on ? tr("Use the passphrase") : tr("Use the recovery key"));
    checkGroups();
}

// While the person types, what is there is judged; a group half typed is no mistake yet.
void KeyPrompt::checkGroups()
{
    QString typed = m_groups->toPlainText();
    const auto reading = RecoveryKey::read(typed);
    const qsizetype letters =
        std::count_if(typed.begin(), typed.end(), [](QChar c) { return c.isLetterOrNumber(); });
    insurable::wipe(typed);
    const bool isFull = letters >= RecoveryKey::groupCount * RecoveryKey::groupSize;
    m_groupState->setTone(reading.key ? Tone::Good : isFull ? Tone::Bad : Tone::Muted);
    m_groupState->setText(reading.key  ? tr("All groups fit.")
                              : isFull ? reading.problem
                                       : tr("Capitals, spaces and dashes do not matter."));
    Q_EMIT changed();
}

bool KeyPrompt::isComplete() const
{
    return m_recovery ? !m_groups->toPlainText().trimmed().isEmpty() : !m_field->text().isEmpty();
}

std::optional<VaultKey> KeyPrompt::key(QString &trouble) const
{
    if (m_recovery) {
        QString typed = m_groups->toPlainText();
        const auto reading = RecoveryKey::read(typed);
        insurable::wipe(typed);
        trouble = reading.problem;
        return reading.key ? std::optional(VaultKey::fromRecovery(*reading.key)) : std::nullopt;
    }
    const Secret passphrase = Secret::fromPassphrase(m_field->secret());
    if (m_keyFile.isEmpty())
        return VaultKey::fromPassphrase(passphrase);
    try {
        return VaultKey::fromPassphrase(passphrase, KeyFile::read(m_keyFile));
    } catch (const Error &error) {
        trouble = error.message();
        return std::nullopt;
    }
}

void KeyPrompt::takeFocus()
{
    if (m_recovery) {
        m_groups->setFocus();
        return;
    }
    m_field->setFocus();
    m_field->selectAll();
}

void KeyPrompt::wipe()
{
    m_field->wipe();
    m_groups->setPlainText(QString(m_groups->toPlainText().size(), u' '));
    m_groups->clear();
}

void KeyPrompt::reset()
{
    wipe();
    setKeyFile({});
    useRecovery(false);
}

} // namespace insurable
