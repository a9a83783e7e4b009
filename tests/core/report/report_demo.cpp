// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodocument.h"
#include "progress.h"
#include "reportenvironment.h"

#include <QGuiApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

// report_demo FILE [A4|Letter] [WATERMARK]
int main(int argc, char **argv)
{
    using namespace insurable;
    const auto application = report::headlessApplication(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    try {
        NoProgress progress;
        report::PdfOptions options = report::demoOptions(
            arguments.value(2) == u"Letter"_s ? report::PageSize::Letter : report::PageSize::A4);
        options.watermark = arguments.value(3);
        report::writePdf(report::demoDocument(), options, arguments.at(1), progress);
        return 0;
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.message()));
        return 5;
    }
}
