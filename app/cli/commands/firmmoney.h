// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clisession.h"
#include "comparedpolicies.h"
#include "firmplan.h"
#include "firmpremium.h"

#include <QJsonArray>
#include <QJsonObject>

namespace insurable {

// What the commands about money have in common: the firm on a day.
struct FirmMoney
{
    OpenFirm isms;
    QDate on;
    Readiness readiness;
    FirmRisk risk;
    ControlLevels levels;

    [[nodiscard]] const Catalogue &catalogue() const { return isms->catalogue(); }
    [[nodiscard]] const Snapshot &records() const { return isms->records(); }
    [[nodiscard]] PricedFirm priced() const { return {catalogue(), readiness, risk, levels}; }
    [[nodiscard]] QString shown(double amount) const;
    [[nodiscard]] QString controlTitle(const Id &control) const;
};

// Opens the vault that the arguments name.
[[nodiscard]] FirmMoney firmMoney(CliSession &session, const Arguments &arguments);

// An option's amount of the firm's currency, nought or more; `otherwise` where it was left out.
// Throws ErrorKind::Usage.
[[nodiscard]] Money amountIn(const Arguments &arguments, const QString &option, Money otherwise);

// What is not known of the firm and would move the figures, each in one sentence of a line.
void showGaps(Console &console, const FirmMoney &firm);
[[nodiscard]] QJsonArray gapsJson(const FirmMoney &firm);

[[nodiscard]] QJsonObject json(const FigureRange &range);
[[nodiscard]] QJsonObject json(const IndicatedPremium &premium);
[[nodiscard]] QJsonObject json(const CoveredYear &year);
// "£390 to £1,500, likely £660".
[[nodiscard]] QString shown(const FigureRange &range, const QString &currency);

} // namespace insurable
