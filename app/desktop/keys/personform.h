// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vaultkey.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace insurable {

class NewPassphraseFields;
class PlainLabel;

// Asks for a person's name, a new passphrase and, on request, the key file that goes with it.
class PersonForm final : public QWidget
{
    Q_OBJECT
public:
    explicit PersonForm(const QStringList &known, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isReady() const;
    // Throws Error where the key file cannot be read.
    [[nodiscard]] VaultKey key() const;
    void setKeyFile(const QString &path);

Q_SIGNALS:
    void changed();

private:
    void chooseFile();

    QString m_keyFile;
    QLineEdit *m_name = nullptr;
    NewPassphraseFields *m_fields = nullptr;
    QPushButton *m_file = nullptr;
    PlainLabel *m_fileName = nullptr;
};

} // namespace insurable
