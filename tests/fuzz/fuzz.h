// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errors.h"

#include <QByteArrayView>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

// What a parser may do with any bytes: give a result, or throw an Error with a sentence. Everything
// else is a finding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace insurable::fuzz {

inline QByteArrayView view(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

inline void require(bool fine, const char *what)
{
    if (fine)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

template <typename Call>
void tolerate(const Call &call)
{
    try {
        call();
    } catch (const Error &error) {
        require(error.message().endsWith(QLatin1Char('.')), qPrintable(error.message()));
    }
}

} // namespace insurable::fuzz
