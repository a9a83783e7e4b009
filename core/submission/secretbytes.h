// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <functional>
#include <memory>

namespace insurable {

// A few bytes that must not leak: kept in libsodium's guarded memory, never swapped, wiped when
// the last copy goes. Copies share the memory, which never changes.
class SecretBytes final
{
public:
    SecretBytes() = default;
    // Copies; wiping the original is up to the caller.
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);
    [[nodiscard]] static SecretBytes random(qsizetype size);
    // `fill` writes `size` bytes into the guarded memory itself.
    [[nodiscard]] static SecretBytes made(qsizetype size, const std::function<void(char *)> &fill);

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] QByteArrayView view() const { return {m_memory.get(), m_size}; }

private:
    SecretBytes(std::shared_ptr<char> memory, qsizetype size)
        : m_memory(std::move(memory))
        , m_size(size)
    {
    }
    std::shared_ptr<char> m_memory;
    qsizetype m_size = 0;
};

} // namespace insurable
