// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barschart.h"

#include "shownmoney.h"

#include <QGraphicsSimpleTextItem>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QValueAxis>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr double barShare = 0.4; // of a row's height
constexpr double titleShare = 0.42; // of the chart's width at most

int rowHeight()
{
    return QFontMetrics(textFont(TextRole::Body)).height() + space::m;
}

} // namespace

BarsChart::BarsChart(const QString &name, const QString &objectName, QWidget *parent)
    : PlainChartView(name, parent)
{
    setObjectName(objectName);
    connect(chart(), &QChart::plotAreaChanged, this, &BarsChart::place);
}

void BarsChart::setNames(const QString &row, const QString &value, const QString &more)
{
    m_rowName = row;
    m_valueName = value;
    m_moreName = more;
}

void BarsChart::setRows(std::vector<BarRow> rows)
{
    m_rows = std::move(rows);
    QStringList words;
    for (const BarRow &row : m_rows)
        words.append(u"%1: %2"_s.arg(row.title, row.words));
    setAccessibleDescription(words.join(u"; "_s));
    setFixedHeight(std::max(1, int(m_rows.size())) * rowHeight() + space::s);
    dress(Tokens::current());
}

QString BarsChart::figures() const
{
    QString text = m_rowName + u'\t' + m_valueName;
    if (!m_moreName.isEmpty())
        text += u'\t' + m_moreName;
    text += u'\n';
    for (const BarRow &row : m_rows) {
        text += row.title + u'\t' + QString::number(roundedAmount(row.value, 3), 'f', 0);
        if (!m_moreName.isEmpty())
            text += u'\t' + QString::number(roundedAmount(row.more, 3), 'f', 0);
        text += u'\n';
    }
    return text;
}

void BarsChart::dress(const Tokens &tokens)
{
    clear();
    qDeleteAll(m_titles);
    qDeleteAll(m_words);
    m_titles.clear();
    m_words.clear();
    if (m_rows.empty())
        return;
    addBars(tokens);
    addAxes(tokens);
    for (const BarRow &row : m_rows) {
        const auto add = [&](QList<QGraphicsSimpleTextItem *> &list, const QString &text,
                             TextRole role) {
            auto *item = new QGraphicsSimpleTextItem(text);
            item->setFont(textFont(role));
            item->setBrush(tokens.ink);
            scene()->addItem(item);
            list.append(item);
        };
        add(m_titles, row.title, TextRole::Body);
        add(m_words, row.words, TextRole::Small);
    }
    place();
}

// A set for each colour, so that a bar has its own.
void BarsChart::addBars(const Tokens &tokens)
{
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(barShare);
    const auto addSet = [&](const QColor &colour, auto valueOf) {
        auto *set = new QBarSet(QString());
        set->setColor(colour);
        set->setBorderColor(Qt::transparent);
        for (auto row = m_rows.crbegin(); row != m_rows.crend(); ++row)
            *set << valueOf(*row);
        series->append(set);
    };
    for (const Tone tone : {Tone::Accent, Tone::Good, Tone::Warning, Tone::Bad, Tone::Unknown})
        addSet(tokens.tone(tone), [tone](const BarRow &row) { return row.tone == tone ? row.value : 0; });
    addSet(tokens.strongLine, [](const BarRow &row) { return row.more; });
    chart()->addSeries(series);
}

void BarsChart::addAxes(const Tokens &tokens)
{
    auto *names = new QBarCategoryAxis;
    for (size_t i = m_rows.size(); i > 0; --i)
        names->append(QString::number(i)); // titles stand beside it: they may be alike
    names->setLabelsVisible(false);
    names->setGridLineVisible(false);
    names->setLinePenColor(tokens.line);
    double most = 1;
    for (const BarRow &row : m_rows)
        most = std::max(most, row.value + row.more);
    auto *amounts = new QValueAxis;
    amounts->setRange(0, most);
    amounts->setVisible(false);
    chart()->addAxis(names, Qt::AlignLeft);
    chart()->addAxis(amounts, Qt::AlignBottom);
    const QList<QAbstractSeries *> all = chart()->series();
    for (QAbstractSeries *series : all) {
        series->attachAxis(names);
        series->attachAxis(amounts);
    }
}

void BarsChart::place()
{
    if (m_rows.empty())
        return;
    const QFontMetrics body(textFont(TextRole::Body));
    const QFontMetrics small(textFont(TextRole::Small));
    int titles = 0;
    int words = 0;
    for (const BarRow &row : m_rows) {
        titles = std::max(titles, body.horizontalAdvance(row.title));
        words = std::max(words, small.horizontalAdvance(row.words));
    }
    titles = std::min(titles, int(width() * titleShare));
    const QMargins margins(titles + space::s, 0, words + space::m, 0);
    if (chart()->margins() != margins) {
        chart()->setMargins(margins); // comes back here
        return;
    }
    const QRectF plot = chart()->mapRectToScene(chart()->plotArea());
    const double height = plot.height() / double(m_rows.size());
    for (qsizetype i = 0; i < m_titles.size(); ++i) {
        const double middle = plot.top() + (double(i) + 0.5) * height;
        m_titles.at(i)->setText(body.elidedText(m_rows[size_t(i)].title, Qt::ElideRight, titles));
        m_titles.at(i)->setPos(0, middle - body.height() / 2.0);
        m_words.at(i)->setPos(plot.right() + space::s, middle - small.height() / 2.0);
    }
}

void BarsChart::resizeEvent(QResizeEvent *event)
{
    PlainChartView::resizeEvent(event);
    place();
}

} // namespace insurable
