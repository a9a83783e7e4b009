// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

class QJsonObject;

namespace insurable::bench {

[[nodiscard]] Figures benchOpen(Context &context);
[[nodiscard]] Figures benchEdit(Context &context);
[[nodiscard]] Figures benchReadiness(Context &context);
[[nodiscard]] Figures benchBlob(Context &context);
[[nodiscard]] Figures benchPack(Context &context);
[[nodiscard]] Figures benchWindow(Context &context);
[[nodiscard]] Figures benchCli(Context &context);
[[nodiscard]] Figures benchBackup(Context &context);
[[nodiscard]] Figures benchSlider(Context &context);
[[nodiscard]] Figures benchEvidence(Context &context);
[[nodiscard]] Figures benchLoss(Context &context);
[[nodiscard]] Figures benchSimulate(Context &context);
[[nodiscard]] Figures benchPlan(Context &context);

// Jobs that run in a process of their own: first the name, then what it needs.
[[nodiscard]] QJsonObject openChild(const QStringList &arguments);
[[nodiscard]] QJsonObject blobChild(const QStringList &arguments);
[[nodiscard]] QJsonObject packChild(const QStringList &arguments);
[[nodiscard]] QJsonObject backupChild(const QStringList &arguments);
[[nodiscard]] QJsonObject evidenceChild(const QStringList &arguments);
[[nodiscard]] QJsonObject lossChild(const QStringList &arguments);
[[nodiscard]] QJsonObject simulateChild(const QStringList &arguments);

} // namespace insurable::bench
