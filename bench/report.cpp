// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "measure.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

// Three digits that mean something.
QString number(double value)
{
    const double size = std::abs(value);
    return QString::number(value, 'f',
                           size >= 99.95       ? 0
                               : size >= 9.995 ? 1
                               : size >= 0.995 ? 2
                                               : 3);
}

QString goalText(const Figure &figure)
{
    switch (figure.goal) {
    case Figure::Goal::None:
        return u"–"_s;
    case Figure::Goal::AtMost:
        return u"≤ "_s + QString::number(figure.limit);
    case Figure::Goal::AtLeast:
        return u"≥ "_s + QString::number(figure.limit);
    }
    return {};
}

QString verdict(const Figure &figure)
{
    if (!figure.isMeasured())
        return u"not measured"_s;
    const auto reached = figure.isReached();
    return !reached ? QString() : *reached ? u"reached"_s : u"MISSED"_s;
}

QStringList cells(const Figure &figure)
{
    const bool measured = figure.isMeasured();
    return {figure.bench,
            figure.what,
            measured ? number(figure.median()) : u"–"_s,
            measured ? u"%1–%2"_s.arg(number(figure.least()), number(figure.most())) : QString(),
            figure.unit,
            goalText(figure),
            verdict(figure)};
}

QString goalName(Figure::Goal goal)
{
    switch (goal) {
    case Figure::Goal::None:
        return {};
    case Figure::Goal::AtMost:
        return u"at_most"_s;
    case Figure::Goal::AtLeast:
        return u"at_least"_s;
    }
    return {};
}

QJsonObject toObject(const Figure &figure)
{
    QJsonArray rounds;
    for (const double value : figure.rounds)
        rounds.append(value);
    QJsonObject object{{u"bench"_s, figure.bench},
                       {u"what"_s, figure.what},
                       {u"unit"_s, figure.unit},
                       {u"rounds"_s, rounds},
                       {u"remark"_s, figure.remark}};
    if (figure.isMeasured())
        object.insert(u"median"_s, figure.median());
    if (figure.goal != Figure::Goal::None) {
        object.insert(u"goal"_s, goalName(figure.goal));
        object.insert(u"limit"_s, figure.limit);
    }
    if (const auto reached = figure.isReached())
        object.insert(u"reached"_s, *reached);
    return object;
}

} // namespace

void printTable(const Figures &figures, QTextStream &out)
{
    QList<QStringList> rows{
        {u"bench"_s, u"what"_s, u"median"_s, u"min–max"_s, u""_s, u"goal"_s, u""_s}};
    for (const Figure &figure : figures)
        rows.append(cells(figure));
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const QStringList &row : std::as_const(rows)) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row.at(i).size());
    }
    for (qsizetype r = 0; r < rows.size(); ++r) {
        QString line;
        for (qsizetype i = 0; i < rows.at(r).size(); ++i) {
            const QString &cell = rows.at(r).at(i);
            line +=
                (i == 2 ? cell.rightJustified(widths[i]) : cell.leftJustified(widths[i])) + u"  "_s;
        }
        out << line.trimmed() << '\n';
        if (r > 0 && !figures.at(r - 1).remark.isEmpty())
            out << "    " << figures.at(r - 1).remark << '\n';
    }
    out.flush();
}

QByteArray toJson(const Figures &figures, bool quick)
{
    QJsonArray list;
    for (const Figure &figure : figures)
        list.append(toObject(figure));
    const QJsonObject machine{{u"system"_s, QSysInfo::prettyProductName()},
                              {u"architecture"_s, QSysInfo::currentCpuArchitecture()},
                              {u"cores"_s, QThread::idealThreadCount()},
                              {u"load"_s, loadAverage()}};
    return QJsonDocument(
               QJsonObject{{u"version"_s, QStringLiteral(INSURABLE_VERSION)},
                           {u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                           {u"quick"_s, quick},
                           {u"machine"_s, machine},
                           {u"figures"_s, list}})
        .toJson();
}

} // namespace insurable::bench
