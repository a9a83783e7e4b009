// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneysection.h"

#include "card.h"
#include "chartexport.h"
#include "chartlook.h"
#include "losschart.h"
#include "plainlabel.h"
#include "scrollcolumn.h"
#include "shownmoney.h"
#include "tokens.h"

#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

void showCurrency(QSpinBox &box, const QString &currency)
{
    const QString nothing = shownMoney(0, currency);
    const qsizetype at = nothing.indexOf(u'0');
    box.setPrefix(nothing.left(at));
    box.setSuffix(nothing.mid(at + 1));
}

MoneySection::MoneySection(MoneyModel &model)
    : m_model(model)
    , m_scroll(new ScrollColumn)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    m_scroll->setObjectName(u"moneyColumn"_s);
    if (QLayout *content = m_scroll->column()->parentWidget()->layout())
        content->setContentsMargins(space::xl, space::s, space::xl, space::xl);
}

Workspace &MoneySection::workspace() const
{
    return m_model.workspace();
}

QVBoxLayout *MoneySection::column() const
{
    return m_scroll->column();
}

QScrollBar &MoneySection::scrollBar() const
{
    return *m_scroll->verticalScrollBar();
}

void MoneySection::scrollToTop()
{
    scrollBar().setValue(0);
}

Card *MoneySection::chartCard(const QString &title, PlainChartView &chart)
{
    auto *card = new Card(title);
    card->addHeaderWidget(chartexport::button(chart));
    card->body()->addWidget(&chart);
    return card;
}

PlainLabel *MoneySection::addSentence(Card &card, const LossChart &chart, const QString &name)
{
    auto *sentence = new PlainLabel(QString(), TextRole::Strong);
    sentence->setObjectName(name);
    sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    sentence->setMinimumHeight(2 * QFontMetrics(textFont(TextRole::Strong)).lineSpacing());
    card.body()->insertWidget(1, sentence);
    connect(&chart, &LossChart::readingChanged, sentence, &PlainLabel::setText);
    return sentence;
}

} // namespace insurable
