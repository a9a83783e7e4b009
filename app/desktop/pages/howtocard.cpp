// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "howtocard.h"

#include "card.h"
#include "catalogue.h"
#include "controltext.h"
#include "flowlayout.h"
#include "glyphview.h"
#include "organisation.h"
#include "plainlabel.h"
#include "plaintooltip.h"
#include "taglabel.h"

#include <QBoxLayout>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QWidget *numbered(const QStringList &steps)
{
    auto *list = new QWidget;
    list->setObjectName(u"steps"_s);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < steps.size(); ++i) {
        auto *number = new PlainLabel(QString::number(i + 1) + u'.', TextRole::Strong, Tone::Accent);
        number->setWordWrap(false);
        grid->addWidget(number, i, 0, Qt::AlignTop | Qt::AlignRight);
        grid->addWidget(new PlainLabel(steps.at(i)), i, 1);
    }
    return list;
}

QWidget *withGlyph(Glyph glyph, PlainLabel &words)
{
    auto *pair = new QWidget;
    auto *line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(new GlyphView(glyph, Tone::Muted, 16));
    line->addWidget(&words);
    words.setWordWrap(false);
    return pair;
}

} // namespace

HowToCard::HowToCard(const Catalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_card(new Card(tr("How to put it in place")))
    , m_tabs(new QTabBar)
    , m_effort(new PlainLabel)
    , m_cost(new PlainLabel)
    , m_source(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
    , m_referencesTitle(new PlainLabel(tr("Who else asks for it"), TextRole::Strong))
    , m_references(new QWidget)
    , m_tags(new FlowLayout(space::xs, m_references))
{
    m_tabs->setObjectName(u"platforms"_s);
    m_tabs->setAccessibleName(tr("Platforms"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_effort->setObjectName(u"effort"_s);
    m_cost->setObjectName(u"cost"_s);
    m_source->setObjectName(u"estimateSource"_s);

    auto *figures = new QWidget;
    auto *line = new FlowLayout(space::m, figures);
    line->addWidget(withGlyph(Glyph::Clock, *m_effort));
    line->addWidget(withGlyph(Glyph::Money, *m_cost));
    line->addWidget(m_source);
    m_source->setWordWrap(false);

    m_card->body()->addWidget(figures);
    m_card->body()->addWidget(m_tabs);
    m_card->body()->addWidget(m_referencesTitle);
    m_card->body()->addWidget(m_references);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    connect(m_tabs, &QTabBar::currentChanged, this, &HowToCard::showSteps);
    connect(m_tabs, &QTabBar::tabBarClicked, this,
            [this](int tab) { m_preferred = tab < 0 ? m_preferred : m_hows.at(size_t(tab)).platform; });
}

void HowToCard::show(const Control &control, const Organisation &firm)
{
    const Estimates &estimates = m_catalogue.theme(control.theme)->estimates;
    m_effort->setText(controltext::effortText(control.effortHours));
    m_cost->setText(controltext::costText(control.yearlyCost, estimates.currency));
    m_source->setText(tr("Own estimate, %1").arg(estimates.year));
    setPlainToolTip(*m_source, estimates.source);

    const std::vector<HowTo> hows = controltext::fittingHowTos(control, firm);
    if (m_shown == control.id && hows.size() == m_hows.size())
        return;
    m_shown = control.id;
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    m_hows = hows;
    int current = 0;
    for (const HowTo &how : m_hows) {
        const int tab = m_tabs->addTab(controltext::platformTitle(how.platform));
        if (m_preferred == how.platform)
            current = tab;
    }
    m_tabs->setVisible(m_tabs->count() > 1);
    m_tabs->setCurrentIndex(current);
    showSteps(current);
    showReferences(control);
}

void HowToCard::showSteps(int tab)
{
    delete m_steps;
    m_steps = nullptr;
    if (tab < 0 || tab >= int(m_hows.size()))
        return;
    m_steps = numbered(m_hows.at(size_t(tab)).steps);
    m_card->body()->insertWidget(m_card->body()->indexOf(m_tabs) + 1, m_steps);
}

void HowToCard::showReferences(const Control &control)
{
    while (QLayoutItem *item = m_tags->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Reference &reference : control.references) {
        const Framework *framework = m_catalogue.framework(reference.framework);
        if (!framework)
            continue;
        const QString ids = reference.ids.join(u", "_s);
        m_tags->addWidget(new TagLabel(
            u"%1 %2"_s.arg(framework->title.section(u',', 0, 0), ids),
            tr("%1 %2, published by %3: asks for the same in %4.")
                .arg(framework->title, framework->version, framework->publisher, ids)));
    }
    m_references->setVisible(m_tags->count() > 0);
    m_referencesTitle->setVisible(m_tags->count() > 0);
}

} // namespace insurable
