// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <QDate>

class QBoxLayout;

namespace insurable {

class HomeCard;
class ScrollColumn;
class SectionHeader;

// How the firm stands today, what to do next, what runs out. Every figure says why.
class HomePage final : public Page
{
    Q_OBJECT
public:
    explicit HomePage(Workspace &workspace);

    void refresh() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    template <class C> C *addCard(QBoxLayout &into, int stretch = 0);
    [[nodiscard]] QBoxLayout *addPair(QWidget **holder);
    void showCharts();

    SectionHeader *m_header = nullptr;
    ScrollColumn *m_column = nullptr;
    std::vector<HomeCard *> m_cards;
    std::vector<QBoxLayout *> m_pairs; // side by side where there is room
    QWidget *m_looks = nullptr;
    HomeCard *m_trend = nullptr; // these make no sense before the first answer
    HomeCard *m_themes = nullptr;
    HomeCard *m_risk = nullptr;
    HomeCard *m_money = nullptr;
    QDate m_shownOn;
    bool m_charted = false;
};

} // namespace insurable
