// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture.h"

#include <QWindow>

#include <objc/message.h>
#include <objc/runtime.h>

namespace insurable::capture {

namespace {

constexpr unsigned long sharingNone = 0;     // NSWindowSharingNone
constexpr unsigned long sharingReadOnly = 1; // NSWindowSharingReadOnly

id windowOf(const QWindow &window)
{
    const auto view = reinterpret_cast<id>(window.winId());
    return reinterpret_cast<id (*)(id, SEL)>(objc_msgSend)(view, sel_registerName("window"));
}

} // namespace

bool canBeKeptOut()
{
    return true;
}

void keepOut(QWindow &window, bool out)
{
    if (id native = windowOf(window))
        reinterpret_cast<void (*)(id, SEL, unsigned long)>(objc_msgSend)(
            native, sel_registerName("setSharingType:"), out ? sharingNone : sharingReadOnly);
}

bool isKeptOut(QWindow &window)
{
    id native = windowOf(window);
    return native
        && reinterpret_cast<unsigned long (*)(id, SEL)>(objc_msgSend)(
               native, sel_registerName("sharingType"))
        == sharingNone;
}

} // namespace insurable::capture
