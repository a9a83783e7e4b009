// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homepage.h"

#include "homedates.h"
#include "homemoney.h"
#include "homerisk.h"
#include "homestanding.h"
#include "homesteps.h"
#include "homethemes.h"
#include "hometrend.h"
#include "homewelcome.h"
#include "plaintext.h"
#include "readinessmodel.h"
#include "scrollcolumn.h"
#include "sectionheader.h"
#include "tokens.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QLocale>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int roomForTwo = 820; // device-independent pixels for cards side by side

} // namespace

HomePage::HomePage(Workspace &workspace)
    : Page(workspace)
    , m_header(new SectionHeader(QString(), QString()))
    , m_column(new ScrollColumn)
{
    m_column->setObjectName(u"homeColumn"_s);
    m_column->add(m_header);
    QWidget *top = nullptr;
    addCard<HomeWelcome>(*m_column->column());
    QBoxLayout *standing = addPair(&top);
    addCard<HomeStanding>(*standing, 5);
    m_trend = addCard<HomeTrend>(*standing, 4);
    addCard<HomeSteps>(*m_column->column());
    QBoxLayout *looks = addPair(&m_looks);
    const auto addColumn = [looks](int stretch) {
        auto *column = new QVBoxLayout;
        column->setSpacing(space::l);
        looks->addLayout(column, stretch);
        return column;
    };
    QBoxLayout *left = addColumn(5);
    m_themes = addCard<HomeThemes>(*left);
    addCard<HomeActions>(*left, 1);
    QBoxLayout *right = addColumn(4);
    m_risk = addCard<HomeRisk>(*right);
    m_money = addCard<HomeMoney>(*right);
    addCard<HomeExpiring>(*right, 1);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_column);
    connect(&workspace.readiness(), &ReadinessModel::changed, this, [this] {
        if (isVisible() && this->workspace().readiness().now().on != m_shownOn)
            refresh();
    });
}

template <class C>
C *HomePage::addCard(QBoxLayout &into, int stretch)
{
    auto *card = new C(workspace());
    into.addWidget(card, stretch);
    m_cards.push_back(card);
    return card;
}

QBoxLayout *HomePage::addPair(QWidget **holder)
{
    *holder = new QWidget;
    auto *pair = new QBoxLayout(QBoxLayout::LeftToRight, *holder);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(space::l);
    m_column->add(*holder);
    m_pairs.push_back(pair);
    return pair;
}

void HomePage::refresh()
{
    const Readiness &now = workspace().readiness().now();
    const QString name = singleLine(workspace().records().organisation.name);
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    m_shownOn = now.on;
    m_header->setTitle(name.isEmpty() ? tr("Your firm") : name);
    m_header->setSentence(british.toString(now.on, u"dddd, d MMMM yyyy"_s));
    const bool answered = hasAnswers(now);
    const Snapshot &records = workspace().records();
    m_trend->setVisible(answered);
    m_themes->setVisible(answered);
    m_risk->setVisible(answered);
    m_money->setVisible(answered);
    m_looks->setVisible(answered || !records.actions.isEmpty() || !records.evidence.isEmpty());
    for (HomeCard *card : m_cards)
        card->refresh();
}

void HomePage::paintEvent(QPaintEvent *event)
{
    Page::paintEvent(event);
    if (!m_charted) {
        m_charted = true;
        QTimer::singleShot(0, this, &HomePage::showCharts);
    }
}

void HomePage::showCharts()
{
    for (HomeCard *card : m_cards)
        card->showCharts();
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    const auto direction = width() < roomForTwo ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    for (QBoxLayout *pair : m_pairs)
        pair->setDirection(direction);
    Page::resizeEvent(event);
}

} // namespace insurable
