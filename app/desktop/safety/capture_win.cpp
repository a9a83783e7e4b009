// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture.h"

#include <QWindow>

#include <windows.h>

#ifndef WDA_EXCLUDEFROMCAPTURE
#define WDA_EXCLUDEFROMCAPTURE 0x00000011
#endif

namespace insurable::capture {

namespace {

HWND handleOf(const QWindow &window)
{
    return reinterpret_cast<HWND>(window.winId());
}

} // namespace

bool canBeKeptOut()
{
    return true;
}

void keepOut(QWindow &window, bool out)
{
    // Before Windows 10 2004 there is only the older way, which shows a black window.
    if (!SetWindowDisplayAffinity(handleOf(window), out ? WDA_EXCLUDEFROMCAPTURE : WDA_NONE) && out)
        SetWindowDisplayAffinity(handleOf(window), WDA_MONITOR);
}

bool isKeptOut(QWindow &window)
{
    DWORD affinity = WDA_NONE;
    return GetWindowDisplayAffinity(handleOf(window), &affinity) && affinity != WDA_NONE;
}

} // namespace insurable::capture
