// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace insurable {

// Two amounts that are always needed together. Side by side, and written so that compilers work on
// both with one instruction.
struct alignas(16) DoublePair
{
    double first = 0;
    double second = 0;

    [[nodiscard]] DoublePair lesser(DoublePair other) const
    {
        return {first < other.first ? first : other.first,
                second < other.second ? second : other.second};
    }
    friend DoublePair operator+(DoublePair a, DoublePair b)
    {
        return {a.first + b.first, a.second + b.second};
    }
    friend DoublePair operator-(DoublePair a, DoublePair b)
    {
        return {a.first - b.first, a.second - b.second};
    }
    friend DoublePair operator*(DoublePair a, DoublePair b)
    {
        return {a.first * b.first, a.second * b.second};
    }
};

} // namespace insurable
