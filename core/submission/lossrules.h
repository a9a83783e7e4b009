// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace insurable {

// What in the "loss" of submission.json does not agree with itself, each as a short sentence. As
// hostile as all the rest. Private to core/submission.
[[nodiscard]] QStringList lossProblems(const QJsonObject &loss);

} // namespace insurable
