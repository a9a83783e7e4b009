// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

class QIODevice;

namespace insurable {

class Progress;

// SHA-256 over a stream, with the processor's own instructions where it has them.
class Sha256 final
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView bytes);
    // The 32 bytes of the digest; the object starts anew afterwards.
    [[nodiscard]] QByteArray finish();

    [[nodiscard]] static QByteArray of(QByteArrayView bytes);
    // Reads the device to its end in constant memory.
    [[nodiscard]] static QByteArray of(QIODevice &device, Progress &progress);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Lower-case hexadecimal, as sha256sum writes it.
[[nodiscard]] QString hex(QByteArrayView digest);

} // namespace insurable
