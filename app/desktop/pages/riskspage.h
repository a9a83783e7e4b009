// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registerpage.h"

namespace insurable {

class HeatMap;

// The risk register with its 5×5 map: a cell picked there filters the table.
class RisksPage final : public RegisterPage
{
    Q_OBJECT
public:
    explicit RisksPage(Workspace &workspace);

    void refresh() override;

private:
    void count();
    void filterBy(int likelihood, int impact); // 0, 0 = all

    HeatMap *m_map = nullptr;
    bool m_residual = true; // the map shows risks as they are now, or before controls
};

} // namespace insurable
