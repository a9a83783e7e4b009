// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstddef>

namespace insurable {

// Bytes that must not leak: kept in guarded memory that is never swapped out or dumped, wiped when
// they go. A copy has guarded memory of its own.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(std::size_t size); // zeroes
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &other);
    Secret &operator=(const Secret &other);

    // The passphrase as NFKC UTF-8, so that any keyboard and system gives the same bytes. The text
    // handed over is wiped where it is not shared.
    [[nodiscard]] static Secret fromPassphrase(QString &&text);
    [[nodiscard]] static Secret fromPassphrase(const QString &text);
    [[nodiscard]] static Secret fromPassphrase(QByteArray &&utf8);
    [[nodiscard]] static Secret random(std::size_t size);
    // Wiping the original is up to the caller.
    [[nodiscard]] static Secret copyOf(const void *bytes, std::size_t size);
    [[nodiscard]] static Secret copyOf(QByteArrayView bytes);

    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QByteArrayView view() const { return {m_data, qsizetype(m_size)}; }

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

// Overwrites the text's own buffer before it is let go.
void wipe(QString &text);
void wipe(QByteArray &bytes);

} // namespace insurable
