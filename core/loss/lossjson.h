// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annualloss.h"
#include "lossmodel.h"
#include "simulate.h"

#include <QByteArrayView>
#include <QJsonObject>

namespace insurable {

// Reads a model that may come from anybody, as resources/catalogue/schema/loss.schema.json has it.
// Throws Error::Invalid, saying where: what does not belong there, is missing, too much or makes
// no sense.
[[nodiscard]] LossModel lossModelFromJson(QByteArrayView text);

// As lossresult.schema.json has it. What is infinite or could not be had is null.
[[nodiscard]] QJsonObject lossResultToJson(const LossResult &result);
// That of `before`, and in it “against”, the same of what it is held against, and “difference”.
[[nodiscard]] QJsonObject lossDifferenceToJson(const LossDifference &difference);

} // namespace insurable
