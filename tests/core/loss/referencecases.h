// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lossmodel.h"

#include <QFile>
#include <QHash>
#include <QStringList>

namespace insurable {

// A row of tests/data/loss-reference.csv, whose head explains the columns.
struct ReferenceCase
{
    QString id;
    LossModel model;
    QHash<QString, double> figures;
};

inline Frequency frequencyOf(const QString &kind, double mean, double second)
{
    if (kind == QLatin1StringView("poisson"))
        return Frequency::poisson(mean);
    return kind == QLatin1StringView("negbin") ? Frequency::negativeBinomial(mean, second)
                                               : Frequency::bernoulli(mean);
}

inline Severity severityOf(const QString &kind, double first, double second, double third)
{
    if (kind == QLatin1StringView("lognormal_median"))
        return Severity::lognormal(std::log(first), second);
    return kind == QLatin1StringView("pert") ? Severity::pert(first, second, third)
                                             : Severity::lognormalInterval(first, second);
}

[[nodiscard]] inline std::vector<ReferenceCase> referenceCases()
{
    QFile file(QStringLiteral(INSURABLE_TEST_DATA "/loss-reference.csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("loss-reference.csv cannot be read");
    std::vector<ReferenceCase> cases;
    QStringList names;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QStringList cells = QString::fromUtf8(line).trimmed().split(u',');
        if (line.startsWith('#') || cells.size() < 2)
            continue;
        if (names.isEmpty()) {
            names = cells;
            continue;
        }
        QHash<QString, double> figures;
        for (qsizetype i = 0; i < cells.size(); ++i)
            figures.insert(names[i], cells[i].toDouble());
        const auto at = [&](const char *name) { return figures.value(QLatin1StringView(name)); };
        const auto word = [&](const char *name) {
            return cells[names.indexOf(QLatin1StringView(name))];
        };
        const LossScenario scenario{
            cells[0], frequencyOf(word("freq_model"), at("lambda"), at("freq_param2")),
            severityOf(word("sev_model"), at("sev_p1"), at("sev_p2"), at("sev_p3")),
            EventLayer{at("ev_retention"), at("ev_limit")}};
        cases.push_back(
            {cells[0], {{scenario}, {}, {at("agg_retention"), at("agg_limit")}}, figures});
    }
    return cases;
}

} // namespace insurable
