// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "severity.h"

namespace insurable {

// One family of severities with its parameters, never changed once made.
class SeverityForm
{
public:
    SeverityForm() = default;
    SeverityForm(const SeverityForm &) = delete;
    SeverityForm &operator=(const SeverityForm &) = delete;
    virtual ~SeverityForm() = default;

    [[nodiscard]] virtual Severity::Kind kind() const = 0;
    [[nodiscard]] virtual double mean() const = 0;
    [[nodiscard]] virtual double secondMoment() const = 0;
    [[nodiscard]] virtual double survival(double x) const = 0;
    [[nodiscard]] virtual double cdf(double x) const { return 1 - survival(x); }
    [[nodiscard]] virtual double quantile(double p) const = 0;
    [[nodiscard]] virtual double upperQuantile(double q) const { return quantile(1 - q); }
    [[nodiscard]] virtual double limitedMean(double d) const = 0; // d > 0
    [[nodiscard]] virtual double limitedSecondMoment(double d) const = 0;
    [[nodiscard]] virtual LimitedMoments limitedMoments(double d) const
    {
        return {limitedMean(d), limitedSecondMoment(d)};
    }
    [[nodiscard]] virtual std::vector<double> breakpoints() const { return {}; }
    [[nodiscard]] virtual double smoothness() const = 0;
    // Compares parameters; called only with a form of the same kind.
    [[nodiscard]] virtual bool equals(const SeverityForm &other) const = 0;
};

using SeverityFormPtr = std::shared_ptr<const SeverityForm>;

[[nodiscard]] SeverityFormPtr makeLognormal(double mu, double sigma);
[[nodiscard]] SeverityFormPtr makePert(double min, double mode, double max, double shape);
[[nodiscard]] SeverityFormPtr makeFixed(double value);
[[nodiscard]] SeverityFormPtr makeParetoTail(const Severity &body, double threshold, double alpha);

} // namespace insurable
