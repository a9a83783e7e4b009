// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controltoggles.h"

#include "buttons.h"
#include "emptyout.h"
#include "planmodel.h"
#include "plainlabel.h"
#include "shownmoney.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPushButton>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr size_t shownFirst = 10;

Qt::CheckState stateOf(double level)
{
    return level >= 1 ? Qt::Checked : level > 0 ? Qt::PartiallyChecked : Qt::Unchecked;
}

QString wordsOf(const ControlGain &gain, const QString &currency)
{
    if (gain.takes > 0 && gain.couldTake > 0)
        return ControlToggles::tr("Takes away %1 a year, wholly in place %2 more")
            .arg(shownMoney(gain.takes, currency), shownMoney(gain.couldTake, currency));
    return gain.takes > 0
        ? ControlToggles::tr("Takes away %1 a year").arg(shownMoney(gain.takes, currency))
        : ControlToggles::tr("Would take away %1 a year").arg(shownMoney(gain.couldTake, currency));
}

} // namespace

ControlToggles::ControlToggles(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_all(quietButton(tr("Show all controls")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_rows->setSpacing(space::m);
    column->addLayout(m_rows);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_all);
    foot->addStretch(1);
    column->addLayout(foot);
    m_all->setObjectName(u"allToggles"_s);
    m_all->setCheckable(true);
    connect(m_all, &QPushButton::toggled, this, &ControlToggles::showAll);
}

void ControlToggles::setGains(const std::shared_ptr<const std::vector<ControlGain>> &gains,
                              const Catalogue &catalogue, const QString &currency)
{
    if (!gains || gains == m_gains)
        return;
    m_gains = gains;
    emptyOut(*m_rows);
    m_boxes.clear();
    m_lines.clear();
    for (const ControlGain &gain : *gains) {
        if (gain.takes + gain.couldTake > 0)
            addRow(gain, titleOfControl(catalogue, gain.control), currency);
    }
    showAll(m_all->isChecked());
}

void ControlToggles::addRow(const ControlGain &gain, const QString &title, const QString &currency)
{
    auto *line = new QWidget;
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *box = new QCheckBox(QString(title).replace(u'&', "&&"_L1));
    box->setObjectName(u"toggle-"_s + gain.control.text());
    box->setAccessibleDescription(wordsOf(gain, currency));
    box->setTristate(stateOf(gain.level) == Qt::PartiallyChecked);
    box->setCheckState(stateOf(gain.level));
    auto *words = new PlainLabel(wordsOf(gain, currency), TextRole::Small, Tone::Muted);
    words->setContentsMargins(space::xl, 0, 0, 0);
    column->addWidget(box);
    column->addWidget(words);
    connect(box, &QCheckBox::stateChanged, this, [this] {
        if (!m_isResetting)
            Q_EMIT toggled();
    });
    m_rows->addWidget(line);
    m_boxes.emplace_back(box, gain);
    m_lines.push_back(line);
}

void ControlToggles::showAll(bool all)
{
    for (size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setVisible(all || i < shownFirst);
    m_all->setVisible(m_lines.size() > shownFirst);
    m_all->setText(all ? tr("Show fewer") : tr("Show all %1 controls").arg(m_lines.size()));
}

ControlLevels ControlToggles::levels() const
{
    ControlLevels levels;
    for (const auto &[box, gain] : m_boxes) {
        if (box->checkState() != stateOf(gain.level))
            levels[gain.control] = box->checkState() == Qt::Checked ? 1 : 0;
    }
    return levels;
}

void ControlToggles::reset()
{
    const QScopedValueRollback resetting(m_isResetting, true);
    for (const auto &[box, gain] : m_boxes)
        box->setCheckState(stateOf(gain.level));
}

} // namespace insurable
