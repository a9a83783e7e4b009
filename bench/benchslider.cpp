// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benches.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

std::vector<double> milliseconds(const QJsonValue &value)
{
    std::vector<double> list;
    for (const QJsonValue &number : value.toArray())
        list.push_back(number.toDouble() * 1000);
    return list;
}

Figure figure(const QString &what, const std::vector<double> &rounds, const QString &remark)
{
    return {u"slider"_s, what, u"ms"_s, rounds, Figure::Goal::None, 0, remark};
}

} // namespace

// A program beside this one has the window: it needs the desktop's libraries, and this one does not.
Figures benchSlider(Context &context)
{
    const QString program = context.neighbour(u"insurable-sliderprobe"_s);
    Figure work = figure(u"interface thread, one move to a redrawn chart"_s, {}, {});
    work.goal = Figure::Goal::AtMost;
    work.limit = 16;
    if (program.isEmpty()) {
        work.remark = u"the program “insurable-sliderprobe” is not built"_s;
        return {work};
    }
    QProcess probe;
    probe.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"default.warning=false"_s);
    probe.setProcessEnvironment(environment);
    probe.start(program, {QString::number(context.rounds(40) + 2)});
    if (!probe.waitForFinished(-1) || probe.exitCode() != 0) {
        work.remark = u"the probe failed"_s;
        return {work};
    }
    const QJsonObject report = QJsonDocument::fromJson(probe.readAllStandardOutput()).object();
    work.rounds = milliseconds(report.value("work"_L1));
    work.remark = u"the sample firm, painted offscreen at 1366 × 768"_s;
    return {work, figure(u"the same, until it is on screen"_s, milliseconds(report.value("answer"_L1)),
                         u"reckoning in its own thread included"_s)};
}

} // namespace insurable::bench
