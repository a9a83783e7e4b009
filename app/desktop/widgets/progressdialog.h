// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QProgressBar;
class QPushButton;

namespace insurable {

class PlainLabel;

// What the person sees of long work: its name, how far it is, and a way to stop it.
class ProgressDialog final : public QDialog
{
    Q_OBJECT
public:
    ProgressDialog(const QString &title, bool cancellable, QWidget *parent = nullptr);

    // total 0: not known, the bar only moves.
    void showProgress(qint64 done, qint64 total);
    void reject() override; // Escape asks to stop; closing by itself is not possible

Q_SIGNALS:
    void cancelRequested();

private:
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace insurable
