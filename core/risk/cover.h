// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualloss.h"
#include "firmloss.h"
#include "policyterms.h"
#include "shownmoney.h"

namespace insurable {

class Progress;

// The losses of a firm, and where a policy would look for each.
struct InsuredLosses
{
    LossModel model;                        // without layers
    std::vector<InsuredScenario> scenarios; // in the order of the model's
};

[[nodiscard]] InsuredLosses insuredLosses(const FirmRisk &risk, const ControlLevels &levels,
                                          EffectCase effectCase = EffectCase::Likely);

// A year that is as bad as one in so many.
struct CoveredYear
{
    double level = 0;    // probability that a year is no worse
    double loss = 0;     // of the year without cover
    double retained = 0; // of the year with it: an equally bad one
    double error = 0;    // how far what is paid may be off: two standard errors where it was played
    [[nodiscard]] double paid() const { return loss - retained; }
    // As it is shown everywhere: no more of it than is known, and it adds up.
    [[nodiscard]] ShownSplit shown() const { return shownSplit(loss, paid(), error); }
};

// What one policy or quote does for the firm.
struct Cover
{
    PolicyTerms terms;
    LossResult loss; // gross, always exact; ceded, retained
    // What stays with the firm was played although the rest is exact: event layers and a limit of
    // the year together leave what no layer describes. Its mean is exact all the same.
    bool isRetainedPlayed = false;
    CoveredYear likely;  // one year in two is no worse
    CoveredYear bad;     // one in twenty is worse
    CoveredYear veryBad; // one in a hundred is worse

    [[nodiscard]] bool isExact() const
    {
        return loss.method == LossMethod::Exact && !isRetainedPlayed;
    }
    [[nodiscard]] double expectedPaid() const { return loss.ceded.mean.value; }
    // How far that may be off: two standard errors where it was played.
    [[nodiscard]] double expectedPaidError() const
    {
        return (loss.method == LossMethod::Exact ? 1 : 2) * loss.ceded.mean.error;
    }
    // Expected to be paid for each pound of premium; empty where there is no premium.
    [[nodiscard]] std::optional<double> perPound() const;
    // What a year costs on average, premium and what the firm bears.
    [[nodiscard]] double expectedCost() const { return terms.premium + loss.retained.mean.value; }
};

struct CoverOptions
{
    quint64 years = 1'000'000; // where it takes simulation
    quint64 seed = 1;
    int threads = 0;
    Progress *progress = nullptr;
};

// Whether the terms are layers alone; otherwise they are simulated.
[[nodiscard]] bool isExactCover(const InsuredLosses &losses, const PolicyTerms &terms);

// What the policy pays on average of a year's events before its limits of a year, though of none
// more than the limit of the year. By integration,
// without dice, to one part in ten thousand: fit for small differences between two firms. Throws
// ErrorKind::Invalid for terms that make no sense.
[[nodiscard]] double expectedPaidOfEvents(const InsuredLosses &losses, const PolicyTerms &terms);

// Throws ErrorKind::Invalid for terms that make no sense, ErrorKind::Cancelled.
[[nodiscard]] Cover coverOf(const InsuredLosses &losses, const PolicyTerms &terms,
                            const CoverOptions &options = {});

// Several side by side: each lives through the same years.
[[nodiscard]] std::vector<Cover> compareCover(const InsuredLosses &losses,
                                              const std::vector<PolicyTerms> &terms,
                                              const CoverOptions &options = {});

} // namespace insurable
