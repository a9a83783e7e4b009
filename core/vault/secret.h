// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>

namespace insurable {

// Bytes that must not leak: kept in guarded memory that is never swapped out or dumped, wiped when
// they go. Move-only.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(std::size_t size); // zeroes
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    // The passphrase as NFKC UTF-8, so that any keyboard and system gives the same bytes. The text
    // handed over is wiped where it is not shared.
    [[nodiscard]] static Secret fromPassphrase(QString &&text);
    [[nodiscard]] static Secret fromPassphrase(const QString &text);
    [[nodiscard]] static Secret fromPassphrase(QByteArray &&utf8);
    [[nodiscard]] static Secret random(std::size_t size);
    [[nodiscard]] static Secret copyOf(const void *bytes, std::size_t size);

    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

// Overwrites the text's own buffer before it is let go.
void wipe(QString &text);
void wipe(QByteArray &bytes);

} // namespace insurable
