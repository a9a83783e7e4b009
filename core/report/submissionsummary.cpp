// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionsections.h"

#include "controlquestion.h"
#include "plaintext.h"
#include "readinesstext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

constexpr size_t longestOpenList = 8;
constexpr size_t longestWithWarning = 6;
constexpr qsizetype longestName = 60;
constexpr qsizetype longestFact = 64;
constexpr qsizetype longestActivity = 180;
constexpr qsizetype longestTogether = 400; // of all that says who the firm is
constexpr qsizetype longestQuestion = 105; // two lines each
constexpr qsizetype longestOpenText = 70;
constexpr qsizetype longestWarning = 220;

Title titleOf(const SealedStatement &statement)
{
    const SubmissionPlan &plan = statement.plan;
    return {statement.isDraft() ? u"DRAFT OF A CYBER INSURANCE SUBMISSION"_s
                                : u"CYBER INSURANCE SUBMISSION"_s,
            cutText(plan.records.organisation.name, longestName),
            u"In answer to “%1” %2 · %3 · ref. %4"_s.arg(
                cutText(plan.set->title, longestName), plan.set->version, dayText(plan.options.on),
                statement.reference)};
}

Tile gateTile(const SubmissionPlan &plan)
{
    const Gate &gate = plan.readiness.gate;
    const size_t there = gate.items.size() - gate.missing().size();
    const qsizetype bare = gateWithoutProof(plan.readiness);
    QString words = u"%1 of %2 base controls in place"_s.arg(there).arg(gate.items.size());
    if (bare > 0)
        words += u"; %1 without proof"_s.arg(bare);
    return {gateStateLabel(gate.state), u"Base level"_s, words, toneOf(gate.state)};
}

Tile answersTile(const SubmissionPlan &plan)
{
    qint64 asked = 0;
    qint64 known = 0;
    qint64 partly = 0;
    for (const AnsweredQuestion &answer : plan.answers) {
        if (!answer.applies)
            continue;
        ++asked;
        known += isKnown(answer.value);
        partly += isExtent(answer.value, Extent::Partly);
    }
    return {u"%1 / %2"_s.arg(known).arg(asked), u"Answers known"_s,
            u"%1 partly, %2 not known"_s.arg(partly).arg(asked - known),
            known == asked ? Tone::Good : Tone::Caution};
}

Tiles tilesOf(const SubmissionPlan &plan)
{
    const bool known = hasAnswers(plan.readiness);
    const RiskClass risk = plan.readiness.risk;
    return {{gateTile(plan),
             {known ? u"%1 / 100"_s.arg(shownScore(plan.readiness.score)) : u"–"_s, u"Readiness"_s,
              bandLabel(plan.readiness, *plan.scheme), known ? Tone::Accent : Tone::Neutral},
             {known ? choiceLabel(risk) : u"–"_s, u"Risk profile"_s,
              known ? u"of the firm as a whole, from its areas below"_s : notKnownYetText(),
              known ? toneOf(risk) : Tone::Neutral},
             answersTile(plan)}};
}

void addFact(Facts &facts, const QString &key, const QString &value,
             qsizetype longest = longestFact)
{
    if (!value.trimmed().isEmpty())
        facts.facts.push_back({key, cutText(value, longest), {}});
}

// In full where the other facts leave it the room.
Fact activityBeside(const Facts &others, const QString &activity)
{
    qsizetype used = 0;
    for (const Fact &fact : others.facts)
        used += fact.value.size();
    const qsizetype room = std::clamp(longestTogether - used, longestFact, longestActivity);
    return {u"Activity"_s, cutText(activity, room), {}};
}

