// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hometrend.h"

#include "card.h"
#include "plainlabel.h"
#include "readinessmodel.h"
#include "recorddisplay.h"
#include "trendchart.h"
#include "workspace.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int months = 12;

// An answer that was given anew hides what was said before. Where most of what is known today is
// not yet on record, a low score would speak of the record and not of the firm.
std::vector<ScorePoint> onRecord(std::vector<ScorePoint> points)
{
    const int enough = (points.back().known + 1) / 2;
    const auto first = std::find_if(points.begin(), points.end(), [enough](const ScorePoint &point) {
        return point.known >= enough;
    });
    points.erase(points.begin(), first);
    return points;
}

QString change(const std::vector<ScorePoint> &points)
{
    if (points.size() < 4)
        return HomeTrend::tr("On record since %1.").arg(shownDate(points.front().on));
    const int before = shownScore(points.at(points.size() - 4).score);
    const int more = shownScore(points.back().score) - before;
    if (more == 0)
        return HomeTrend::tr("The same as three months ago.");
    return more > 0 ? HomeTrend::tr("Up %1 in three months.").arg(more)
                    : HomeTrend::tr("Down %1 in three months.").arg(-more);
}

} // namespace

HomeTrend::HomeTrend(Workspace &workspace)
    : HomeCard(workspace, tr("The last months"))
    , m_change(new PlainLabel(QString(), TextRole::Strong))
{
    m_change->setObjectName(u"trendChange"_s);
    body()->setSpacing(space::s);
    body()->addWidget(m_change);
    body()->addStretch(1);
    body()->addWidget(new PlainLabel(tr("By what today’s records say of each month; earlier ones, of which "
                                        "they say little, are left out. Filled: the base level was met."),
                                     TextRole::Small, Tone::Muted));
    body()->setStretch(2, 0);
}

void HomeTrend::showCharts()
{
    if (m_chart)
        return;
    m_chart = new TrendChart;
    body()->insertWidget(2, m_chart, 1);
    refresh();
}

void HomeTrend::refresh()
{
    if (!m_chart)
        return;
    auto points = onRecord(scoreTrend(workspace().records(), catalogue(),
                                      workspace().readiness().scheme(), readiness().on, months));
    m_change->setText(change(points));
    m_chart->setPoints(std::move(points));
}

} // namespace insurable
