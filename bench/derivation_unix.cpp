// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stands in front of libsodium's key derivation and looks at the clock: opening a vault is
// measured without what it costs on purpose.
#include "measure.h"

#include <sodium.h>

#include <cstdlib>
#include <dlfcn.h>

namespace {

double spent = 0;

} // namespace

double insurable::bench::derivationSeconds()
{
    return spent;
}

extern "C" int crypto_pwhash(unsigned char *const out, unsigned long long outSize,
                             const char *const passphrase, unsigned long long passphraseSize,
                             const unsigned char *const salt, unsigned long long passes,
                             size_t memory, int algorithm)
{
    using Function = decltype(&crypto_pwhash);
    static const auto real = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "crypto_pwhash"));
    if (!real)
        std::abort();
    const insurable::bench::Stopwatch watch;
    const int result =
        real(out, outSize, passphrase, passphraseSize, salt, passes, memory, algorithm);
    spent += watch.seconds();
    return result;
}