Facts whoFacts(const Organisation &firm)
{
    Facts facts;
    addFact(facts, u"Trading as"_s, firm.tradingAs);
    addFact(facts, u"Registered"_s, firm.registrationNumber);
    QStringList address{cutText(firm.address, longestFact - 4), firm.country};
    address.removeAll(QString());
    addFact(facts, firm.address.trimmed().isEmpty() ? u"Country"_s : u"Address"_s,
            address.join(u", "_s));
    addFact(facts, u"Sector"_s, choiceLabel(firm.sector));
    addFact(facts, u"Domains"_s, firm.domains.join(u", "_s));
    addFact(facts, u"Responsible"_s,
            firm.responsibleRole.isEmpty()
                ? firm.responsiblePerson
                : u"%1, %2"_s.arg(firm.responsiblePerson, firm.responsibleRole));
    QStringList contact{firm.contactEmail, firm.contactPhone};
    contact.removeAll(QString());
    addFact(facts, u"Contact"_s, contact.join(u", "_s));
    const auto at = std::find_if(facts.facts.begin(), facts.facts.end(),
                                 [](const Fact &fact) { return fact.key == "Sector"_L1; });
    if (!firm.activity.trimmed().isEmpty())
        facts.facts.insert(std::next(at), activityBeside(facts, firm.activity));
    return facts;
}

QString amount(const std::optional<Money> &money, const Organisation &firm)
{
    return money ? money->shown(firm.currency) : u"not known"_s;
}

QString count(std::optional<qint64> number, const QString &unit = {})
{
    return number ? numberText(*number) + unit : u"not known"_s;
}

qint64 sum(const Snapshot &records, qint64 Asset::*field)
{
    qint64 all = 0;
    for (const Asset &asset : records.assets)
        all += asset.*field;
    return all;
}

Facts exposureFacts(const Snapshot &records)
{
    const Organisation &firm = records.organisation;
    const auto held = [&](qint64 Asset::*field) {
        return records.assets.isEmpty() ? u"not known"_s : numberText(sum(records, field));
    };
    Facts facts;
    facts.columns = 3;
    facts.facts = {{u"People"_s, count(firm.staff), {}},
                   {u"Turnover"_s, amount(firm.turnover, firm), {}},
                   {u"Turnover next year"_s, amount(firm.turnoverNext, firm), {}},
                   {u"Sold online"_s, count(firm.onlineSalesPercent, u" %"_s), {}},
                   {u"Sold abroad"_s, count(firm.overseasPercent, u" %"_s), {}},
                   {u"Computers"_s, count(firm.computers), {}},
                   {u"Servers"_s, count(firm.servers), {}},
                   {u"Phones and tablets"_s, count(firm.phones), {}},
                   {u"Personal records held"_s, held(&Asset::personalRecords), {}},
                   {u"Of these sensitive"_s, held(&Asset::specialCategoryRecords), {}},
                   {u"Card numbers held"_s, held(&Asset::paymentCardRecords), {}},
                   {u"Card payments"_s, count(firm.cardTransactions, u" a year"_s), {}}};
    return facts;
}

Bars themeBars(const SubmissionPlan &plan)
{
    Bars bars;
    for (const ThemeScore &score : plan.readiness.themes) {
        const Theme *theme = plan.catalogue.theme(score.theme);
        if (!hasAnswers(score)) {
            bars.bars.push_back({theme ? theme->title : score.theme.text(),
                                 0,
                                 notKnownYetText().toLower(),
                                 Tone::Neutral,
                                 {}});
            continue;
        }
        const int points = shownScore(score.score);
        bars.bars.push_back({theme ? theme->title : score.theme.text(),
                             double(points),
                             u"%1 · %2"_s.arg(points).arg(choiceLabel(score.risk).toLower()),
                             score.risk == RiskClass::Low ? Tone::Accent : toneOf(score.risk),
                             {}});
    }
    return bars;
}

Columns whoAndAreas(const SubmissionPlan &plan)
{
    Columns columns;
    columns.leftShare = 0.45;
    columns.left.push_back({Heading{2, u"The firm"_s, {}, false, false}});
    columns.left.push_back({whoFacts(plan.records.organisation)});
    columns.right.push_back({Heading{2, u"Score and risk by area"_s, {}, false, false}});
    columns.right.push_back({themeBars(plan)});
    return columns;
}

