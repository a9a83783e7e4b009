// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

namespace insurable {

class SeverityForm;

// Of a cost that is cut off somewhere.
struct LimitedMoments
{
    double first = 0;
    double second = 0;
};

// What one event costs, in whole units of money. A value, cheap to copy, safe to share between
// threads. The factories throw Error::Invalid and name the parameter that makes no sense.
class Severity final
{
public:
    enum class Kind { Lognormal, Pert, Fixed, ParetoTail };

    // ln X is normal with mean mu and standard deviation sigma.
    [[nodiscard]] static Severity lognormal(double mu, double sigma);
    [[nodiscard]] static Severity lognormalMedianP95(double median, double p95);
    [[nodiscard]] static Severity lognormalMeanMedian(double mean, double median);
    // Nine in ten events cost between low and high.
    [[nodiscard]] static Severity lognormalInterval(double low, double high);
    [[nodiscard]] static Severity pert(double min, double mode, double max, double shape = 4);
    [[nodiscard]] static Severity fixed(double value);
    // Above the threshold the body's survival falls like (threshold/x)^alpha.
    [[nodiscard]] static Severity withParetoTail(const Severity &body, double threshold,
                                                 double alpha);
    // ln cost = intercept + slope · ln records, give or take sigma; sigma 0 makes it fixed.
    [[nodiscard]] static Severity perRecord(double records, double intercept, double slope,
                                            double sigma);

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] double mean() const;
    [[nodiscard]] double secondMoment() const; // infinite where the tail is that heavy
    [[nodiscard]] double cdf(double x) const;
    [[nodiscard]] double survival(double x) const; // exact far out, where 1 − cdf would be 0
    [[nodiscard]] double quantile(double p) const;
    [[nodiscard]] double upperQuantile(double q) const; // survival there is q
    [[nodiscard]] double limitedMean(double d) const;   // E[min(X, d)]
    [[nodiscard]] double limitedSecondMoment(double d) const;
    [[nodiscard]] LimitedMoments limitedMoments(double d) const; // both at once

    // Every event costs the factor times as much.
    [[nodiscard]] Severity scaled(double factor) const;

    // For numerical methods: where the density is not smooth, and over what distance in ln x it
    // changes elsewhere.
    [[nodiscard]] std::vector<double> breakpoints() const;
    [[nodiscard]] double smoothness() const;

    [[nodiscard]] bool operator==(const Severity &other) const;

private:
    explicit Severity(std::shared_ptr<const SeverityForm> form, double scale = 1);

    std::shared_ptr<const SeverityForm> m_form;
    double m_scale;
};

} // namespace insurable
