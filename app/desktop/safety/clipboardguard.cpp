// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboardguard.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Each system's way to ask clipboard histories to leave something out.
void addHints(QMimeData &data)
{
    data.setData(u"x-kde-passwordManagerHint"_s, "secret");
    const QString windows = u"application/x-qt-windows-mime;value=\"%1\""_s;
    data.setData(windows.arg(u"ExcludeClipboardContentFromMonitorProcessing"_s), "1");
    data.setData(windows.arg(u"CanIncludeInClipboardHistory"_s), QByteArray(4, '\0'));
    data.setData(windows.arg(u"CanUploadToCloudClipboard"_s), QByteArray(4, '\0'));
    data.setData(u"org.nspasteboard.ConcealedType"_s, "1");
}

QMimeData *withHints(const QMimeData &plain)
{
    auto *data = new QMimeData;
    for (const QString &format : plain.formats()) {
        if (format != "application/x-qt-image"_L1)
            data->setData(format, plain.data(format));
    }
    if (plain.hasImage())
        data->setImageData(plain.imageData());
    addHints(*data);
    return data;
}

} // namespace

ClipboardGuard::ClipboardGuard(std::function<bool()> isOurs, QObject *parent)
    : QObject(parent)
    , m_isOurs(std::move(isOurs))
{
    if (!m_isOurs)
        m_isOurs = [] { return QGuiApplication::clipboard()->ownsClipboard(); };
    m_timer.setSingleShot(true);
    m_timer.setInterval(lifetime);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardGuard::clear);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ClipboardGuard::changed);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &ClipboardGuard::clear);
}

ClipboardGuard::~ClipboardGuard()
{
    if (!QCoreApplication::closingDown())
        clear();
}

void ClipboardGuard::changed()
{
    if (m_marking)
        return;
    m_timer.stop();
    QClipboard *clipboard = QGuiApplication::clipboard();
    const QMimeData *data = clipboard->mimeData();
    if (!m_isOurs() || data == nullptr || data->formats().isEmpty())
        return;
    const QScopedValueRollback marking(m_marking, true);
    clipboard->setMimeData(withHints(*data));
    m_timer.start();
}

void ClipboardGuard::clear()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    m_timer.stop();
    const QScopedValueRollback clearing(m_marking, true);
    if (m_isOurs())
        clipboard->clear();
    if (clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

} // namespace insurable
