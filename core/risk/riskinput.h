// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace insurable {

// Each throws ErrorKind::Invalid, with the parameter's name, for what is out of range, not a number
// or infinite.
void requireFraction(const char *parameter, double value); // 0–1
void requireAmount(const char *parameter, double value);   // nought or more
void requireAtLeast(const char *parameter, double value, double least);
void requireAbove(const char *parameter, double value, double bound);
// Nought or more; infinite means that there is no limit.
void requireLimit(const char *parameter, double value);

} // namespace insurable
