// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QMainWindow>
#include <QWidget>

namespace insurable {

// Notices parts of a page that are shown before they have a place: each flashes up as a window of
// its own and takes the keyboard away.
class StrayWindows final : public QObject
{
public:
    StrayWindows() { qApp->installEventFilter(this); }

    [[nodiscard]] const QStringList &seen() const { return m_seen; }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(object);
        if (event->type() == QEvent::Show && widget && widget->windowType() == Qt::Window
            && !qobject_cast<const QMainWindow *>(widget) && !qobject_cast<const QDialog *>(widget))
            m_seen.append(QString::fromLatin1(widget->metaObject()->className()) + u' '
                          + widget->objectName());
        return false;
    }

private:
    QStringList m_seen;
};

} // namespace insurable
