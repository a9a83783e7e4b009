// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incompletebeta.h"
#include "severityform.h"

#include <cmath>

namespace insurable {

namespace {

// A beta distribution stretched over [min, max].
class PertForm final : public SeverityForm
{
public:
    PertForm(double min, double mode, double max, double shape)
        : m_min(min)
        , m_width(max - min)
        , m_beta(1 + shape * (mode - min) / m_width, 1 + shape * (max - mode) / m_width)
    {
    }

    [[nodiscard]] Severity::Kind kind() const override { return Severity::Kind::Pert; }
    [[nodiscard]] double mean() const override { return m_min + m_width * m_beta.mean(); }

    [[nodiscard]] double secondMoment() const override
    {
        return m_min * m_min + 2 * m_min * m_width * m_beta.mean()
            + m_width * m_width * m_beta.secondMoment();
    }

    [[nodiscard]] double cdf(double x) const override { return m_beta.cdf(inside(x)); }
    [[nodiscard]] double survival(double x) const override { return m_beta.survival(inside(x)); }

    [[nodiscard]] double quantile(double p) const override
    {
        return m_min + m_width * m_beta.quantile(p);
    }

    [[nodiscard]] double upperQuantile(double q) const override
    {
        return m_min + m_width * m_beta.upperQuantile(q);
    }

    [[nodiscard]] double limitedMean(double d) const override
    {
        return d <= m_min ? d : m_min + m_width * m_beta.limitedMean(inside(d));
    }

    [[nodiscard]] double limitedSecondMoment(double d) const override
    {
        if (d <= m_min)
            return d * d;
        const double x = inside(d);
        return m_min * m_min + 2 * m_min * m_width * m_beta.limitedMean(x)
            + m_width * m_width * m_beta.limitedSecondMoment(x);
    }

    [[nodiscard]] std::vector<double> breakpoints() const override
    {
        return {m_min, m_min + m_width};
    }

    [[nodiscard]] double smoothness() const override
    {
        return std::sqrt(m_beta.secondMoment() - m_beta.mean() * m_beta.mean()) * m_width
            / (m_min + m_width);
    }

    [[nodiscard]] bool equals(const SeverityForm &other) const override
    {
        const auto &that = static_cast<const PertForm &>(other);
        return m_min == that.m_min && m_width == that.m_width && m_beta == that.m_beta;
    }

private:
    [[nodiscard]] double inside(double x) const { return (x - m_min) / m_width; }

    double m_min;
    double m_width;
    Beta m_beta;
};

} // namespace

SeverityFormPtr makePert(double min, double mode, double max, double shape)
{
    return std::make_shared<PertForm>(min, mode, max, shape);
}

} // namespace insurable
