// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"

namespace insurable {

// One function for each kind of file in the catalogue. `what` names the file in messages. All are
// strict about shape; whether references lead anywhere is the business of integrity.h.
void readControls(const QByteArray &json, const QString &what, CatalogueParts &into);
[[nodiscard]] std::vector<Framework> readFrameworks(const QByteArray &json, const QString &what);
[[nodiscard]] QuestionSet readQuestionSet(const QByteArray &json, const QString &what);
[[nodiscard]] Scheme readScheme(const QByteArray &json, const QString &what);
[[nodiscard]] Scenario readScenario(const QByteArray &json, const QString &what);
[[nodiscard]] LossBasis readLossBasis(const QByteArray &json, const QString &what);

} // namespace insurable
