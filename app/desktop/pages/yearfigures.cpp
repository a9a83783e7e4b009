// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yearfigures.h"

#include "card.h"
#include "losswords.h"
#include "plainlabel.h"
#include "shownmoney.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int roomForThree = 620;

} // namespace

YearFigures::YearFigures(bool compares, QWidget *parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::l);
    addFigure(u"likelyYear"_s, tr("A likely year"), 0.5, compares);
    addFigure(u"badYear"_s, tr("A bad year"), 0.05, compares);
    addFigure(u"veryBadYear"_s, tr("A very bad year"), 0.01, compares);
}

void YearFigures::addFigure(const QString &name, const QString &title, double chance,
                            bool compares)
{
    auto *card = new Card;
    card->setObjectName(name);
    card->setAccessibleName(title);
    auto *head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(new PlainLabel(title, TextRole::Strong));
    Figure figure{chance, new PlainLabel(QString(), TextRole::Small, Tone::Muted),
                  new PlainLabel(QString(), TextRole::Display),
                  new PlainLabel(QString(), TextRole::Body, Tone::Muted),
                  new PlainLabel(QString(), TextRole::Small, Tone::Accent)};
    head->addWidget(figure.rarity);
    figure.rarity->setObjectName(name + u"Rarity"_s);
    figure.loss->setObjectName(name + u"Loss"_s);
    figure.words->setObjectName(name + u"Words"_s);
    figure.before->setObjectName(name + u"Before"_s);
    QSizePolicy keeps = figure.before->sizePolicy();
    keeps.setRetainSizeWhenHidden(compares);
    figure.before->setSizePolicy(keeps);
    figure.before->hide();
    card->body()->setSpacing(space::xs);
    card->body()->addLayout(head);
    card->body()->addWidget(figure.loss);
    card->body()->addWidget(figure.before);
    card->body()->addWidget(figure.words);
    card->body()->addStretch(1);
    m_figures.push_back(figure);
    m_row->addWidget(card, 1);
}

void YearFigures::setView(const LossView &view, const LossView *before)
{
    const QString &currency = view.risk.currency;
    for (const Figure &figure : m_figures) {
        const double loss = view.lossAt(figure.chance);
        figure.rarity->setText(losswords::yearsAt(view, figure.chance));
        figure.loss->setText(shownMoney(loss, currency));
        const QString words = losswords::paidAndStays(view, figure.chance);
        figure.words->setText(words.isEmpty() ? tr("Nothing is lost")
                                              : words.left(1).toUpper() + words.mid(1));
        const QString then = before ? shownMoney(before->lossAt(figure.chance), currency) : QString();
        figure.before->setVisible(before && then != figure.loss->text());
        figure.before->setText(tr("%1 as it is").arg(then));
    }
}

void YearFigures::resizeEvent(QResizeEvent *event)
{
    m_row->setDirection(width() < roomForThree ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

} // namespace insurable
