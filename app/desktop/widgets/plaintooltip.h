// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace insurable {

// For ToolTipRole and anything else that Qt might take for markup: shows the text literally.
[[nodiscard]] QString plainToolTip(const QString &text);

// Sets the tooltip, literally, and the accessible description with it.
void setPlainToolTip(QWidget &widget, const QString &text);

} // namespace insurable
