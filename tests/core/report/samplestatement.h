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
        : m_isms(createSampleFirm(m_folder.filePath(QStringLiteral("sample.insurable")),
                                  Secret::fromPassphrase(QStringLiteral("sample firm passphrase")),
                                  {m_catalogue, m_clock, QStringLiteral("Tester"), false, &m_cost}))
        , m_records(m_isms->records())
    {
        m_options.questionSet = Id::from(u"common-proposal");
        m_options.on = m_clock.today();
    }

    // Change it before asking for the statement.
    [[nodiscard]] Snapshot &records() { return m_records; }
    [[nodiscard]] PlanOptions &options() { return m_options; }

    [[nodiscard]] SealedStatement statement(bool isDraft = false)
    {
        m_options.isDraft = isDraft;
        m_plan = planSubmission(m_records, m_catalogue, m_options);
        SealedStatement statement {m_plan, {}, QStringLiteral("DRAFT"), 41, QByteArray(32, '\x5c'), {}};
        if (!isDraft) {
            statement.declaration = {QStringLiteral("Mary Holt"), QStringLiteral("Owner")};
            statement.reference = QStringLiteral("2026-11-22-7A31C0DE");
            statement.key = SigningKey::fromSeed(SecretBytes::copyOf(QByteArray(32, '\x11'))).publicKey();
        }
        return statement;
    }

private:
    QTemporaryDir m_folder;
    Catalogue m_catalogue = Catalogue::load();
    FixedClock m_clock {QDate(2026, 11, 22)};
    KdfCost m_cost = KdfCost::floor();
    std::unique_ptr<Isms> m_isms;
    Snapshot m_records;
    PlanOptions m_options;
    SubmissionPlan m_plan;
};

} // namespace insurable::report
