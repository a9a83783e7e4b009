// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <memory>

class QIODevice;

namespace insurable {

// libzip over an open device: for entries that are compressed or encrypted. Used only after the
// directory was inspected. The device must outlive it.
class ZipSource final
{
public:
    // Empty when libzip sees another number of entries than the inspection.
    [[nodiscard]] static std::unique_ptr<ZipSource> open(QIODevice &device, qsizetype entries,
                                                         const Secret &password);
    ~ZipSource();
    ZipSource(const ZipSource &) = delete;
    ZipSource &operator=(const ZipSource &) = delete;

    enum class Start { Ready, WrongPassword, Damaged };
    [[nodiscard]] Start start(qsizetype index);
    // Bytes got, 0 at an end that checks out, -1 when the entry is damaged.
    [[nodiscard]] qint64 read(char *buffer, qint64 size);

private:
    struct State;
    explicit ZipSource(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace insurable
