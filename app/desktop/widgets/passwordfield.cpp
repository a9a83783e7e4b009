// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passwordfield.h"

#include "icons.h"
#include "plaintooltip.h"

#include <QAction>

namespace insurable {

using namespace Qt::StringLiterals;

PasswordField::PasswordField(const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_reveal(addAction(icon(Glyph::Eye, Tone::Muted), QLineEdit::TrailingPosition))
{
    setAccessibleName(name);
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                        | Qt::ImhNoAutoUppercase);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_reveal->setCheckable(true);
    m_reveal->setText(tr("Show the passphrase"));
    m_reveal->setToolTip(plainToolTip(tr("Show the passphrase (Ctrl+H)")));
    m_reveal->setShortcut(QKeySequence(u"Ctrl+H"_s));
    m_reveal->setShortcutContext(Qt::WidgetShortcut);
    connect(m_reveal, &QAction::toggled, this, &PasswordField::setRevealed);
}

PasswordField::~PasswordField()
{
    blockSignals(true); // whoever listens may be half gone
    wipe();
}

QByteArray PasswordField::secret() const
{
    return text().toUtf8();
}

void PasswordField::wipe()
{
    setText(QString(text().size(), u' '));
    clear();
    setRevealed(false);
}

void PasswordField::setRevealed(bool revealed)
{
    m_reveal->setChecked(revealed);
    m_reveal->setIcon(icon(revealed ? Glyph::EyeOff : Glyph::Eye, Tone::Muted));
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
}

} // namespace insurable
