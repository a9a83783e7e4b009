// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check.h"
#include "merge.h"
#include "progress.h"
#include "testfirm.h"
#include "vault.h"

#include <QBuffer>
#include <QFile>
#include <QJsonObject>
#include <QMap>
#include <QRandomGenerator>
#include <QTest>

namespace insurable {

// Two copies of one firm that go different ways.
class MergeLab final
{
public:
    // Both begin with what is in `mine` now.
    void part()
    {
        other.reset();
        mine.close();
        QFile::remove(otherPath());
        if (!QFile::copy(mine.path(), otherPath()))
            qFatal("could not copy the firm");
        mine.open();
        openOther();
    }
    void openOther()
    {
        other.reset();
        other = openFirm(otherPath(), TestFirm::passphrase(),
                         {mine.catalogue(), mine.clock(), QStringLiteral("Ben"), false, nullptr});
    }
    [[nodiscard]] QString otherPath() const { return mine.file(QStringLiteral("other.insurable")); }
    [[nodiscard]] MergePlan plan()
    {
        NoProgress progress;
        return planMerge(mine.isms(), *other, progress);
    }
    bool apply(const MergePlan &plan)
    {
        NoProgress progress;
        return applyMerge(mine.isms(), *other, plan, progress);
    }
    [[nodiscard]] Isms &theirs() { return *other; }

    TestFirm mine;
    std::unique_ptr<Isms> other;
};

inline Asset till()
{
    using namespace Qt::StringLiterals;
    Asset asset;
    asset.id = Id::from(u"till");
    asset.name = u"Till PC"_s;
    asset.owner = u"Anna"_s;
    return asset;
}

inline void rename(Isms &isms, const QString &owner, qint64 records = 0)
{
    Asset asset = *isms.find<Asset>(Id::from(u"till"));
    asset.owner = owner;
    asset.personalRecords = records;
    isms.update(asset);
}

// A lab where both sides have the till.
inline std::unique_ptr<MergeLab> labWithTill()
{
    auto lab = std::make_unique<MergeLab>();
    lab->mine->add(till());
    lab->part();
    return lab;
}

// Every record by type and id.
inline QMap<QString, QJsonObject> stateOf(const Isms &isms)
{
    QMap<QString, QJsonObject> state;
    for (const RecordType *type : recordTypes()) {
        for (qsizetype row = 0; row < isms.count(*type); ++row) {
            const AnyRecord record(*type, isms.at(*type, row));
            state.insert(type->key() + QLatin1Char(' ') + record.id().text(), record.json());
        }
    }
    return state;
}

inline bool isSound(Isms &isms)
{
    NoProgress progress;
    const CheckReport report = check(isms.vault(), progress);
    for (const auto &problem : report.problems)
        qWarning("%s", qPrintable(problem.text));
    return report.isSound();
}

// Whether every reference leads to a record.
inline bool hasWholeReferences(const Isms &isms)
{
    for (const RecordType *type : recordTypes()) {
        for (const auto &field : type->fields()) {
            const RecordType *target = recordType(field->spec().refersTo);
            for (qsizetype row = 0; target && row < isms.count(*type); ++row) {
                const auto id = Id::tryFrom(field->text(isms.at(*type, row)));
                if (id && isms.rowOf(*target, *id) < 0)
                    return false;
            }
        }
    }
    return true;
}

// One edit out of those that people make.
inline void editAtRandom(Isms &isms, QRandomGenerator &random)
{
    using namespace Qt::StringLiterals;
    const auto &assets = isms.records().assets;
    const QString word = QString::number(random.bounded(4));
    const auto choice = random.bounded(8);
    if (choice == 0 || assets.isEmpty()) {
        Asset asset;
        asset.name = word;
        isms.add(asset);
    } else if (choice == 1) {
        Risk risk;
        risk.title = word;
        risk.asset = assets.at(random.bounded(int(assets.size()))).id;
        isms.add(risk);
    } else if (choice == 2) {
        isms.remove(describe<Asset>(), assets.at(random.bounded(int(assets.size()))).id,
                    RemoveMode::Unlink);
    } else if (choice == 3) {
        isms.undo();
    } else if (choice == 4) {
        ControlState state;
        state.id = isms.catalogue().controls().at(random.bounded(3)).id;
        state.owner = word;
        isms.put(state);
    } else if (choice == 5) {
        Organisation organisation = isms.records().organisation;
        organisation.name = word;
        organisation.staff = random.bounded(3);
        isms.put(organisation);
    } else {
        Asset asset = assets.at(random.bounded(int(assets.size())));
        asset.owner = word;
        asset.personalRecords = random.bounded(3);
        isms.update(asset);
    }
}

} // namespace insurable
