// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace insurable {

// Where the system keeps secrets for the person who is signed in.
class Keychain
{
public:
    Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;
    virtual ~Keychain() = default;

    // Why this computer has none, or refuses; empty where it has one.
    [[nodiscard]] virtual QString missingBecause() = 0;
    // Each throws Error: the keychain is locked, refuses, or does not answer.
    virtual void write(const QString &name, const QByteArray &secret) = 0;
    [[nodiscard]] virtual std::optional<QByteArray> read(const QString &name) = 0;
    virtual void remove(const QString &name) = 0;
};

// Keychain of macOS, credential store of Windows, Secret Service or KWallet elsewhere. Never a file
// of our own: without one of these there is none.
class SystemKeychain final : public Keychain
{
public:
    [[nodiscard]] QString missingBecause() override;
    void write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] std::optional<QByteArray> read(const QString &name) override;
    void remove(const QString &name) override;
};

} // namespace insurable
