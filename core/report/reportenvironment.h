// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QGuiApplication;

namespace insurable::report {

// Text can only be set with a QGuiApplication. A program without windows creates this one instead
// of a QCoreApplication, before anything else of Qt: it draws in memory and needs no display.
[[nodiscard]] std::unique_ptr<QGuiApplication> headlessApplication(int &argc, char **argv);

enum class Face { Light, Regular, Semibold };

// The families of the fonts shipped inside this library. The first call hands them to Qt, which
// keeps them for the life of the process; a program with windows makes it in its main thread,
// before the first PDF is written in another.
[[nodiscard]] QString fontFamily(Face face);

} // namespace insurable::report
