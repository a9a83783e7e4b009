// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benches.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

std::vector<double> numbers(const QJsonValue &value)
{
    std::vector<double> list;
    for (const QJsonValue &number : value.toArray())
        list.push_back(number.toDouble());
    return list;
}

Figure notMeasured(const QString &why)
{
    return {u"window"_s, u"start to first paint, to keepassxc"_s, {}, {}, Figure::Goal::AtMost, 1,
            why};
}

} // namespace

// The watching is done from outside and by the same means for both programs: see window.py.
Figures benchWindow(Context &context)
{
    const QString insurable = context.neighbour(u"insurable"_s);
    if (insurable.isEmpty())
        return {notMeasured(u"the program “insurable” is not built"_s)};
    for (const QString &tool : {u"python3"_s, u"Xvfb"_s, u"keepassxc"_s}) {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            return {notMeasured(u"“%1” is not installed"_s.arg(tool))};
    }
    QProcess watcher;
    watcher.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    watcher.start(u"python3"_s,
                  {QStringLiteral(INSURABLE_BENCH_SOURCE "/window.py"), u"--rounds"_s,
                   QString::number(context.rounds(15)), insurable, u"keepassxc"_s});
    if (!watcher.waitForFinished(-1) || watcher.exitCode() != 0)
        return {notMeasured(u"the watching script failed"_s)};
    const QJsonObject report = QJsonDocument::fromJson(watcher.readAllStandardOutput()).object();
    const Pairs pairs{numbers(report.value("insurable"_L1)), numbers(report.value("keepassxc"_L1))};
    return {{u"window"_s, u"start to first paint, to keepassxc"_s, u"×"_s, pairs.ratios(),
             Figure::Goal::AtMost, 1, pairs.inMilliseconds() + u"; fresh settings each time"_s}};
}

} // namespace insurable::bench
