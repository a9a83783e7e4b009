// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace insurable {

// What a page shows while it has nothing to show: an icon, a heading, a sentence that teaches, and
// the way to begin.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    EmptyState(Glyph glyph, const QString &heading, const QString &sentence,
               QWidget *parent = nullptr);

    // The first one added is the main way to begin.
    QPushButton *addAction(const QString &text);

private:
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_actions = nullptr;
    bool m_hasAction = false;
};

} // namespace insurable