// Answers an underwriter asks about first: not yes, or not known. Gate before the rest.
std::vector<const AnsweredQuestion *> openAnswers(const SubmissionPlan &plan)
{
    std::vector<const AnsweredQuestion *> open;
    for (const AnsweredQuestion &answer : plan.answers) {
        const bool isLacking = asksForControl(*answer.question)
            && (isExtent(answer.value, Extent::No) || isExtent(answer.value, Extent::Partly));
        if (answer.applies && (isLacking || !isKnown(answer.value)))
            open.push_back(&answer);
    }
    std::stable_sort(open.begin(), open.end(), [](const auto *a, const auto *b) {
        return (a->question->role == QuestionRole::Gate)
            > (b->question->role == QuestionRole::Gate);
    });
    return open;
}

QString openReason(const AnsweredQuestion &answer)
{
    if (!answer.exceptions.trimmed().isEmpty())
        return u"Except: "_s + cutText(answer.exceptions, longestOpenText);
    if (!answer.reason.trimmed().isEmpty())
        return cutText(answer.reason, longestOpenText);
    return answer.trace().empty() ? QString()
                                  : cutText(sourceText(answer.trace().front()), longestOpenText);
}

bool hasWarning(const SubmissionPlan &plan)
{
    return plan.readiness.gate.state != GateState::Met || plan.gate.state != GateState::Met;
}

void addOpen(Document &document, const SubmissionPlan &plan)
{
    const auto open = openAnswers(plan);
    const size_t most = hasWarning(plan) ? longestWithWarning : longestOpenList;
    document.add(Heading{2, u"Answers that are no, partly or not known"_s, {}, true, false});
    Table table;
    table.columns = {{u"Question"_s, 1.3}, {u"Answer"_s, 0.45}, {u"What is left out, or why"_s, 1}};
    table.whenEmpty = u"Every answer is known, and every control asked for is wholly in place."_s;
    for (size_t i = 0; i < std::min(most, open.size()); ++i) {
        const AnsweredQuestion &answer = *open.at(i);
        Cell question{cutText(answer.question->text, longestQuestion)};
        question.bold = answer.question->role == QuestionRole::Gate;
        Cell words = answerCell(answer, plan);
        words.text = cutText(words.text, 40);
        table.rows.push_back({{question, words, {openReason(answer)}}, RowKind::Plain});
    }
    document.add(table);
    if (open.size() > most)
        document.add(
            Paragraph{u"And %1 more, in the answers below. Bold: asked for the base level."_s.arg(
                          open.size() - most),
                      Prose::Small,
                      {}});
}

QString assuranceMeaning(Assurance assurance)
{
    switch (assurance) {
    case Assurance::Audited:
        return u"Audited: somebody from outside looked"_s;
    case Assurance::Observed:
        return u"Observed: a check of the systems"_s;
    case Assurance::Documented:
        return u"Documented: a file or a link"_s;
    case Assurance::Declared:
    case Assurance::Unknown:
        break;
    }
    return u"Declared: the firm says so"_s;
}

// Of what is claimed and still counts, how much is only said and how much is shown.
void addAssurance(Document &document, const SubmissionPlan &plan)
{
    std::array<int, int(Assurance::Audited) + 1> counts{};
    int claimed = 0;
    for (const ControlVerdict &verdict : plan.readiness.verdicts.all()) {
        if (!verdict.applies() || !verdict.isLive()
            || (verdict.status != ControlStatus::InPlace
                && verdict.status != ControlStatus::Partly))
            continue;
        ++claimed;
        ++counts[size_t(verdict.assurance)];
    }
    Bars bars;
    bars.maximum = std::max(1, claimed);
    for (const Assurance assurance :
         {Assurance::Audited, Assurance::Observed, Assurance::Documented, Assurance::Declared}) {
        const int count = counts[size_t(assurance)];
        bars.bars.push_back({assuranceMeaning(assurance),
                             double(count),
                             numberText(count),
                             assurance == Assurance::Declared ? Tone::Caution : Tone::Accent,
                             {}});
    }
    document.add(
        Heading{2,
                u"What stands behind the %1 controls in place, wholly or partly"_s.arg(claimed),
                {},
                false,
                false});
    document.add(bars);
}

