// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "fuzz.h"
#include "progress.h"
#include "verifysubmission.h"

#include <QFile>
#include <QTemporaryDir>

using namespace insurable;

namespace {

struct Ground
{
    QTemporaryDir folder{QStringLiteral("/dev/shm/insurable-fuzz-XXXXXX")};
    Catalogue catalogue = Catalogue::load();
};

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Ground ground;
    const QString path = ground.folder.filePath(QStringLiteral("p.zip"));
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return 0;
        file.write(reinterpret_cast<const char *>(data), qint64(size));
    }
    fuzz::tolerate([&] {
        NoProgress progress;
        const PackVerification verification =
            verifySubmission(path, VerifyOptions(), ground.catalogue, progress);
        for (const PackPoint &point : verification.points)
            fuzz::require(!pointText(point).isEmpty(), "every point has a sentence");
    });
    return 0;
}
