// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "severityform.h"

#include <cmath>
#include <limits>

namespace insurable {

namespace {

class ParetoTailForm final : public SeverityForm
{
public:
    ParetoTailForm(const Severity &body, double threshold, double alpha)
        : m_body(body)
        , m_threshold(threshold)
        , m_alpha(alpha)
        , m_survival(body.survival(threshold))
        , m_mean(body.limitedMean(threshold) + m_survival * threshold / (alpha - 1))
        , m_second(alpha > 2 ? secondUpTo(0) : std::numeric_limits<double>::infinity())
    {
    }

    [[nodiscard]] Severity::Kind kind() const override { return Severity::Kind::ParetoTail; }
    [[nodiscard]] double mean() const override { return m_mean; }
    [[nodiscard]] double secondMoment() const override { return m_second; }

    [[nodiscard]] double survival(double x) const override
    {
        return x <= m_threshold ? m_body.survival(x)
                                : m_survival * std::pow(m_threshold / x, m_alpha);
    }

    [[nodiscard]] double cdf(double x) const override
    {
        return x <= m_threshold ? m_body.cdf(x) : 1 - survival(x);
    }

    [[nodiscard]] double quantile(double p) const override
    {
        return 1 - p >= m_survival ? m_body.quantile(p) : tailQuantile(1 - p);
    }

    [[nodiscard]] double upperQuantile(double q) const override
    {
        return q >= m_survival ? m_body.upperQuantile(q) : tailQuantile(q);
    }

    [[nodiscard]] double limitedMean(double d) const override
    {
        if (d <= m_threshold)
            return m_body.limitedMean(d);
        return m_mean
            - m_survival * m_threshold / (m_alpha - 1) * std::pow(m_threshold / d, m_alpha - 1);
    }

    [[nodiscard]] double limitedSecondMoment(double d) const override
    {
        return d <= m_threshold ? m_body.limitedSecondMoment(d) : secondUpTo(m_threshold / d);
    }

    [[nodiscard]] std::vector<double> breakpoints() const override
    {
        std::vector<double> points = m_body.breakpoints();
        std::erase_if(points, [this](double point) { return point >= m_threshold; });
        points.push_back(m_threshold);
        return points;
    }

    [[nodiscard]] double smoothness() const override
    {
        return std::min(m_body.smoothness(), 2 / m_alpha);
    }

    [[nodiscard]] bool equals(const SeverityForm &other) const override
    {
        const auto &that = static_cast<const ParetoTailForm &>(other);
        return m_body == that.m_body && m_threshold == that.m_threshold && m_alpha == that.m_alpha;
    }

private:
    [[nodiscard]] double tailQuantile(double q) const
    {
        return m_threshold * std::pow(m_survival / q, 1 / m_alpha);
    }

    // E[min(X, threshold/ratio)²]: the body's up to the threshold, and 2x·survival beyond.
    [[nodiscard]] double secondUpTo(double ratio) const
    {
        const double power = m_alpha - 2;
        const double grown =
            std::abs(power) < 1e-12 ? -std::log(ratio) : (1 - std::pow(ratio, power)) / power;
        return m_body.limitedSecondMoment(m_threshold)
            + 2 * m_survival * m_threshold * m_threshold * grown;
    }

    Severity m_body;
    double m_threshold;
    double m_alpha;
    double m_survival;
    double m_mean;
    double m_second;
};

} // namespace

SeverityFormPtr makeParetoTail(const Severity &body, double threshold, double alpha)
{
    return std::make_shared<ParetoTailForm>(body, threshold, alpha);
}

} // namespace insurable
