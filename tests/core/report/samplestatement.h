// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "clock.h"
#include "keyslots.h"
#include "sample.h"
#include "secret.h"
#include "submissiondocument.h"

#include <QTemporaryDir>

namespace insurable::report {

// What the sample firm would say on 22 November 2026, signed with a key that never changes.
class SampleStatement final
{
public:
    SampleStatement()
    {
        m_options.questionSet = Id::from(u"common-proposal");
        m_options.on = signing();
    }

    // Change it before asking for the statement.
    [[nodiscard]] Snapshot &records() { return m_records; }
    [[nodiscard]] PlanOptions &options() { return m_options; }

    [[nodiscard]] SealedStatement statement(bool isDraft = false)
    {
        m_options.isDraft = isDraft;
        m_plan = planSubmission(m_records, catalogue(), m_options);
        SealedStatement statement {m_plan, {}, QStringLiteral("DRAFT"), 41, QByteArray(32, '\x5c'), {}};
        if (!isDraft) {
            statement.declaration = {QStringLiteral("Mary Holt"), QStringLiteral("Owner")};
            statement.reference = QStringLiteral("2026-11-22-7A31C0DE");
            statement.key = SigningKey::fromSeed(Secret::copyOf(QByteArray(32, '\x11'))).publicKey();
        }
        return statement;
    }

private:
    [[nodiscard]] static QDate signing() { return {2026, 11, 22}; }
    [[nodiscard]] static const Catalogue &catalogue()
    {
        static const Catalogue shipped = Catalogue::load();
        return shipped;
    }
    // Made once: a vault takes its time.
    [[nodiscard]] static const Snapshot &sample()
    {
        static const Snapshot records = [] {
            const QTemporaryDir folder;
            const FixedClock clock(signing());
            const KdfCost cost = KdfCost::floor();
            return createSampleFirm(folder.filePath(QStringLiteral("sample.insurable")),
                                    Secret::fromPassphrase(QStringLiteral("sample firm passphrase")),
                                    {catalogue(), clock, QStringLiteral("Tester"), false, &cost})
                ->records();
        }();
        return records;
    }

    Snapshot m_records = sample();
    PlanOptions m_options;
    SubmissionPlan m_plan;
};

} // namespace insurable::report
