// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homecard.h"
#include "icons.h"

namespace insurable {

// Where to begin. Shown until the first questions are answered and something has been said.
class HomeWelcome final : public HomeCard
{
    Q_OBJECT
public:
    explicit HomeWelcome(Workspace &workspace);

    void refresh() override;

private:
    void addWay(Glyph glyph, const QString &title, const QString &sentence, const QString &pageId);

    QVBoxLayout *m_ways = nullptr;
};

} // namespace insurable
