// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessor.h"

#include "errors.h"
#include "evidenceindex.h"
#include "judge.h"
#include "nextsteps.h"
#include "organisationfacts.h"
#include "readinessrules.h"
#include "scores.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Beyond this, finding each changed record again costs more than starting anew.
constexpr qsizetype manyChanges = 64;

template <class R>
bool concerns(const Change &change)
{
    return change.type == &describe<R>();
}

// Edits mostly concern the newest, which are last.
const Evidence *evidenceOf(const Snapshot &snapshot, const Id &id)
{
    const auto at = std::find_if(snapshot.evidence.rbegin(), snapshot.evidence.rend(),
                                 [&](const Evidence &one) { return one.id == id; });
    return at == snapshot.evidence.rend() ? nullptr : &*at;
}

void replace(std::vector<Finding> &findings, const Id &id, const Evidence *evidence)
{
    const auto isBefore = [](const Finding &finding, const Id &record) {
        return finding.record < record;
    };
    auto at = std::lower_bound(findings.begin(), findings.end(), id, isBefore);
    if (at != findings.end() && at->record == id)
        at = findings.erase(at);
    if (!evidence)
        return;
    if (auto finding = findingOf(*evidence))
        findings.insert(at, std::move(*finding));
}

const Scheme &schemeOf(const Catalogue &catalogue, const Id &id)
{
    if (const Scheme *scheme = catalogue.scheme(id))
        return *scheme;
    throw Error(ErrorKind::Usage, u"There is no scheme “%1” in the catalogue."_s.arg(id.text()));
}

} // namespace

struct Assessor::State
{
    Catalogue catalogue;
    Scheme scheme;
    Organisation organisation;
    std::set<Id> ruledOut;
    EvidenceIndex evidence;
    Readiness readiness;

    void judgeOne(const Control &control, const ControlState *state);
    void start(const Snapshot &snapshot, QDate on);
    void findAll(const Snapshot &snapshot);
    void conclude();
    void judgeAgain(const Snapshot &snapshot, const std::set<Id> &affected);
    void follow(const Snapshot &snapshot, const Change &change, std::set<Id> &affected);
};

void Assessor::State::judgeOne(const Control &control, const ControlState *state)
{
    const Case given{control, ruledOut.contains(control.id), state, evidence.of(control.id)};
    readiness.verdicts.put(judge(given, scheme, readiness.on));
}

void Assessor::State::start(const Snapshot &snapshot, QDate on)
{
    organisation = snapshot.organisation;
    evidence = EvidenceIndex(snapshot.evidence);
    readiness = Readiness();
    readiness.on = on;
    readiness.scheme = scheme.id;
    ruledOut.clear();
    const OrganisationFacts facts(organisation);
    QHash<Id, const ControlState *> states;
    for (const ControlState &state : snapshot.controls)
        states.insert(state.id, &state);
    for (const Control &control : catalogue.controls()) {
        if (!control.applies.applies(facts))
            ruledOut.insert(control.id);
        judgeOne(control, states.value(control.id));
    }
    findAll(snapshot);
    conclude();
}

void Assessor::State::findAll(const Snapshot &snapshot)
{
    Findings &findings = readiness.findings;
    findings.evidence = findingsOfEvidence(snapshot.evidence);
    findings.assets = findingsOfAssets(snapshot.assets, readiness.on);
    findings.suppliers = findingsOfSuppliers(snapshot.suppliers, readiness.on);
    findings.risks = findingsOfRisks(snapshot.risks, readiness.on);
    findings.actions = findingsOfActions(snapshot.actions, readiness.on);
}

// What follows from the verdicts: cheap enough to do anew each time.
void Assessor::State::conclude()
{
    readiness.gate = gateOf(readiness.verdicts, scheme);
    Scores scores = scoresOf(readiness.verdicts, readiness.gate, catalogue, scheme);
    readiness.score = scores.score;
    readiness.risk = scores.risk;
    readiness.themes = std::move(scores.themes);
    readiness.nextSteps = nextStepsOf(readiness, organisation, catalogue, scheme);
    readiness.findings.controls = findingsOfControls(readiness, catalogue);
}

void Assessor::State::judgeAgain(const Snapshot &snapshot, const std::set<Id> &affected)
{
    for (const Id &id : affected) {
        if (const Control *control = catalogue.control(id))
            judgeOne(*control, snapshot.find<ControlState>(id));
    }
    if (!affected.empty())
        conclude();
}

void Assessor::State::follow(const Snapshot &snapshot, const Change &change, std::set<Id> &affected)
{
    Findings &findings = readiness.findings;
    if (concerns<ControlState>(change)) {
        affected.insert(change.id);
    } else if (concerns<Evidence>(change)) {
        const Evidence *now = evidenceOf(snapshot, change.id);
        evidence.replace(change.id, now, affected);
        replace(findings.evidence, change.id, now);
    } else if (concerns<Asset>(change)) {
        findings.assets = findingsOfAssets(snapshot.assets, readiness.on);
    } else if (concerns<Supplier>(change)) {
        findings.suppliers = findingsOfSuppliers(snapshot.suppliers, readiness.on);
    } else if (concerns<Risk>(change)) {
        findings.risks = findingsOfRisks(snapshot.risks, readiness.on);
    } else if (concerns<Action>(change)) {
        findings.actions = findingsOfActions(snapshot.actions, readiness.on);
    }
}

Assessor::Assessor(Catalogue catalogue, const Id &scheme)
    : m_state(std::make_unique<State>())
{
    m_state->scheme = schemeOf(catalogue, scheme);
    m_state->catalogue = std::move(catalogue);
}

Assessor::Assessor(Catalogue catalogue, Scheme scheme)
    : m_state(std::make_unique<State>())
{
    m_state->catalogue = std::move(catalogue);
    m_state->scheme = std::move(scheme);
}

Assessor::~Assessor() = default;

void Assessor::assess(const Snapshot &snapshot, QDate on)
{
    m_state->start(snapshot, on);
}

void Assessor::update(const Snapshot &snapshot, const QList<Change> &changes)
{
    const bool isNewFirm = std::any_of(changes.begin(), changes.end(), concerns<Organisation>);
    if (isNewFirm || changes.size() > manyChanges) {
        m_state->start(snapshot, m_state->readiness.on);
        return;
    }
    std::set<Id> affected;
    for (const Change &change : changes)
        m_state->follow(snapshot, change, affected);
    m_state->judgeAgain(snapshot, affected);
}

const Readiness &Assessor::readiness() const
{
    return m_state->readiness;
}

const Scheme &Assessor::scheme() const
{
    return m_state->scheme;
}

const Catalogue &Assessor::catalogue() const
{
    return m_state->catalogue;
}

Readiness assess(const Snapshot &snapshot, const Catalogue &catalogue, const Scheme &scheme,
                 QDate on)
{
    Assessor assessor(catalogue, scheme);
    assessor.assess(snapshot, on);
    return assessor.readiness();
}

const Scheme &defaultScheme(const Catalogue &catalogue)
{
    if (catalogue.schemes().empty())
        throw Error(ErrorKind::Damaged, u"The catalogue has no scheme to measure readiness by."_s);
    return catalogue.schemes().front();
}

} // namespace insurable
