// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QAction;

namespace insurable {

// Asks for a secret: hidden unless the person reveals it, not remembered by input methods, no copy.
// Qt may keep what was typed elsewhere in memory; wipe() clears what can be reached.
class PasswordField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit PasswordField(const QString &name, QWidget *parent = nullptr);
    ~PasswordField() override;

    // The text as UTF-8; the caller overwrites it after use.
    [[nodiscard]] QByteArray secret() const;
    void wipe();
    void setRevealed(bool revealed);

private:
    QAction *m_reveal = nullptr;
};

} // namespace insurable
