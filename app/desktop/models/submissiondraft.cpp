// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissiondraft.h"

#include "clock.h"
#include "plaintext.h"
#include "readinessmodel.h"
#include "vault.h"
#include "workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

const QString keptName = u"desktop/submission"_s;
const QString evidenceKey = u"evidence"_s;
const QString peopleKey = u"blank_people"_s;
const QString machinesKey = u"blank_machines"_s;
const QString lossKey = u"loss_estimate"_s;

} // namespace

SubmissionDraft::SubmissionDraft(Workspace &workspace)
    : m_workspace(workspace)
    , m_set(workspace.readiness().scheme().questionSet)
{
    if (!workspace.catalogue().questionSet(m_set) && !workspace.catalogue().questionSets().empty())
        m_set = workspace.catalogue().questionSets().front().id;
    proposeDeclarer();
    recall();
    connect(&workspace, &Workspace::changed, this, [this](const QList<Change> &changes) {
        // Sealing keeps a record of itself, which is no change of what was declared.
        const bool isOwn = std::all_of(changes.begin(), changes.end(), [](const Change &change) {
            return change.type == &describe<Submission>();
        });
        if (!isOwn)
            forget();
    });
}

void SubmissionDraft::recall()
{
    const QByteArray kept = m_workspace.isms().vault().setting(keptName);
    const QJsonObject wishes = QJsonDocument::fromJson(kept).object();
    m_blanksPeople = wishes.value(peopleKey).toBool();
    m_blanksMachines = wishes.value(machinesKey).toBool();
    m_sendsLossEstimate = wishes.value(lossKey).toBool(true);
    const QJsonArray evidence = wishes.value(evidenceKey).toArray();
    for (const QJsonValue &one : evidence) {
        const auto id = Id::tryFrom(one.toString());
        if (id && m_workspace.records().find<Evidence>(*id) != nullptr)
            m_ticked.insert(*id);
    }
}

void SubmissionDraft::keep()
{
    if (m_workspace.isReadOnly())
        return;
    QJsonArray evidence;
    for (const Id &id : m_ticked)
        evidence.append(id.text());
    const QJsonObject wishes {{evidenceKey, evidence},
                              {peopleKey, m_blanksPeople},
                              {machinesKey, m_blanksMachines},
                              {lossKey, m_sendsLossEstimate}};
    m_workspace.attempt([&] {
        m_workspace.isms().vault().setSetting(
            keptName, QJsonDocument(wishes).toJson(QJsonDocument::Compact));
    });
}

void SubmissionDraft::proposeDeclarer()
{
    const Organisation &firm = m_workspace.records().organisation;
    m_declaration = {firm.responsiblePerson, firm.responsibleRole};
}

// A confirmation speaks of what the person saw; when that changes, it is asked for again.
void SubmissionDraft::forget()
{
    m_plan.reset();
    m_isConfirmed = false;
    if (m_declaration.name.isEmpty())
        proposeDeclarer();
    Q_EMIT changed();
}

const QuestionSet &SubmissionDraft::questionSet() const
{
    return *m_workspace.catalogue().questionSet(m_set);
}

void SubmissionDraft::setQuestionSet(const Id &id)
{
    if (m_set == id)
        return;
    m_set = id;
    forget();
}

const SubmissionPlan &SubmissionDraft::plan()
{
    const QDate today = m_workspace.clock().today();
    if (!m_plan || m_plan->options.on != today) {
        PlanOptions options;
        options.questionSet = m_set;
        options.on = today;
        options.lossEstimate = false; // takes its time, and no answer depends on it
        m_plan = planSubmission(m_workspace.records(), m_workspace.catalogue(), options);
    }
    return *m_plan;
}

PlanOptions SubmissionDraft::optionsToLeave(bool isDraft) const
{
    PlanOptions options;
    options.questionSet = m_set;
    options.on = m_workspace.clock().today();
    options.isDraft = isDraft;
    options.lossEstimate = m_sendsLossEstimate;
    options.blanking = {m_blanksPeople, m_blanksMachines, {}};
    if (options.blanking.isOn())
        options.blanking.key = aliasKey(m_workspace.isms().vault());
    for (const Evidence &one : m_workspace.records().evidence) {
        if (isTicked(one.id))
            options.evidence.append(one.id);
    }
    return options;
}

void SubmissionDraft::setTicked(const std::set<Id> &evidence)
{
    if (m_ticked == evidence)
        return;
    m_ticked = evidence;
    m_isConfirmed = false;
    keep();
    Q_EMIT changed();
}

void SubmissionDraft::setLossEstimate(bool sends)
{
    if (m_sendsLossEstimate == sends)
        return;
    m_sendsLossEstimate = sends;
    m_isConfirmed = false;
    keep();
    Q_EMIT changed();
}

void SubmissionDraft::setBlanking(bool people, bool machines)
{
    if (m_blanksPeople == people && m_blanksMachines == machines)
        return;
    m_blanksPeople = people;
    m_blanksMachines = machines;
    m_isConfirmed = false;
    keep();
    Q_EMIT changed();
}

void SubmissionDraft::setDeclaration(const Declaration &declaration, bool isConfirmed)
{
    const bool isSame = m_declaration.name == declaration.name
        && m_declaration.role == declaration.role && m_isConfirmed == isConfirmed;
    m_declaration = declaration;
    m_isConfirmed = isConfirmed;
    if (!isSame)
        Q_EMIT changed();
}

QStringList SubmissionDraft::obstacles()
{
    QStringList all;
    const auto blocking = qint64(plan().blocking().size());
    if (blocking > 0)
        all.append(tr("%1 to settle under Check.").arg(counted(blocking, tr("finding"), tr("findings"))));
    if (m_declaration.name.trimmed().isEmpty() || m_declaration.role.trimmed().isEmpty())
        all.append(tr("Nobody is named under Declare."));
    else if (!m_isConfirmed)
        all.append(tr("The declaration is not confirmed under Declare."));
    if (m_workspace.isReadOnly())
        all.append(tr("The firm is open for reading only."));
    return all;
}

void SubmissionDraft::setWritten(Written written)
{
    m_written = std::move(written);
    Q_EMIT changed();
}

} // namespace insurable
