// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifysubmission.h"

#include "contentrules.h"

namespace insurable {

namespace {

constexpr qsizetype mostPoints = 50; // a hostile pack could have any number

} // namespace

QList<PackPoint> submissionPoints(const PackContent &content, const Catalogue &catalogue)
{
    QStringList problems = contentProblems(content, catalogue);
    if (problems.isEmpty())
        return {{PackCode::Contents, true, {}}};
    QList<PackPoint> points;
    for (const QString &problem : problems.mid(0, mostPoints))
        points.append({PackCode::Contents, false, {problem}});
    return points;
}

PackVerification verifySubmission(const QString &path, VerifyOptions options,
                                  const Catalogue &catalogue, Progress &progress)
{
    options.checkContents = [&catalogue](const PackContent &content) {
        return submissionPoints(content, catalogue);
    };
    return verifyPack(path, options, progress);
}

} // namespace insurable
