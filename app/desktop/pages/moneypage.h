// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <array>

class QButtonGroup;
class QStackedWidget;

namespace insurable {

class Banner;
class MoneyModel;
class MoneySection;
class PlainLabel;

// What a year may cost the firm, what changes it, what a policy takes off, and what to do about it.
class MoneyPage final : public Page
{
    Q_OBJECT
public:
    explicit MoneyPage(Workspace &workspace);

    void refresh() override;
    [[nodiscard]] QString place() const override;
    void returnTo(const QString &place) override;
    [[nodiscard]] MoneyModel &model() const { return *m_model; }

private:
    static constexpr int sections = 5;

    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] MoneySection *make(int section);
    void showSection(int section);
    void present();

    MoneyModel *m_model = nullptr;
    QButtonGroup *m_choices = nullptr;
    QStackedWidget *m_stack = nullptr;
    Banner *m_trouble = nullptr;
    PlainLabel *m_wait = nullptr;
    std::array<MoneySection *, sections> m_sections{};
};

} // namespace insurable
