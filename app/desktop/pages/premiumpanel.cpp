// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "premiumpanel.h"

#include "card.h"
#include "filledtable.h"
#include "moneysection.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "premiummodel.h"
#include "rowtable.h"
#include "shownmoney.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int usualClaim = 10'000;
constexpr int mostClaim = 100'000'000;

QTableView *tableOf(const QString &name, const QString &title, QAbstractItemModel *model, int wide)
{
    auto *table = new QTableView;
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setProperty("plainFrame", true);
    table->setModel(model);
    lookLikeRows(*table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    new FilledTable(*table, wide);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return table;
}

void fit(QTableView &table, int wide)
{
    table.setVisible(table.model()->rowCount() > 0);
    fitColumns(table, wide);
    fitHeight(table, table.model()->rowCount());
}

void showText(PlainLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

PremiumPanel::PremiumPanel(QWidget *parent)
    : QWidget(parent)
    , m_premium(new PremiumModel(this))
    , m_remedy(new RemedyModel(this))
{
    setObjectName(u"premiumPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(makePremium());
    column->addWidget(makeRemedy());
    hide();
}

QWidget *PremiumPanel::makePremium()
{
    auto *card = new Card(tr("What insurers might ask"));
    m_covers = new QComboBox;
    m_covers->setObjectName(u"premiumCover"_s);
    m_covers->setAccessibleName(tr("For which cover"));
    connect(m_covers, &QComboBox::currentIndexChanged, this, &PremiumPanel::showCover);
    card->addHeaderWidget(m_covers);
    m_range = new PlainLabel(QString(), TextRole::Title);
    m_range->setObjectName(u"premiumRange"_s);
    m_note = new PlainLabel;
    m_note->setObjectName(u"premiumNote"_s);
    m_steps = tableOf(u"premiumSteps"_s, tr("How the indicated premium comes about"), m_premium,
                      PremiumModel::Source);
    card->body()->addWidget(m_range);
    card->body()->addWidget(m_note);
    card->body()->addWidget(m_steps);
    card->body()->addWidget(
        new PlainLabel(tr("An indication with its reasons, and no offer: each insurer has "
                          "a price list of its own."),
                       TextRole::Small, Tone::Muted));
    return card;
}

QWidget *PremiumPanel::makeRemedy()
{
    auto *card = new Card(tr("What a wrong answer costs"));
    m_claim = new QSpinBox;
    m_claim->setObjectName(u"remedyClaim"_s);
    m_claim->setAccessibleName(tr("Claim"));
    m_claim->setRange(0, mostClaim);
    m_claim->setSingleStep(1'000);
    m_claim->setGroupSeparatorShown(true);
    m_claim->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_claim->setValue(usualClaim);
    connect(m_claim, &QSpinBox::valueChanged, this,
            [this](int claim) { m_remedy->setClaim(Money::major(claim)); });
    m_remedy->setClaim(Money::major(usualClaim));
    auto *label = new PlainLabel(tr("Of a claim of"));
    label->setWordWrap(false);
    label->setBuddy(m_claim);
    card->addHeaderWidget(label);
    card->addHeaderWidget(m_claim);
    m_charged = new PlainLabel;
    m_charged->setObjectName(u"remedyCharged"_s);
    m_answers = tableOf(u"remedyTable"_s, tr("What single wrong answers would cost"), m_remedy,
                        RemedyModel::Answer);
    m_rest = new PlainLabel(QString(), TextRole::Small, Tone::Muted);
    m_rest->setObjectName(u"remedyRest"_s);
    m_gate = new PlainLabel;
    m_gate->setObjectName(u"remedyGate"_s);
    for (QWidget *widget : {static_cast<QWidget *>(m_charged), static_cast<QWidget *>(m_answers),
                            static_cast<QWidget *>(m_rest), static_cast<QWidget *>(m_gate)})
        card->body()->addWidget(widget);
    card->body()->addWidget(
        new PlainLabel(tr("The law of the United Kingdom for businesses: Insurance Act "
                          "2015, Schedule 1. If a wrong answer was deliberate or reckless, "
                          "nothing is paid and the premium is kept. What would have been "
                          "charged is an estimate."),
                       TextRole::Small, Tone::Muted));
    return card;
}

void PremiumPanel::setPicture(const MoneyPicture &picture)
{
    const bool isSame = m_picture.prices == picture.prices;
    m_picture = picture;
    const bool isPriced =
        picture.prices && !picture.prices->empty() && picture.prices->front().premium;
    setVisible(isPriced);
    if (!isPriced || isSame)
        return;
    showCurrency(*m_claim, picture.currency());
    const QString chosen = m_covers->currentText();
    const QSignalBlocker silence(m_covers);
    m_covers->clear();
    for (const PricedCover &price : *picture.prices)
        m_covers->addItem(singleLine(price.terms.name));
    m_covers->setCurrentIndex(std::max(0, m_covers->findText(chosen)));
    m_covers->setVisible(m_covers->count() > 1);
    showCover(m_covers->currentIndex());
}

void PremiumPanel::showCover(int cover)
{
    if (cover < 0 || !m_picture.prices || size_t(cover) >= m_picture.prices->size())
        return;
    const PricedCover &price = (*m_picture.prices)[size_t(cover)];
    m_premium->setPrice(m_picture.prices, size_t(cover), m_picture.currency());
    m_remedy->setPrice(m_picture.prices, size_t(cover), m_picture.ground, m_picture.currency());
    showPremium(price);
    showRemedy(price);
    fit(*m_steps, PremiumModel::Source);
    fit(*m_answers, RemedyModel::Answer);
}

void PremiumPanel::showPremium(const PricedCover &price)
{
    const auto money = [this](double amount) { return shownMoney(amount, m_picture.currency()); };
    const FigureRange &amount = price.premium->amount;
    m_range->setText(money(amount.low) == money(amount.high)
                         ? tr("%1 a year").arg(money(amount.likely))
                         : tr("%1 to %2 a year, likely %3")
                               .arg(money(amount.low), money(amount.high), money(amount.likely)));
    QStringList notes;
    if (price.terms.policy.isNull())
        notes << tr("For what small firms mostly have: %1 of each event stays with them, up to %2 "
                    "is paid.")
                     .arg(money(price.terms.excess), money(price.terms.limitEvent));
    if (amount.likely > price.premium->beforeMinimum.likely)
        notes << tr("That is the least that is quoted: by the firm’s own losses it would be %1.")
                     .arg(money(price.premium->beforeMinimum.likely));
    if (!price.premium->gateMissing.empty())
        notes << tr("The base level is not met (%1 missing): most insurers would make no offer at "
                    "all.")
                     .arg(price.premium->gateMissing.size());
    showText(*m_note, notes.join(u' '));
}

void PremiumPanel::showRemedy(const PricedCover &price)
{
    const QString charged =
        price.charged ? price.charged->amount.shown(m_picture.currency()) : QString();
    m_charged->setText(
        (m_remedy->rowCount() == 0 && m_remedy->gate().isEmpty()
             ? tr("Nothing that bears on the price is said to be in place, so there is no answer "
                  "to be wrong "
                  "about.")
             : tr("Where an answer was wrong by an honest mistake and the insurer would have asked "
                  "for more, it "
                  "pays the part of a claim that the premium charged (%1) is of the higher one.")
                   .arg(price.charged && price.charged->isIndicated
                            ? tr("about %1, as indicated").arg(charged)
                            : charged)));
    showText(*m_rest,
             m_remedy->small() > 0
                 ? tr("%1 would change the price by less than 1 % each.")
                       .arg(counted(m_remedy->small(), tr("other answer"), tr("other answers")))
                 : QString());
    showText(*m_gate,
             m_remedy->gate().isEmpty() ? QString()
                                        : tr("Without one of these most insurers would not have "
                                             "insured at all. Nothing is paid "
                                             "then, and the premium comes back: %1.")
                                              .arg(m_remedy->gate().join(u"; "_s)));
}

} // namespace insurable
