// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buttons.h"

#include "plaintooltip.h"

#include <QPushButton>
#include <QToolButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

// A single ampersand would become a shortcut and vanish.
QPushButton *button(const QString &text, const QString &kind)
{
    auto *result = new QPushButton(text);
    result->setProperty("kind", kind);
    result->setAutoDefault(false);
    result->setCursor(Qt::PointingHandCursor);
    return result;
}

} // namespace

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
    auto *result = new QToolButton;
    result->setIcon(icon(glyph));
    result->setIconSize({20, 20});
    result->setAutoRaise(true);
    result->setFocusPolicy(Qt::StrongFocus);
    result->setAccessibleName(name);
    result->setToolTip(plainToolTip(name));
    return result;
}

} // namespace insurable
