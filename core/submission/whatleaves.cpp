// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatleaves.h"

#include "plaintext.h"
#include "submissionjson.h"

#include <QCoreApplication>

#include <set>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

using What = LeavingItem::What;

LeavingItem item(What what, qint64 count, bool isBlanked = false)
{
    return {what, {}, count, 0, {}, isBlanked};
}

void addFiles(std::vector<LeavingItem> &items, const SubmissionPlan &plan, Sensitivity sensitivity)
{
    for (const PlannedEvidence &one : plan.evidence) {
        if (!one.isIncluded || one.evidence.sensitivity != sensitivity)
            continue;
        if (!one.evidence.link.isEmpty())
            items.push_back({What::EvidenceLink, one.evidence.title, 1, 0, one.evidence.id, false});
        qint64 bytes = 0;
        for (const PlannedFile &file : one.files)
            bytes += file.file.size;
        items.push_back({What::EvidenceFile, one.evidence.title, qint64(one.files.size()), bytes,
                         one.evidence.id, false});
    }
}

// How many of the names really stand in what leaves.
qint64 countOf(const QStringList &names, const QString &leaving)
{
    return std::count_if(names.begin(), names.end(), [&](const QString &name) {
        return leaving.contains(name, Qt::CaseInsensitive);
    });
}

void addLoss(std::vector<LeavingItem> &items, const SubmissionPlan &plan)
{
    if (!plan.loss)
        return;
    qint64 incidents = 0;
    std::set<Id> kinds; // each may come in two layers
    for (const FirmScenario &one : plan.loss->risk.scenarios) {
        incidents += one.update.events + one.update.nearMisses;
        kinds.insert(one.scenario);
    }
    items.push_back(item(What::LossEstimate, qint64(kinds.size())));
    items.push_back(item(What::IncidentCounts, incidents));
    items.push_back(item(What::PolicyTerms, plan.loss->policy ? 1 : 0));
}

LeavingGroup ordinary(const SubmissionPlan &plan)
{
    LeavingGroup group{Sensitivity::Ordinary, {}};
    group.items.push_back(item(What::Identity, 1));
    group.items.push_back(item(What::Answers, qint64(plan.answers.size())));
    group.items.push_back(item(What::Readiness, qint64(plan.readiness.themes.size())));
    addFiles(group.items, plan, Sensitivity::Ordinary);
    return group;
}

LeavingGroup confidential(const SubmissionPlan &plan, const QString &leaving)
{
    LeavingGroup group{Sensitivity::Confidential, {}};
    group.items.push_back(item(What::Size, 1));
    group.items.push_back(item(What::Controls, qint64(plan.readiness.verdicts.all().size())));
    group.items.push_back(item(What::Assets, plan.records.assets.size()));
    group.items.push_back(item(What::Suppliers, plan.records.suppliers.size()));
    group.items.push_back(item(What::Risks, plan.records.risks.size()));
    addLoss(group.items, plan);
    group.items.push_back(item(What::EvidenceTitles, qint64(plan.evidence.size())));
    group.items.push_back(item(What::MachineNames, countOf(machineNames(plan.records), leaving),
                               plan.options.blanking.machines));
    addFiles(group.items, plan, Sensitivity::Confidential);
    return group;
}

LeavingGroup personal(const SubmissionPlan &plan, const QString &leaving)
{
    LeavingGroup group{Sensitivity::Personal, {}};
    group.items.push_back(item(What::Contacts, 1));
    group.items.push_back(item(What::PeopleNames, countOf(staffNames(plan.records), leaving),
                               plan.options.blanking.people));
    addFiles(group.items, plan, Sensitivity::Personal);
    return group;
}

const char *pattern(const LeavingItem &item)
{
    switch (item.what) {
    case What::Identity:
        return QT_TRANSLATE_NOOP("Submission", "Name, number and address of the firm");
    case What::Size:
        return QT_TRANSLATE_NOOP("Submission", "Staff, turnover and other figures of size");
    case What::Answers:
        return QT_TRANSLATE_NOOP("Submission", "Answers and where they come from: %1");
    case What::Readiness:
        return QT_TRANSLATE_NOOP("Submission", "Score, base level and risk by area: %1 areas");
    case What::Controls:
        return QT_TRANSLATE_NOOP("Submission", "State, exceptions and dates of controls: %1");
    case What::Assets:
        return QT_TRANSLATE_NOOP("Submission", "Assets in brief, without owners and places: %1");
    case What::Suppliers:
        return QT_TRANSLATE_NOOP("Submission", "Suppliers in brief, without contacts: %1");
    case What::Risks:
        return QT_TRANSLATE_NOOP("Submission", "Risks in brief, without owners: %1");
    case What::LossEstimate:
        return QT_TRANSLATE_NOOP("Submission", "What a year may cost, your own estimate: %1 kinds of loss");
    case What::IncidentCounts:
        return QT_TRANSLATE_NOOP("Submission", "In it, the number of own incidents, not what happened: %1");
    case What::PolicyTerms:
        return QT_TRANSLATE_NOOP("Submission", "In it, excess and limits of each policy in force, without insurer and premium");
    case What::EvidenceTitles:
        return QT_TRANSLATE_NOOP("Submission", "Evidence by title, dates and SHA-256: %1");
    case What::EvidenceFile:
        return QT_TRANSLATE_NOOP("Submission", "The files of “%2”: %1, %3");
    case What::EvidenceLink:
        return QT_TRANSLATE_NOOP("Submission", "The link of “%2”");
    case What::PeopleNames:
        return item.isBlanked
            ? QT_TRANSLATE_NOOP("Submission", "Aliases in place of names of staff: %1")
            : QT_TRANSLATE_NOOP("Submission", "Names of staff in texts: %1");
    case What::MachineNames:
        return item.isBlanked
            ? QT_TRANSLATE_NOOP("Submission", "Aliases in place of names of machines: %1")
            : QT_TRANSLATE_NOOP("Submission", "Names of machines: %1");
    case What::Contacts:
        break;
    }
    return QT_TRANSLATE_NOOP("Submission", "Who declares, and the firm's contacts");
}

} // namespace

std::vector<LeavingGroup> whatLeaves(const SubmissionPlan &plan)
{
    const QString leaving = QString::fromUtf8(submissionJson({plan, {}, {}, 0, {}, {}}));
    std::vector<LeavingGroup> groups{ordinary(plan), confidential(plan, leaving),
                                     personal(plan, leaving)};
    for (LeavingGroup &group : groups)
        std::erase_if(group.items, [](const LeavingItem &one) { return one.count == 0; });
    return groups;
}

QString leavingText(const LeavingItem &item)
{
    const QString text = QCoreApplication::translate("Submission", pattern(item));
    if (item.what == What::EvidenceLink)
        return QString(text).replace("%2"_L1, item.title);
    if (item.what == What::EvidenceFile)
        return text.arg(QString::number(item.count), item.title, fileSize(item.bytes));
    return text.contains("%1"_L1) ? text.arg(item.count) : text;
}

} // namespace insurable
