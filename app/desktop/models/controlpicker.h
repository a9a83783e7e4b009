// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace insurable {

class Catalogue;

// Lets the person tick controls of the catalogue, by theme and by words. Takes and gives ids
// separated by ", "; nothing when dismissed.
[[nodiscard]] std::optional<QString> pickControls(QWidget *parent, const Catalogue &catalogue,
                                                  const QString &ids);

} // namespace insurable
