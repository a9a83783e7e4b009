// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buttons.h"

#include "plaintooltip.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

// Answers to Enter as to the space bar: who goes by keyboard tries both.
class Button final : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (isEnterKey(*event))
            click();
        else
            QPushButton::keyPressEvent(event);
    }
};

class IconButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (isEnterKey(*event))
            click();
        else
            QToolButton::keyPressEvent(event);
    }
};

// A single ampersand would become a shortcut and vanish.
QPushButton *button(const QString &text, const QString &kind)
{
    auto *result = new Button(text);
    result->setProperty("kind", kind);
    result->setAutoDefault(false);
    result->setCursor(Qt::PointingHandCursor);
    return result;
}

} // namespace

bool isEnterKey(const QKeyEvent &event)
{
    return !event.isAutoRepeat() && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        && (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

QPushButton *primaryButton(const QString &text)
{
    auto *result = button(text, u"primary"_s);
    result->setDefault(true);
    return result;
}

QPushButton *plainButton(const QString &text)
{
    return button(text, u"plain"_s);
}

QPushButton *plainButton(Glyph glyph, const QString &text)
{
    auto *result = plainButton(text);
    result->setIcon(icon(glyph));
    return result;
}

QPushButton *quietButton(const QString &text)
{
    return button(text, u"quiet"_s);
}

QPushButton *dangerButton(const QString &text)
{
    return button(text, u"danger"_s);
}

QPushButton *chipButton(const QString &text)
{
    auto *result = button(text, u"chip"_s);
    result->setCheckable(true);
    return result;
}

QToolButton *iconButton(Glyph glyph, const QString &name)
{
    auto *result = new IconButton;
    result->setIcon(icon(glyph));
    result->setIconSize({20, 20});
    result->setAutoRaise(true);
    result->setFocusPolicy(Qt::StrongFocus);
    result->setAccessibleName(name);
    result->setToolTip(plainToolTip(name));
    return result;
}

} // namespace insurable
