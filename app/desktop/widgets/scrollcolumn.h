// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace insurable {

// A page's body: one readable column, centred where the window is wide, scrolling where it is low.
class ScrollColumn final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollColumn(int maximumWidth = 1080, QWidget *parent = nullptr);

    // Add cards and headers here; a stretch follows them.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    void add(QWidget *widget);

private:
    QVBoxLayout *m_column = nullptr;
};

} // namespace insurable
