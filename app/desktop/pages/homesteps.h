// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homecard.h"
#include "readiness.h"

namespace insurable {

class PlainLabel;

// The three next steps: what each takes and what it gains.
class HomeSteps final : public HomeCard
{
    Q_OBJECT
public:
    explicit HomeSteps(Workspace &workspace);

    void refresh() override;

private:
    [[nodiscard]] QWidget *rowOf(const NextStep &step, const Control &control);
    [[nodiscard]] QWidget *figuresOf(const NextStep &step) const;
    [[nodiscard]] QWidget *buttonsOf(const NextStep &step, const Control &control);
    [[nodiscard]] Id openActionFor(const Id &control) const;
    void makeAction(const NextStep &step, const Control &control);

    QVBoxLayout *m_rows = nullptr;
    PlainLabel *m_source = nullptr;
};

} // namespace insurable
