// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QListWidget>

class QComboBox;

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
    // The same as a list that opens, for windows without room. Owned by its parent.
    [[nodiscard]] QComboBox *makeChooser();

Q_SIGNALS:
    void themePicked(const insurable::Id &theme);

private:
    void fillChooser();

    const ControlBook &m_book;
    QComboBox *m_chooser = nullptr;
};

} // namespace insurable
