// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "id.h"

#include "errors.h"

#include <sodium.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int maximumLength = 64;

bool isLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

bool isValid(QStringView text)
{
    if (text.isEmpty() || text.size() > maximumLength || !isLetterOrDigit(text.front()))
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return isLetterOrDigit(c) || c == u'-' || c == u'_' || c == u'.';
    });
}

} // namespace

Id Id::random()
{
    // Crockford's base 32: no i, l, o, u.
    static constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
    if (sodium_init() < 0)
        throw Error(ErrorKind::InputOutput, u"This computer gives no random numbers."_s);
    std::array<unsigned char, 16> bytes;
    randombytes_buf(bytes.data(), bytes.size());
    QString text(bytes.size(), Qt::Uninitialized);
    for (size_t i = 0; i < bytes.size(); ++i)
        text[qsizetype(i)] = QLatin1Char(alphabet[bytes[i] & 31]);
    return Id(text);
}

std::optional<Id> Id::tryFrom(QStringView text)
{
    if (!isValid(text))
        return std::nullopt;
    return Id(text.toString());
}

std::optional<Id> Id::tryFrom(QString &&text)
{
    if (!isValid(text))
        return std::nullopt;
    return Id(std::move(text));
}

Id Id::from(QStringView text)
{
    Q_ASSERT(isValid(text));
    return Id(text.toString());
}

} // namespace insurable
