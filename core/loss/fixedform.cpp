// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "severityform.h"

#include <algorithm>

namespace insurable {

namespace {

class FixedForm final : public SeverityForm
{
public:
    explicit FixedForm(double value)
        : m_value(value)
    {
    }

    [[nodiscard]] Severity::Kind kind() const override { return Severity::Kind::Fixed; }
    [[nodiscard]] double mean() const override { return m_value; }
    [[nodiscard]] double secondMoment() const override { return m_value * m_value; }
    [[nodiscard]] double survival(double x) const override { return x < m_value ? 1 : 0; }
    [[nodiscard]] double quantile(double) const override { return m_value; }
    [[nodiscard]] double smoothness() const override { return 1; }
    [[nodiscard]] std::vector<double> breakpoints() const override { return {m_value}; }

    [[nodiscard]] double limitedMean(double d) const override { return std::min(m_value, d); }

    [[nodiscard]] double limitedSecondMoment(double d) const override
    {
        return std::min(m_value, d) * std::min(m_value, d);
    }

    [[nodiscard]] bool equals(const SeverityForm &other) const override
    {
        return m_value == static_cast<const FixedForm &>(other).m_value;
    }

private:
    double m_value;
};

} // namespace

SeverityFormPtr makeFixed(double value)
{
    return std::make_shared<FixedForm>(value);
}

} // namespace insurable
