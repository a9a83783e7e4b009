// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "losswords.h"

#include "plaintext.h"
#include "shownmoney.h"
#include "yearwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable::losswords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(insurable::LossWords)
};

// Of a chain of ten factors, two digits each would be off by a fifth.
constexpr int stepDigits = 3;

QString spelled(int number)
{
    switch (number) {
    case 2:
        return Words::tr("two");
    case 3:
        return Words::tr("three");
    case 4:
        return Words::tr("four");
    case 5:
        return Words::tr("five");
    case 6:
        return Words::tr("six");
    case 7:
        return Words::tr("seven");
    case 8:
        return Words::tr("eight");
    case 9:
        return Words::tr("nine");
    case 10:
        return Words::tr("ten");
    case 20:
        return Words::tr("twenty");
    case 50:
        return Words::tr("fifty");
    case 100:
        return Words::tr("a hundred");
    case 200:
        return Words::tr("two hundred");
    case 500:
        return Words::tr("five hundred");
    case 1000:
        return Words::tr("a thousand");
    default:
        return QString::number(number);
    }
}

QString capital(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

int yearsFor(double chance)
{
    return std::max(1, int(std::round(roundedAmount(1 / std::max(chance, 1e-9)))));
}

// What is taken out again is divided by: its factor is above one, but what it takes out is below.
bool isDivision(FigureStep::What what)
{
    return what == FigureStep::What::Usual;
}

QString factorWords(const FigureStep &step)
{
    return isDivision(step.what) ? u"÷ "_s + number(1 / step.value, stepDigits)
                                 : u"× "_s + number(step.value, stepDigits);
}

bool isFigure(FigureStep::What what)
{
    switch (what) {
    case FigureStep::What::Book:
    case FigureStep::What::Share:
    case FigureStep::What::Mean:
    case FigureStep::What::Sigma:
        return true;
    case FigureStep::What::Turnover:
    case FigureStep::What::Staff:
    case FigureStep::What::Sector:
    case FigureStep::What::Country:
    case FigureStep::What::Currency:
    case FigureStep::What::Records:
    case FigureStep::What::Hours:
    case FigureStep::What::Usual:
    case FigureStep::What::OwnIncidents:
    case FigureStep::What::WhatIf:
    case FigureStep::What::Clamp:
    case FigureStep::What::OwnControls:
        return false;
    }
    return false;
}

QString titleOf(FigureStep::What what)
{
    switch (what) {
    case FigureStep::What::Book:
        return Words::tr("Events a year for a typical firm, of all kinds");
    case FigureStep::What::Share:
        return Words::tr("Of these, events of this kind");
    case FigureStep::What::Mean:
        return Words::tr("What one event costs on average");
    case FigureStep::What::Sigma:
        return Words::tr("How widely costs spread");
    case FigureStep::What::Turnover:
        return Words::tr("Size of the firm, by turnover");
    case FigureStep::What::Staff:
        return Words::tr("Size of the firm, by staff");
    case FigureStep::What::Sector:
        return Words::tr("Trade");
    case FigureStep::What::Country:
        return Words::tr("Country");
    case FigureStep::What::Currency:
        return Words::tr("Rate of exchange");
    case FigureStep::What::Records:
        return Words::tr("People whose data the firm holds");
    case FigureStep::What::Hours:
        return Words::tr("Hours down");
    case FigureStep::What::Usual:
        return Words::tr("Taking out what typical firms have in place");
    case FigureStep::What::OwnIncidents:
        return Words::tr("The firm’s own incidents");
    case FigureStep::What::WhatIf:
        return Words::tr("What if");
    case FigureStep::What::Clamp:
        return Words::tr("Kept within published bounds");
    case FigureStep::What::OwnControls:
        return Words::tr("What your controls leave");
    }
    return {};
}

} // namespace

QString yearsWorse(double chance)
{
    if (chance >= 0.995)
        return Words::tr("Every year");
    if (chance > 0.6)
        return capital(Words::tr("%1 years in ten")
                           .arg(spelled(std::clamp(int(std::round(chance * 10)), 6, 9))));
    return Words::tr("One year in %1").arg(spelled(std::max(2, yearsFor(chance))));
}

QString yearsAt(const LossView &view, double chance)
{
    return capital(yearWords(view.loss.total, 1 - chance));
}

QString oneIn(double chance)
{
    return Words::tr("1 in %1").arg(QLocale(QLocale::English).toString(yearsFor(chance)));
}

