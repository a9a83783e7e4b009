// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CSV or JSON, as the target is built: the plan of an import into a firm, for every type of record.
#include "catalogue.h"
#include "clock.h"
#include "csvreader.h"
#include "firm.h"
#include "fuzz.h"
#include "importplan.h"
#include "isms.h"
#include "keyslots.h"
#include "progress.h"
#include "secret.h"

#include <QTemporaryDir>

using namespace insurable;

namespace {

// Made once; only plans are made, so it stays as it is.
struct Ground
{
    Ground()
    {
        const FirmOptions options{catalogue, clock, QStringLiteral("fuzz"), false, &cost};
        isms = createFirm(folder.filePath(QStringLiteral("f.insurable")),
                          Secret::fromPassphrase(QStringLiteral("fuzz")), options);
    }
    QTemporaryDir folder;
    Catalogue catalogue = Catalogue::load();
    FixedClock clock{QDate(2026, 11, 22)};
    KdfCost cost = KdfCost::floor();
    std::unique_ptr<Isms> isms;
};

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Ground ground;
    constexpr auto format = FUZZ_FORMAT;
    if (size < 1)
        return 0;
    const auto &types = recordTypes();
    const RecordType &type = *types[data[0] % types.size()];
    const QByteArrayView bytes = fuzz::view(data + 1, size - 1);
    fuzz::tolerate([&] {
        NoProgress progress;
        const ImportPlan plan = planImportOf(bytes, *ground.isms, type, format, progress);
        fuzz::require(plan.problems.size() <= ImportPlan::mostProblems, "not too many problems");
        for (const AnyRecord &record : plan.records)
            fuzz::require(!plan.isClean() || ground.isms->problems(record).isEmpty(),
                          "a clean plan has sound records");
    });
    return 0;
}
