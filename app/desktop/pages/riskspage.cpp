// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskspage.h"

#include "anyrecord.h"
#include "card.h"
#include "heatmap.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "recordfiltermodel.h"
#include "recordtablemodel.h"
#include "risk.h"
#include "statuspill.h"
#include "workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

RegisterTexts risksTexts()
{
    RegisterTexts texts;
    texts.glyph = Glyph::Risks;
    texts.title = RisksPage::tr("Risks");
    texts.sentence = RisksPage::tr("What could go wrong, how likely and how bad: before and after what you do about it.");
    texts.emptyHeading = RisksPage::tr("What keeps you awake?");
    texts.emptySentence = RisksPage::tr("A few honest sentences are enough: a stolen van with the tablet in it, a "
                                        "false invoice that gets paid, a week without the customer list.");
    texts.add = RisksPage::tr("Add a risk");
    texts.chooseBy = {u"treatment"_s};
    return texts;
}

} // namespace

RisksPage::RisksPage(Workspace &workspace)
    : RegisterPage(workspace, describe<Risk>(), risksTexts())
{
    auto *band = new QWidget;
    auto *row = new QHBoxLayout(band);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xl);
    m_map = new HeatMap;
    m_map->setObjectName(u"heatMap"_s);
    row->addWidget(m_map);
    auto *side = new QVBoxLayout;
    side->setSpacing(space::s);
    auto *when = new QComboBox;
    when->setObjectName(u"heatMapWhen"_s);
    when->setAccessibleName(tr("Which risks the map shows"));
    when->addItems({tr("As it is now"), tr("Before controls")});
    connect(when, &QComboBox::activated, this, [this](int index) {
        m_residual = index == 0;
        m_map->clearPicked();
        filterBy(0, 0);
        count();
    });
    side->addWidget(when, 0, Qt::AlignLeft);
    side->addWidget(new PlainLabel(tr("Upwards: how likely, 1 rare to 5 expected within the year. To the right: how "
                                      "bad, 1 a nuisance to 5 the end of the firm. Pick a cell to see its risks."),
                                   TextRole::Small, Tone::Muted));
    auto *legend = new QHBoxLayout;
    legend->setSpacing(space::s);
    for (const PillLook &look : {pill::low(), pill::medium(), pill::high()})
        legend->addWidget(new StatusPill(look));
    legend->addStretch();
    side->addLayout(legend);
    side->addStretch();
    row->addLayout(side, 1);
    addAboveTable(band);
    connect(m_map, &HeatMap::picked, this, &RisksPage::filterBy);
    count();
}

void RisksPage::refresh()
{
    RegisterPage::refresh();
    count();
}

void RisksPage::count()
{
    HeatMap::Counts counts {};
    for (const Risk &risk : workspace().records().risks) {
        const qint64 likelihood = m_residual ? risk.residualLikelihood : risk.likelihood;
        const qint64 impact = m_residual ? risk.residualImpact : risk.impact;
        ++counts[size_t(likelihood - 1)][size_t(impact - 1)];
    }
    m_map->setCounts(counts);
}

void RisksPage::filterBy(int likelihood, int impact)
{
    if (likelihood == 0) {
        filter().setCondition({});
    } else {
        const int row = model().columnOf(m_residual ? u"residual_likelihood" : u"likelihood");
        const int column = model().columnOf(m_residual ? u"residual_impact" : u"impact");
        filter().setCondition([=](const QModelIndex &risk) {
            return risk.siblingAtColumn(row).data(Qt::EditRole).toInt() == likelihood
                && risk.siblingAtColumn(column).data(Qt::EditRole).toInt() == impact;
        });
    }
    updateSummary();
}

} // namespace insurable
