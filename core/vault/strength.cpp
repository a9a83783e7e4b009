// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "strength.h"

#include "secret.h"

#include <QStringList>

#include <zxcvbn.h>

#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// The estimate takes time that grows with the square of the length; what comes later counts for
// nothing, which is on the safe side.
constexpr qsizetype longest = 100;
constexpr qsizetype mostKnown = 50;

using Band = PassphraseStrength::Band;

Band bandOf(double guessesLog10)
{
    if (guessesLog10 < PassphraseStrength::hopelessBelow)
        return Band::Hopeless;
    if (guessesLog10 < 9)
        return Band::Weak;
    if (guessesLog10 < 12)
        return Band::Fair;
    return guessesLog10 < 16 ? Band::Good : Band::Strong;
}

// What kind of pattern makes the most of the passphrase easy to guess.
int mainWeakness(const ZxcMatch_t *matches)
{
    int weakness = NON_MATCH;
    int most = 0;
    for (const ZxcMatch_t *match = matches; match; match = match->Next) {
        if (match->Length <= most)
            continue;
        most = match->Length;
        weakness = int(match->Type) & ~int(MULTIPLE_MATCH);
    }
    return weakness;
}

QString adviceFor(Band band, int weakness)
{
    if (band >= Band::Good)
        return {};
    switch (weakness) {
    case DICTIONARY_MATCH:
    case DICT_LEET_MATCH:
        return u"It is built on a word that is guessed early. Add a few more words that have "
               u"nothing to do with one another."_s;
    case USER_MATCH:
    case USER_LEET_MATCH:
        return u"The firm's name is the first thing that anybody would try."_s;
    case REPEATS_MATCH:
        return u"The same again adds little. Add other words."_s;
    case SEQUENCE_MATCH:
        return u"Runs such as “abcd” or “1234” are guessed at once. Use words."_s;
    case SPATIAL_MATCH:
        return u"Keys that lie side by side are guessed at once. Use words."_s;
    case DATE_MATCH:
    case YEAR_MATCH:
        return u"Dates and years are guessed early. Use words."_s;
    default:
        return u"Make it longer: five or six words that have nothing to do with one another."_s;
    }
}

} // namespace

PassphraseStrength PassphraseStrength::of(QStringView passphrase, const QStringList &known)
{
    PassphraseStrength strength;
    QByteArray text = passphrase.first(std::min(passphrase.size(), longest)).toUtf8();
    text.replace('\0', ' ');
    std::vector<QByteArray> words;
    for (const QString &word : known.first(std::min(known.size(), mostKnown))) {
        for (const QString &part : word.split(u' ', Qt::SkipEmptyParts)) {
            if (part.size() > 2 && part.size() <= longest)
                words.push_back(part.toLower().toUtf8());
        }
    }
    std::vector<const char *> list;
    for (const QByteArray &word : words)
        list.push_back(word.constData());
    list.push_back(nullptr);
    ZxcMatch_t *matches = nullptr;
    const double bits = ZxcvbnMatch(text.constData(), list.data(), &matches);
    strength.guessesLog10 = std::isfinite(bits) ? std::max(0.0, bits * std::log10(2.0)) : 0;
    strength.band = bandOf(strength.guessesLog10);
    strength.advice = adviceFor(strength.band, mainWeakness(matches));
    ZxcvbnFreeInfo(matches);
    wipe(text);
    return strength;
}

QString inWords(PassphraseStrength::Band band)
{
    switch (band) {
    case Band::Hopeless:
        return u"hopeless"_s;
    case Band::Weak:
        return u"weak"_s;
    case Band::Fair:
        return u"fair"_s;
    case Band::Good:
        return u"good"_s;
    case Band::Strong:
        break;
    }
    return u"strong"_s;
}

} // namespace insurable
