// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace insurable {

class Card;
class Preferences;

// The part of Settings about who may see the screen: when it locks, and what shows outside.
[[nodiscard]] Card *makeLockingCard(Preferences &preferences);

} // namespace insurable
