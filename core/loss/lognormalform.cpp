// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "normal.h"
#include "severityform.h"

#include <cmath>

namespace insurable {

namespace {

class LognormalForm final : public SeverityForm
{
public:
    LognormalForm(double mu, double sigma)
        : m_mu(mu)
        , m_sigma(sigma)
        , m_mean(std::exp(mu + sigma * sigma / 2))
        , m_second(std::exp(2 * (mu + sigma * sigma)))
    {
    }

    [[nodiscard]] Severity::Kind kind() const override { return Severity::Kind::Lognormal; }
    [[nodiscard]] double mean() const override { return m_mean; }
    [[nodiscard]] double secondMoment() const override { return m_second; }
    [[nodiscard]] double smoothness() const override { return m_sigma; }

    [[nodiscard]] double survival(double x) const override { return normalSurvival(z(x)); }
    [[nodiscard]] double cdf(double x) const override { return normalCdf(z(x)); }

    [[nodiscard]] double quantile(double p) const override
    {
        return std::exp(m_mu + m_sigma * normalQuantile(p));
    }

    [[nodiscard]] double upperQuantile(double q) const override
    {
        return std::exp(m_mu - m_sigma * normalQuantile(q));
    }

    [[nodiscard]] double limitedMean(double d) const override
    {
        const double at = z(d);
        return m_mean * normalCdf(at - m_sigma) + d * normalSurvival(at);
    }

    [[nodiscard]] double limitedSecondMoment(double d) const override
    {
        const double at = z(d);
        return m_second * normalCdf(at - 2 * m_sigma) + d * d * normalSurvival(at);
    }

    [[nodiscard]] LimitedMoments limitedMoments(double d) const override
    {
        const double at = z(d);
        const double beyond = normalSurvival(at);
        return {m_mean * normalCdf(at - m_sigma) + d * beyond,
                m_second * normalCdf(at - 2 * m_sigma) + d * d * beyond};
    }

    [[nodiscard]] bool equals(const SeverityForm &other) const override
    {
        const auto &that = static_cast<const LognormalForm &>(other);
        return m_mu == that.m_mu && m_sigma == that.m_sigma;
    }

private:
    [[nodiscard]] double z(double x) const { return (std::log(x) - m_mu) / m_sigma; }

    double m_mu;
    double m_sigma;
    double m_mean;
    double m_second;
};

} // namespace

SeverityFormPtr makeLognormal(double mu, double sigma)
{
    return std::make_shared<LognormalForm>(mu, sigma);
}

} // namespace insurable
