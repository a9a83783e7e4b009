// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homecard.h"

namespace insurable {

// What stops counting within 30 days; each leads to its record.
class HomeExpiring final : public HomeCard
{
    Q_OBJECT
public:
    explicit HomeExpiring(Workspace &workspace);
    void refresh() override;

private:
    QVBoxLayout *m_rows = nullptr;
};

// Actions that are open, those due first.
class HomeActions final : public HomeCard
{
    Q_OBJECT
public:
    explicit HomeActions(Workspace &workspace);
    void refresh() override;

private:
    QVBoxLayout *m_rows = nullptr;
};

} // namespace insurable
