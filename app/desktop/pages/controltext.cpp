// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controltext.h"

#include "controlbook.h"
#include "recorddisplay.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable::controltext {

namespace {

// Under this name translators find the texts of this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ControlText)
};

bool usesPlatform(Platform platform, const Organisation &firm)
{
    const CloudSuite suite = firm.cloudSuite;
    switch (platform) {
    case Platform::Microsoft365:
        return suite == CloudSuite::NotKnown || suite == CloudSuite::Microsoft365;
    case Platform::GoogleWorkspace:
        return suite == CloudSuite::NotKnown || suite == CloudSuite::GoogleWorkspace;
    case Platform::LinuxServer:
        return firm.ownServers != Truth::No;
    case Platform::Website:
        return firm.ownWebsite != Truth::No;
    case Platform::Any:
    case Platform::Windows:
    case Platform::MacOs:
    case Platform::IPhone:
    case Platform::Android:
    case Platform::Router:
        break;
    }
    return true;
}

QString untilText(QDate day, Wording wording)
{
    return (wording == Wording::Short ? Words::tr("Until %1") : Words::tr("Counts until %1")).arg(shownDate(day));
}

QString endedText(QDate day, Wording wording)
{
    return (wording == Wording::Short ? Words::tr("Ended %1") : Words::tr("Out of date since %1")).arg(shownDate(day));
}

QString renewText(QDate day)
{
    return Words::tr("Renew by %1").arg(shownDate(day));
}

QString wholeAndHalf(double hours)
{
    const double halves = std::round(hours * 2) / 2;
    const QString whole = QString::number(int(halves));
    return halves == std::floor(halves) ? whole : (halves < 1 ? u"½"_s : whole + u'½');
}

} // namespace

const QList<ControlStatus> &offeredAnswers()
{
    static const QList<ControlStatus> answers {
        ControlStatus::InPlace,    ControlStatus::Partly,        ControlStatus::Planned,
        ControlStatus::NotInPlace, ControlStatus::NotApplicable, ControlStatus::NotKnown};
    return answers;
}

QString answerWord(ControlStatus status)
{
    return status == ControlStatus::NotKnown ? Words::tr("Don’t know") : choiceLabel(status);
}

PillLook answerLook(ControlStatus status)
{
    const QString word = answerWord(status);
    switch (status) {
    case ControlStatus::InPlace:
        return pill::good(word);
    case ControlStatus::Partly:
        return pill::warning(word);
    case ControlStatus::Planned:
        return {Tone::Accent, Glyph::Calendar, word};
    case ControlStatus::NotInPlace:
        return pill::bad(word);
    case ControlStatus::NotApplicable:
        return {Tone::Muted, Glyph::Minus, word};
    case ControlStatus::NotKnown:
        break;
    }
    return pill::unknown(word);
}

PillLook unansweredLook()
{
    return {Tone::Muted, Glyph::Minus, Words::tr("Not answered")};
}

PillLook freshnessPill(Freshness freshness, ControlStatus status, const QString &word)
{
    const bool isThere = status == ControlStatus::InPlace || status == ControlStatus::Partly;
    switch (freshness) {
    case Freshness::Fresh:
        return isThere ? pill::good(word) : pill::waiting(word);
    case Freshness::Due:
        return pill::warning(word);
    case Freshness::Expired:
        return pill::bad(word);
    case Freshness::None:
        break;
    }
    return pill::unknown(word);
}

QString freshnessWord(const ControlVerdict &verdict, Wording wording)
{
    const QDate day = verdict.until();
    const bool isThere
        = verdict.status == ControlStatus::InPlace || verdict.status == ControlStatus::Partly;
    switch (verdict.freshness) {
    case Freshness::Fresh:
        return isThere ? untilText(day, wording) : Words::tr("Look again by %1").arg(shownDate(day));
    case Freshness::Due:
        return renewText(day);
    case Freshness::Expired:
        return day.isValid() ? endedText(day, wording) : Words::tr("No date given");
    case Freshness::None:
        break;
    }
    return {};
}

