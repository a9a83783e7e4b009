// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptyout.h"

#include <QLayout>
#include <QWidget>

namespace insurable {

void emptyOut(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout *inner = item->layout())
            emptyOut(*inner);
        delete item;
    }
}

} // namespace insurable
