// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clisession.h"
#include "cover.h"
#include "firmplan.h"

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
    [[nodiscard]] QString shown(double amount) const;
    [[nodiscard]] QString controlTitle(const Id &control) const;
};

// Opens the vault that the arguments name.
[[nodiscard]] FirmMoney firmMoney(CliSession &session, const Arguments &arguments);

// What the scheme's insurers might ask for that cover; empty where the scheme does not say.
[[nodiscard]] std::optional<IndicatedPremium> indicatedPremium(const FirmMoney &firm,
                                                               const PolicyTerms &terms);

[[nodiscard]] QJsonObject json(const FigureRange &range);
[[nodiscard]] QJsonObject json(const IndicatedPremium &premium);
[[nodiscard]] QJsonObject json(const CoveredYear &year);
// "£390 – £1,500, likely £660".
[[nodiscard]] QString shown(const FigureRange &range, const QString &currency);

} // namespace insurable
