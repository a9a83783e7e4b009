// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "truth.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace insurable {

QString truthName(Truth truth)
{
    switch (truth) {
    case Truth::NotKnown:
        return u"not_known"_s;
    case Truth::No:
        return u"no"_s;
    case Truth::Yes:
        return u"yes"_s;
    }
    return {};
}

std::optional<Truth> truthFrom(QStringView name)
{
    if (name == u"not_known")
        return Truth::NotKnown;
    if (name == u"no")
        return Truth::No;
    if (name == u"yes")
        return Truth::Yes;
    return std::nullopt;
}

} // namespace insurable
