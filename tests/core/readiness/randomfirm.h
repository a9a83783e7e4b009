// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "isms.h"

#include <QRandomGenerator>

namespace insurable {

// A firm that changes at random, always in the same way for the same seed.
class RandomFirm final
{
public:
    RandomFirm(quint32 seed, const Catalogue &catalogue)
        : m_random(seed)
        , m_catalogue(catalogue)
    {
    }

    [[nodiscard]] Snapshot &records() { return m_records; }
    [[nodiscard]] int upTo(int limit) { return int(m_random.bounded(limit)); }
    [[nodiscard]] bool sometimes(int oneIn) { return upTo(oneIn) == 0; }
    // Within two years of 22 November 2026, or none.
    [[nodiscard]] QDate date()
    {
        return sometimes(8) ? QDate() : QDate(2026, 11, 22).addDays(upTo(1461) - 1000);
    }
    [[nodiscard]] const Control &control()
    {
        return m_catalogue.controls().at(size_t(upTo(int(m_catalogue.controls().size()))));
    }

    [[nodiscard]] ControlState state()
    {
        ControlState state;
        state.id = control().id;
        state.status = ControlStatus(upTo(6));
        if (sometimes(3))
            state.coverage = upTo(101);
        state.exceptions = sometimes(5) ? QStringLiteral("the van") : QString();
        state.reason = sometimes(2) ? QStringLiteral("we have none") : QString();
        state.assessed = date();
        state.auditedBy = sometimes(6) ? QStringLiteral("A. Surveyor") : QString();
        state.auditedOn = sometimes(4) ? date() : QDate();
        return state;
    }

    [[nodiscard]] Evidence evidence()
    {
        Evidence evidence;
        evidence.id = Id::from(QString(QStringLiteral("e%1")).arg(upTo(60)));
        evidence.title = QStringLiteral("Proof");
        evidence.kind = EvidenceKind(upTo(3));
        for (int i = upTo(4); i > 0; --i)
            evidence.controls.append(control().id);
        evidence.effective = date();
        evidence.validUntil = sometimes(2) ? date() : QDate();
        if (!sometimes(4))
            evidence.files.append({QStringLiteral("a.pdf"), QByteArray(32, 'x'), 1, {}});
        evidence.link = sometimes(2) ? QStringLiteral("https://example.org") : QString();
        return evidence;
    }

    // One edit as Isms would tell it.
    [[nodiscard]] QList<Change> edit()
    {
        switch (upTo(12)) {
        case 0:
            return remove<Evidence>();
        case 1:
            return remove<ControlState>();
        case 2:
            m_records.organisation.staff = upTo(4);
            m_records.organisation.usesCloud = Truth(upTo(3));
            m_records.organisation.remoteAccess = Truth(upTo(3));
            return {told(m_records.organisation)};
        case 3: {
            Asset asset;
            asset.id = Id::from(QString(QStringLiteral("a%1")).arg(upTo(9)));
            asset.name = QStringLiteral("Till");
            asset.owner = sometimes(2) ? QStringLiteral("Kim") : QString();
            asset.supportEnds = date();
            return put(asset);
        }
        case 4: {
            Risk risk;
            risk.id = Id::from(QString(QStringLiteral("r%1")).arg(upTo(9)));
            risk.residualLikelihood = 1 + upTo(5);
            risk.residualImpact = 1 + upTo(5);
            risk.reviewOn = date();
            return put(risk);
        }
        case 5:
        case 6:
        case 7:
            return put(evidence());
        default:
            return put(state());
        }
    }

    template <class R>
    QList<Change> put(const R &record)
    {
        for (R &one : m_records.all<R>()) {
            if (one.id == record.id) {
                one = record;
                return {told(record)};
            }
        }
        m_records.all<R>().append(record);
        return {told(record)};
    }

private:
    template <class R>
    [[nodiscard]] static Change told(const R &record)
    {
        return {Change::Kind::Updated, &describe<R>(), record.id};
    }
    template <class R>
    QList<Change> remove()
    {
        QList<R> &list = m_records.all<R>();
        if (list.isEmpty())
            return {};
        const R gone = list.takeAt(upTo(int(list.size())));
        return {{Change::Kind::Removed, &describe<R>(), gone.id}};
    }

    QRandomGenerator m_random;
    const Catalogue &m_catalogue;
    Snapshot m_records;
};

} // namespace insurable