void addGateWarning(Document &document, const SubmissionPlan &plan)
{
    const Gate &gate = plan.readiness.gate;
    if (gate.state != GateState::Met) {
        QStringList titles;
        for (const GateItem &item : gate.missing())
            titles.append(u"%1 (%2)"_s.arg(controlTitle(plan, item.control), gateReasonText(item)));
        document.add(Callout{
            toneOf(gate.state) == Tone::Bad ? Tone::Bad : Tone::Caution,
            gate.state == GateState::NotMet
                ? u"The base level is not met"_s
                : u"Whether the base level is met is not known, so it does not count as met"_s,
            cutText(titles.join(u"; "_s), longestWarning)});
    } else if (plan.gate.state != GateState::Met) {
        document.add(
            Callout{Tone::Caution, u"The base level is met by the records, not by the answers"_s,
                    u"An answer to a gate question was overruled by a person; see the answers."_s});
    }
}

void addFindingsLine(Document &document, const SubmissionPlan &plan)
{
    const auto acknowledged = std::count_if(plan.findings.begin(), plan.findings.end(),
                                            [](const auto &one) { return one.isAcknowledged; });
    const auto overruled =
        std::count_if(plan.answers.begin(), plan.answers.end(),
                      [](const auto &one) { return one.origin == Origin::Overruled; });
    QStringList done;
    if (overruled > 0)
        done.append(u"overruled its records in "_s + counted(overruled, u"answer"_s, u"answers"_s));
    if (acknowledged > 0)
        done.append(u"acknowledged "_s
                    + counted(acknowledged, u"inconsistency"_s, u"inconsistencies"_s));
    if (!done.isEmpty())
        document.add(
            Paragraph{u"With reasons given below, the firm "_s + done.join(u" and "_s) + u'.',
                      Prose::Body, u"consistency"_s});
}

void addDeclaration(Document &document, const SealedStatement &statement)
{
    if (statement.isDraft()) {
        document.add(
            Callout{Tone::Caution, u"A draft"_s,
                    u"Nobody has declared this and it is not signed. It may still change."_s});
        return;
    }
    Facts facts;
    facts.columns = 2;
    facts.facts = {{u"Declared by"_s, cutText(statement.declaration.name, longestName), {}},
                   {u"Role"_s, cutText(statement.declaration.role, longestName), {}},
                   {u"Date"_s, dayText(statement.plan.options.on), {}},
                   {u"Reference"_s, statement.reference, {}}};
    Facts key;
    key.facts = {{u"Public key of the firm"_s, fingerprintText(*statement.key), {}}};
    Together block;
    block.blocks.push_back({Heading{2, u"Declaration"_s, {}, false, false}});
    block.blocks.push_back({Paragraph{fairPresentationText(), Prose::Body, {}}});
    block.blocks.push_back({facts});
    block.blocks.push_back({key});
    document.add(block);
}

} // namespace

void addSummary(Document &document, const SealedStatement &statement)
{
    const SubmissionPlan &plan = statement.plan;
    document.add(titleOf(statement));
    document.add(Paragraph{selfAssessedText(), Prose::Small, {}});
    document.add(tilesOf(plan));
    document.add(whoAndAreas(plan));
    document.add(Heading{2, u"What there is to lose"_s, {}, false, false});
    document.add(exposureFacts(plan.records));
    addMoneyLine(document, plan);
    addOpen(document, plan);
    addGateWarning(document, plan);
    addFindingsLine(document, plan);
    addAssurance(document, plan);
    addDeclaration(document, statement);
}

} // namespace insurable::report