QString paidAndStays(const LossView &view, double chance)
{
    const QString &currency = view.risk.currency;
    if (view.lossAt(chance) <= 0)
        return {};
    if (!view.cover)
        return Words::tr("no policy in force pays any of it");
    const ShownSplit year = splitWith(view, *view.cover, chance);
    if (year.paid <= 0)
        return Words::tr("the policy pays none of it");
    return Words::tr("the policy pays %1 of it and %2 stays with you")
        .arg(wholeMoney(year.paid, currency), wholeMoney(year.retained, currency));
}

QString reading(const LossView &view, double chance)
{
    const double loss = view.lossAt(chance);
    if (loss <= 0)
        return capital(freeYearWords(view.loss.total.pZero.value)) + u'.';
    return Words::tr("%1 costs more than %2; %3.")
        .arg(yearsWorse(chance), shownMoney(loss, view.risk.currency), paidAndStays(view, chance));
}

QString often(double perYear)
{
    if (perYear <= 0)
        return Words::tr("never");
    if (perYear >= 1.5)
        return Words::tr("%1 times a year").arg(number(perYear));
    if (perYear >= 0.7)
        return Words::tr("about once a year");
    return Words::tr("once in %1 years")
        .arg(QLocale(QLocale::English).toString(yearsFor(perYear)));
}

QString number(double value, int digits)
{
    const double rounded = roundedAmount(value, digits);
    const QLocale english(QLocale::English);
    // Never as 3.9E-05.
    if (rounded != 0 && std::abs(rounded) < 1e-4)
        return english.toString(rounded, 'f', digits - 1 - int(std::floor(std::log10(std::abs(rounded)))));
    return english.toString(rounded, 'g', 12);
}

QString layerTitle(LossLayer layer)
{
    return layer == LossLayer::Claims ? Words::tr("Large") : Words::tr("Everyday");
}

QString layerMeaning(LossLayer layer)
{
    return layer == LossLayer::Claims
        ? Words::tr("Large losses: those that firms claim for with their insurer. Rare and costly.")
        : Words::tr("Everyday losses: small ones, mostly your own hours, that nobody claims for.");
}

bool saysNothing(const FigureStep &step)
{
    return !isFigure(step.what) && roundedAmount(step.value, stepDigits) == 1;
}

QString stepTitle(const FigureStep &step)
{
    return titleOf(step.what);
}

QString stepValue(const FigureStep &step, const QString &currency)
{
    if (!isFigure(step.what)) {
        const QString times = factorWords(step);
        if (!step.on)
            return times;
        return *step.on == EffectOn::Frequency ? Words::tr("%1 as often").arg(times)
                                               : Words::tr("%1 as costly").arg(times);
    }
    if (step.what == FigureStep::What::Mean)
        return shownMoney(step.value, currency, stepDigits);
    if (step.what == FigureStep::What::Share)
        return Words::tr("× %1 %").arg(number(100 * step.value, stepDigits));
    return number(step.value, stepDigits);
}

QString stepSource(const FigureStep &step)
{
    if (step.what == FigureStep::What::Usual)
        return Words::tr("The catalogue: what the firms behind these figures usually have");
    if (step.what == FigureStep::What::WhatIf || step.what == FigureStep::What::Hours)
        return Words::tr("What you try");
    if (step.what == FigureStep::What::OwnControls)
        return Words::tr("The controls in place, with the effects the catalogue names");
    if (step.source.isEmpty())
        return Words::tr("The firm’s own records");
    return Words::tr("%1 (%2)").arg(step.source).arg(step.year);
}

QStringList updateSentences(const FrequencyUpdate &update)
{
    QStringList lines{Words::tr("Published, with today’s controls: %1.").arg(often(update.prior))};
    if (update.undated > 0)
        lines << Words::tr("Without a date and so not counted: %1 of your own.").arg(update.undated);
    if (update.ahead > 0)
        lines << Words::tr("Dated in the future and so not counted: %1 of your own.").arg(update.ahead);
    if (update.years <= 0 && update.events == 0) {
        lines << (lines.size() > 1
                      ? Words::tr("Your own list of incidents: no other loss on it, so it says nothing yet.")
                      : Words::tr("Your own list of incidents: no loss on it, so it says nothing yet."));
        return lines;
    }
    QString own = update.events == 0
        ? Words::tr("Your own list of incidents: none of this kind in %1 years")
              .arg(number(update.years))
        : Words::tr("Your own list of incidents: %1 of this kind in %2 years")
              .arg(update.events)
              .arg(number(update.years));
    if (update.nearMisses > 0)
        own += Words::tr(", and %1, which does not count")
                   .arg(counted(update.nearMisses, Words::tr("near miss"), Words::tr("near misses")));
    lines << own + u'.';
    lines << Words::tr("Both together: %1.").arg(often(update.posterior));
    return lines;
}

} // namespace insurable::losswords
