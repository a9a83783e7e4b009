// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QStringList>

namespace insurable {

// Makes passphrases of words that people can remember and type: each word drawn evenly, by the
// system's random numbers, from a list of our own.
class PhraseMaker final
{
public:
    static constexpr int usualWords = 6;

    PhraseMaker(); // reads the list

    // "heron-maple-…": three to twelve words. Wipe it when it is no longer shown.
    [[nodiscard]] QString phrase(int words = usualWords) const;
    [[nodiscard]] double bitsFor(int words) const;
    [[nodiscard]] const QStringList &words() const { return m_words; }

private:
    QStringList m_words;
};

} // namespace insurable
