// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "reportenvironment.h"
#include "samplestatement.h"

#include <QFile>
#include <QGuiApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

// submission_demo FILE [A4|Letter] [draft]: the sample firm's submission, to be looked at.
int main(int argc, char **argv)
{
    using namespace insurable;
    const auto application = report::headlessApplication(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    try {
        report::SampleStatement sample;
        QFile file(arguments.at(1));
        if (!file.open(QIODevice::WriteOnly))
            throw fileError(u"Could not write"_s, file.fileName(), file.errorString());
        report::writeSubmissionPdf(file, sample.statement(arguments.value(3) == "draft"_L1),
                                   arguments.value(2) == "Letter"_L1 ? Paper::Letter : Paper::A4);
        return 0;
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.message()));
        return 5;
    }
}
