// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages.h"

#include "banner.h"
#include "buttons.h"
#include "glyphview.h"
#include "plainlabel.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

QString cancelText()
{
    return MessageDialog::tr("Cancel");
}

} // namespace

MessageDialog::MessageDialog(QWidget *parent, Tone tone, const QString &heading,
                             const QString &text)
    : QDialog(parent)
{
    setWindowTitle(heading);
    auto *picture = new GlyphView(noticeGlyph(tone), tone, 24);
    picture->setDisc(true);
    auto *title = new PlainLabel(heading, TextRole::Heading);
    auto *words = new PlainLabel(text);
    words->setMinimumWidth(380);
    words->setObjectName(u"messageText"_s);
    setAccessibleDescription(text);

    auto *content = new QVBoxLayout;
    content->setSpacing(space::s);
    content->addWidget(title);
    content->addWidget(words);
    m_content = content;

    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(content, 1);

    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space::s);
    m_buttons->addStretch(1);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    outer->setSpacing(space::xl);
    outer->addLayout(row);
    outer->addLayout(m_buttons);
    outer->setSizeConstraint(QLayout::SetFixedSize);
}

QPushButton *MessageDialog::addButton(QPushButton *button)
{
    const int index = m_count++;
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, index] { done(index + 1); });
    return button;
}

void MessageDialog::addContent(QWidget *widget)
{
    m_content->addWidget(widget);
}

int MessageDialog::choose()
{
    return exec() - 1; // Rejected is 0
}

namespace message {

void tell(QWidget *parent, Tone tone, const QString &heading, const QString &text)
{
    MessageDialog dialog(parent, tone, heading, text);
    dialog.addButton(primaryButton(MessageDialog::tr("Close")));
    dialog.choose();
}

bool confirm(QWidget *parent, const QString &heading, const QString &text, const QString &action)
{
    MessageDialog dialog(parent, Tone::Accent, heading, text);
    dialog.addButton(quietButton(cancelText()));
    dialog.addButton(primaryButton(action))->setFocus();
    return dialog.choose() == 1;
}

bool confirmRemoval(QWidget *parent, const QString &heading, const QString &text,
                    const QString &action)
{
    MessageDialog dialog(parent, Tone::Warning, heading, text);
    dialog.addButton(quietButton(cancelText()))->setDefault(true);
    dialog.addButton(dangerButton(action));
    return dialog.choose() == 1;
}

std::optional<int> choose(QWidget *parent, const QString &heading, const QString &text,
                          const QStringList &actions)
{
    MessageDialog dialog(parent, Tone::Accent, heading, text);
    dialog.addButton(quietButton(cancelText()));
    for (const QString &action : actions) {
        const bool last = &action == &actions.constLast();
        dialog.addButton(last ? primaryButton(action) : plainButton(action));
    }
    const int answer = dialog.choose();
    return answer > 0 ? std::optional(answer - 1) : std::nullopt;
}

std::optional<QString> askText(QWidget *parent, const QString &heading, const QString &text,
                               const QString &initial, const QString &action)
{
    MessageDialog dialog(parent, Tone::Accent, heading, text);
    auto *line = new QLineEdit(initial);
    line->setAccessibleName(heading);
    line->setObjectName(u"messageLine"_s);
    dialog.addContent(line);
    dialog.addButton(quietButton(cancelText()));
    dialog.addButton(primaryButton(action));
    line->setFocus();
    line->selectAll();
    return dialog.choose() == 1 ? std::optional(line->text().trimmed()) : std::nullopt;
}

} // namespace message

} // namespace insurable