PillLook standingLook(const EvidenceStanding &standing, Wording wording)
{
    switch (standing.standing) {
    case Standing::Counts:
        return pill::good(untilText(standing.until, wording));
    case Standing::Due:
        return pill::warning(renewText(standing.until));
    case Standing::Expired:
        return pill::bad(endedText(standing.until, wording));
    case Standing::Ahead:
        return pill::waiting(Words::tr("Not yet: its day is to come"));
    case Standing::Unused:
        break;
    }
    return pill::unknown(Words::tr("Shows no control"));
}

QFont pillFont()
{
    QFont font = textFont(TextRole::Small);
    font.setWeight(QFont::DemiBold);
    return font;
}

int widestShortLook()
{
    return pill::size(pill::warning(Words::tr("Look again by %1").arg(shownDate(QDate(2028, 9, 28)))), pillFont()).width();
}

int widestAnswer()
{
    int widest = pill::size(unansweredLook(), pillFont()).width();
    for (const ControlStatus status : offeredAnswers())
        widest = std::max(widest, pill::size(answerLook(status), pillFont()).width());
    return widest;
}

PillLook baseLook()
{
    return {Tone::Accent, Glyph::Shield, Words::tr("Base level")};
}

int widestBase()
{
    return pill::size(baseLook(), pillFont()).width();
}

QString baseMeaning()
{
    return Words::tr("Part of the base level: insurers look at these first, and one that is missing closes "
              "the gate.");
}

QString progressText(const AnswerProgress &progress)
{
    return Words::tr("%1 of %2 answered").arg(progress.answered).arg(progress.asked);
}

QString platformTitle(Platform platform)
{
    switch (platform) {
    case Platform::Any:
        return Words::tr("Everywhere");
    case Platform::Windows:
        return Words::tr("Windows");
    case Platform::MacOs:
        return Words::tr("Mac");
    case Platform::IPhone:
        return Words::tr("iPhone");
    case Platform::Android:
        return Words::tr("Android");
    case Platform::Microsoft365:
        return Words::tr("Microsoft 365");
    case Platform::GoogleWorkspace:
        return Words::tr("Google Workspace");
    case Platform::LinuxServer:
        return Words::tr("Linux server");
    case Platform::Website:
        return Words::tr("Website");
    case Platform::Router:
        return Words::tr("Router");
    }
    return {};
}

std::vector<HowTo> fittingHowTos(const Control &control, const Organisation &firm)
{
    std::vector<HowTo> fitting;
    for (const HowTo &how : control.how) {
        if (usesPlatform(how.platform, firm))
            fitting.push_back(how);
    }
    return fitting.empty() ? control.how : fitting;
}

QString effortText(double hours)
{
    if (hours < 1)
        return Words::tr("About %1 minutes").arg(std::max(5, int(std::round(hours * 12)) * 5));
    if (hours >= 16)
        return Words::tr("About %1 working days").arg(wholeAndHalf(hours / 8));
    const QString figure = wholeAndHalf(hours);
    return figure == "1"_L1 ? Words::tr("About 1 hour") : Words::tr("About %1 hours").arg(figure);
}

QString costText(const YearlyCost &cost, const QString &currency)
{
    if (cost.amount == Money())
        return Words::tr("No yearly cost");
    const QString amount = cost.amount.shown(currency);
    switch (cost.per) {
    case CostBasis::Firm:
        return Words::tr("About %1 a year").arg(amount);
    case CostBasis::Person:
        return Words::tr("About %1 a year for each person").arg(amount);
    case CostBasis::Device:
        return Words::tr("About %1 a year for each device").arg(amount);
    }
    return {};
}

QString gainText(double points)
{
    if (points < 0.05)
        return {};
    return Words::tr("Worth up to %1 points").arg(QString::number(points, 'f', 1));
}

} // namespace insurable::controltext
