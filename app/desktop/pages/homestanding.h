// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homecard.h"

namespace insurable {

class PlainLabel;
class ScoreRing;
class StatusPill;

// The base level and the score in one picture, and what is missing.
class HomeStanding final : public HomeCard
{
    Q_OBJECT
public:
    explicit HomeStanding(Workspace &workspace);

    void refresh() override;

private:
    void layOut();
    void showMissing(const std::vector<GateItem> &missing);

    ScoreRing *m_ring = nullptr;
    StatusPill *m_gate = nullptr;
    PlainLabel *m_band = nullptr;
    PlainLabel *m_sentence = nullptr;
    QVBoxLayout *m_missing = nullptr;
};

} // namespace insurable
