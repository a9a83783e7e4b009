// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explanation.h"

#include <QDialog>

class QTreeWidget;

namespace insurable {

// Answers "why?" for one figure: its parts as a tree, which can be copied as text.
class WhyDialog final : public QDialog
{
    Q_OBJECT
public:
    WhyDialog(const QString &heading, const Explanation &explanation, QWidget *parent);

    // The record that the person wants to look at; null when the dialog was just closed.
    [[nodiscard]] const Id &wanted() const { return m_wanted; }

private:
    void fill(const Explanation &explanation);

    QTreeWidget *m_tree = nullptr;
    Id m_wanted;
};

} // namespace insurable
