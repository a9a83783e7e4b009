// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "captureguard.h"

#include "capture.h"
#include "preferences.h"

#include <QEvent>
#include <QGuiApplication>
#include <QWindow>

namespace insurable {

CaptureGuard::CaptureGuard(const Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
{
    if (!capture::canBeKeptOut())
        return;
    qApp->installEventFilter(this);
    connect(&preferences, &Preferences::changed, this, &CaptureGuard::applyToAll);
    applyToAll();
}

void CaptureGuard::applyToAll() const
{
    for (QWindow *window : QGuiApplication::topLevelWindows()) {
        if (window->handle() != nullptr)
            capture::keepOut(*window, m_preferences.hidesFromCapture());
    }
}

bool CaptureGuard::eventFilter(QObject *watched, QEvent *event)
{
    auto *window = event->type() == QEvent::Show ? qobject_cast<QWindow *>(watched) : nullptr;
    if (window != nullptr && window->isTopLevel())
        capture::keepOut(*window, m_preferences.hidesFromCapture());
    return QObject::eventFilter(watched, event);
}

} // namespace insurable
