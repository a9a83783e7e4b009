// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QListWidget>

namespace insurable {

class ControlBook;

// The themes with how far each is answered and its score.
class ThemeList final : public QListWidget
{
    Q_OBJECT
public:
    explicit ThemeList(const ControlBook &book, QWidget *parent = nullptr);

    void refresh();
    void setTheme(const Id &theme); // without a signal

Q_SIGNALS:
    void themePicked(const insurable::Id &theme);

private:
    const ControlBook &m_book;
};

} // namespace insurable
