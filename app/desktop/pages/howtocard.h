// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control.h"

#include <QWidget>

class QGridLayout;
class QTabBar;

namespace insurable {

class Card;
class Catalogue;
class FlowLayout;
class PlainLabel;
struct Organisation;

// How to put a control in place: steps for each platform the firm may use, effort and cost with
// their source, and which standards ask for the same.
class HowToCard final : public QWidget
{
    Q_OBJECT
public:
    explicit HowToCard(const Catalogue &catalogue, QWidget *parent = nullptr);

    void show(const Control &control, const Organisation &firm);

private:
    void showSteps(int tab);
    void showReferences(const Control &control);

    const Catalogue &m_catalogue;
    std::vector<HowTo> m_hows;
    std::optional<Platform> m_preferred; // what the person looked at last
    Id m_shown;
    Card *m_card;
    QTabBar *m_tabs;
    QWidget *m_steps = nullptr;
    PlainLabel *m_effort;
    PlainLabel *m_cost;
    PlainLabel *m_source;
    PlainLabel *m_referencesTitle;
    QWidget *m_references;
    FlowLayout *m_tags;
};

} // namespace insurable
