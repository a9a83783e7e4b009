// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity.h"

#include "lossparameter.h"
#include "normal.h"
#include "severityform.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

void requirePositive(double value, const QString &name)
{
    requireParameter(std::isfinite(value) && value > 0, name, u"a number above 0"_s, value);
}

void requireAbove(double value, double least, const QString &name, const QString &leastName)
{
    requireParameter(std::isfinite(value) && value > least, name, u"a number above "_s + leastName,
                     value);
}

} // namespace

Severity::Severity(std::shared_ptr<const SeverityForm> form, double scale)
    : m_form(std::move(form))
    , m_scale(scale)
{
}

Severity Severity::lognormal(double mu, double sigma)
{
    requireParameter(std::isfinite(mu) && std::abs(mu) <= 50, u"mu"_s,
                     u"a number from -50 to 50, being a logarithm"_s, mu);
    requireParameter(sigma > 0 && sigma <= 10, u"sigma"_s, u"a number above 0, up to 10"_s, sigma);
    return Severity(makeLognormal(mu, sigma));
}

Severity Severity::lognormalMedianP95(double median, double p95)
{
    requirePositive(median, u"median"_s);
    requireAbove(p95, median, u"p95"_s, u"the median"_s);
    return lognormal(std::log(median), std::log(p95 / median) / normal95);
}

Severity Severity::lognormalMeanMedian(double mean, double median)
{
    requirePositive(median, u"median"_s);
    requireAbove(mean, median, u"mean"_s, u"the median"_s);
    return lognormal(std::log(median), std::sqrt(2 * std::log(mean / median)));
}

Severity Severity::lognormalInterval(double low, double high)
{
    requirePositive(low, u"low"_s);
    requireAbove(high, low, u"high"_s, u"low"_s);
    const double mu = (std::log(low) + std::log(high)) / 2;
    return lognormal(mu, std::log(high / low) / (2 * normal95));
}

Severity Severity::pert(double min, double mode, double max, double shape)
{
    requireAmount(min, u"min"_s);
    requireAmount(max, u"max"_s);
    requireAbove(max, min, u"max"_s, u"min"_s);
    requireParameter(mode >= min && mode <= max, u"mode"_s, u"a number from min to max"_s, mode);
    requireParameter(shape >= 1e-6 && shape <= 1000, u"shape"_s,
                     u"a number from 0.000001 to 1,000"_s, shape);
    return Severity(makePert(min, mode, max, shape));
}

Severity Severity::fixed(double value)
{
    requireAmount(value, u"fixed"_s);
    return Severity(makeFixed(value));
}

Severity Severity::withParetoTail(const Severity &body, double threshold, double alpha)
{
    requirePositive(threshold, u"threshold"_s);
    requireAmount(threshold, u"threshold"_s);
    requireParameter(body.survival(threshold) > 0, u"threshold"_s,
                     u"within what the body can reach"_s, threshold);
    requireParameter(alpha >= 1.001 && alpha <= 1e6, u"alpha"_s,
                     u"a number from 1.001 to 1,000,000; at 1 the expected loss is infinite"_s,
                     alpha);
    return Severity(makeParetoTail(body, threshold, alpha));
}

Severity Severity::perRecord(double records, double intercept, double slope, double sigma)
{
    requirePositive(records, u"records"_s);
    requireParameter(std::isfinite(intercept), u"intercept"_s, u"a number"_s, intercept);
    requireParameter(std::isfinite(slope), u"slope"_s, u"a number"_s, slope);
    requireParameter(sigma >= 0 && sigma <= 10, u"sigma"_s, u"a number from 0 to 10"_s, sigma);
    const double mu = intercept + slope * std::log(records);
    requireParameter(std::abs(mu) <= 50, u"intercept + slope · ln records"_s,
                     u"a number from -50 to 50, being the logarithm of a cost"_s, mu);
    return sigma > 0 ? lognormal(mu, sigma) : fixed(std::exp(mu));
}

Severity::Kind Severity::kind() const
{
    return m_form->kind();
}

double Severity::mean() const
{
    return m_scale * m_form->mean();
}

double Severity::secondMoment() const
{
    return m_scale * m_scale * m_form->secondMoment();
}

double Severity::cdf(double x) const
{
    return x < 0 ? 0 : m_form->cdf(x / m_scale);
}

double Severity::survival(double x) const
{
    return x < 0 ? 1 : m_form->survival(x / m_scale);
}

double Severity::quantile(double p) const
{
    requireParameter(p >= 0 && p <= 1, u"p"_s, u"a probability"_s, p);
    return m_scale * m_form->quantile(p);
}

double Severity::upperQuantile(double q) const
{
    requireParameter(q >= 0 && q <= 1, u"q"_s, u"a probability"_s, q);
    return m_scale * m_form->upperQuantile(q);
}

double Severity::limitedMean(double d) const
{
    if (!(d > 0))
        return 0;
    return std::isinf(d) ? mean() : m_scale * m_form->limitedMean(d / m_scale);
}

double Severity::limitedSecondMoment(double d) const
{
    if (!(d > 0))
        return 0;
    return std::isinf(d) ? secondMoment()
                         : m_scale * m_scale * m_form->limitedSecondMoment(d / m_scale);
}

LimitedMoments Severity::limitedMoments(double d) const
{
    if (!(d > 0))
        return {};
    if (std::isinf(d))
        return {mean(), secondMoment()};
    const LimitedMoments unscaled = m_form->limitedMoments(d / m_scale);
    return {m_scale * unscaled.first, m_scale * m_scale * unscaled.second};
}

Severity Severity::scaled(double factor) const
{
    requireParameter(std::isfinite(factor) && factor >= 0, u"factor"_s, u"a number from 0 up"_s,
                     factor);
    return factor > 0 ? Severity(m_form, m_scale * factor) : fixed(0);
}

std::vector<double> Severity::breakpoints() const
{
    std::vector<double> points = m_form->breakpoints();
    for (double &point : points)
        point *= m_scale;
    return points;
}

double Severity::smoothness() const
{
    return m_form->smoothness();
}

bool Severity::operator==(const Severity &other) const
{
    return m_scale == other.m_scale
        && (m_form == other.m_form || (kind() == other.kind() && m_form->equals(*other.m_form)));
}

} // namespace insurable
