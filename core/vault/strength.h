// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace insurable {

// How many guesses somebody needs who knows how people choose passphrases, as zxcvbn estimates. No
// rules about digits and capitals: those make passphrases hard to remember, not hard to guess.
struct PassphraseStrength
{
    enum class Band { Hopeless, Weak, Fair, Good, Strong };
    // Fewer than this many guesses need no time at all, whatever a derivation costs.
    static constexpr double hopelessBelow = 6; // log10

    double guessesLog10 = 0;
    Band band = Band::Hopeless;
    QString advice; // a plain sentence; empty where there is nothing to say

    // `known`: words that anybody would try first, such as the firm's name.
    [[nodiscard]] static PassphraseStrength of(QStringView passphrase,
                                               const QStringList &known = {});
    [[nodiscard]] bool isHopeless() const { return band == Band::Hopeless; }
};

// "hopeless", "weak", "fair", "good", "strong"
[[nodiscard]] QString inWords(PassphraseStrength::Band band);

} // namespace insurable
