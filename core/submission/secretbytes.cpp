// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretbytes.h"

#include "errors.h"

#include <sodium.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace insurable {

SecretBytes SecretBytes::made(qsizetype size, const std::function<void(char *)> &fill)
{
    if (size == 0)
        return {};
    void *memory = sodium_init() < 0 ? nullptr : sodium_malloc(size_t(size));
    if (!memory)
        throw Error(ErrorKind::InputOutput, u"There is no protected memory for a key."_s);
    std::shared_ptr<char> owner(static_cast<char *>(memory),
                                [](char *bytes) { sodium_free(bytes); });
    fill(owner.get());
    sodium_mprotect_readonly(memory);
    return SecretBytes(std::move(owner), size);
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    return made(bytes.size(),
                [&](char *out) { std::memcpy(out, bytes.data(), size_t(bytes.size())); });
}

SecretBytes SecretBytes::random(qsizetype size)
{
    return made(size, [&](char *out) { randombytes_buf(out, size_t(size)); });
}

} // namespace insurable
