// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paletteprovider.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace insurable {

class PaletteModel;

// Finds everything by a few letters: pages, actions, records. Up and down choose, Enter goes.
class CommandPalette final : public QDialog
{
    Q_OBJECT
public:
    // The providers must outlive the palette.
    CommandPalette(QList<const PaletteProvider *> providers, QWidget *parent);

    void setQuery(const QString &query);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &query);
    void run();

    QList<const PaletteProvider *> m_providers;
    QLineEdit *m_line = nullptr;
    QListView *m_list = nullptr;
    PaletteModel *m_model = nullptr;
};

} // namespace insurable
