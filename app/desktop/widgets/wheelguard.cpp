// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wheelguard.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QSlider>

namespace insurable {

namespace {

QWidget *valueField(QObject *object)
{
    if (qobject_cast<QComboBox *>(object) || qobject_cast<QAbstractSpinBox *>(object)
        || qobject_cast<QSlider *>(object))
        return static_cast<QWidget *>(object);
    return nullptr;
}

} // namespace

WheelGuard::WheelGuard(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        QWidget *field = valueField(watched);
        if (field && field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus);
    } else if (event->type() == QEvent::Wheel) {
        const QWidget *field = valueField(watched);
        if (field && !field->hasFocus()) {
            event->ignore(); // what is around it gets it then
            return true;
        }
    }
    return false;
}

} // namespace insurable
