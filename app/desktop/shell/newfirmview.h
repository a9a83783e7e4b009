// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QProgressBar;

namespace insurable {

class Banner;
class Card;
class NewPassphraseFields;
class PlainLabel;

// Asks what a new firm needs: its name, where its file goes, a passphrase twice.
class NewFirmView final : public QWidget
{
    Q_OBJECT
public:
    explicit NewFirmView(QWidget *parent = nullptr);

    void begin(const QString &folder);
    void setBusy(bool busy);
    void showTrouble(const QString &sentence);
    [[nodiscard]] QString firmName() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] Secret passphrase() const;
    void wipe();

Q_SIGNALS:
    void createWanted();
    void cancelled();

private:
    void layOut(Card &card);
    void suggestPath();
    void choosePath();
    void judge();
    // Empty where all is well and complete.
    [[nodiscard]] QString missing() const;

    QString m_folder;
    bool m_ownPath = false;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_path = nullptr;
    QPushButton *m_choose = nullptr;
    NewPassphraseFields *m_passphrase = nullptr;
    PlainLabel *m_judgement = nullptr;
    Banner *m_trouble = nullptr;
    QProgressBar *m_busy = nullptr;
    QPushButton *m_create = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace insurable
