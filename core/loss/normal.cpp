// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "normal.h"

#include <cmath>
#include <limits>

namespace insurable {

namespace {

constexpr double sqrtHalf = 0.70710678118654752;
constexpr double sqrtTwoPi = 2.5066282746310005;

// Rational start, good to nine digits; written from P. J. Acklam's published coefficients.
double roughQuantile(double p)
{
    constexpr double low = 0.02425;
    if (p < low) {
        const double q = std::sqrt(-2 * std::log(p));
        return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00)
                      * q
                  - 2.549732539343734e+00)
                     * q
                 + 4.374664141464968e+00)
                    * q
                + 2.938163982698783e+00)
            / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00)
                    * q
                + 3.754408661907416e+00)
                   * q
               + 1);
    }
    const double q = p - 0.5;
    const double r = q * q;
    return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
              + 1.383577518672690e+02)
                 * r
             - 3.066479806614716e+01)
                * r
            + 2.506628277459239e+00)
        * q
        / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
             + 6.680131188771972e+01)
                * r
            - 1.328068155288572e+01)
               * r
           + 1);
}

} // namespace

double normalCdf(double z)
{
    return 0.5 * std::erfc(-z * sqrtHalf);
}

double normalSurvival(double z)
{
    return 0.5 * std::erfc(z * sqrtHalf);
}

double normalQuantile(double p)
{
    if (!(p > 0))
        return -std::numeric_limits<double>::infinity();
    if (!(p < 1))
        return std::numeric_limits<double>::infinity();
    if (p > 0.5)
        return -normalQuantile(1 - p);
    double z = roughQuantile(p);
    for (int step = 0; step < 2; ++step) { // Halley's step
        const double u = (normalCdf(z) - p) * sqrtTwoPi * std::exp(z * z / 2);
        z -= u / (1 + z * u / 2);
    }
    return z;
}

} // namespace insurable
