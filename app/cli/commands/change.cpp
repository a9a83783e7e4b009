// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commands.h"
#include "plaintext.h"
#include "remarks.h"
#include "submissionplan.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

using Assignment = std::pair<QString, QString>;

// FIELD=VALUE; a field that is not there, or twice, is a slip of the keyboard and not of the data.
QList<Assignment> assignmentsIn(const Arguments &arguments, const RecordType &type)
{
    QList<Assignment> assignments;
    QStringList seen;
    for (const QString &word : arguments.rest()) {
        const qsizetype equals = word.indexOf(u'=');
        const QString key = word.first(std::max<qsizetype>(equals, 0));
        if (equals <= 0)
            throw Error(ErrorKind::Usage, u"Fields are set as FIELD=VALUE."_s);
        const Field *field = type.field(key);
        if (!field && key != "id"_L1)
            throw Error(ErrorKind::Usage,
                        u"%1 has no field “%2”; see insurable-cli fields %3."_s.arg(
                            type.label(), singleLine(key.left(40)), type.key()));
        if (field && field->spec().readOnly)
            throw Error(ErrorKind::Usage, u"“%1” is kept by the program."_s.arg(key));
        if (seen.contains(key))
            throw Error(ErrorKind::Usage, u"“%1” is given twice."_s.arg(key));
        seen.append(key);
        assignments.append({key, word.sliced(equals + 1)});
    }
    return assignments;
}

// With the name that was typed, where the sentence calls the field by another.
QString toldOf(const RecordType &type, const Problem &problem)
{
    const Field *field = type.field(problem.field);
    if (!field || field->label().toLower().replace(u' ', u'_') == problem.field)
        return problem.text;
    return problem.field + ": "_L1 + problem.text;
}

void requireNone(const QStringList &refusals)
{
    if (!refusals.isEmpty())
        throw Error(ErrorKind::Invalid, refusals.join(u' '));
}

void requireSound(const Isms &isms, const AnyRecord &record)
{
    QStringList refusals;
    for (const Problem &problem : isms.problems(record))
        refusals.append(toldOf(record.type(), problem));
    requireNone(refusals);
}

void assign(AnyRecord &record, const QList<Assignment> &assignments)
{
    QStringList refusals;
    for (const auto &[key, value] : assignments) {
        if (key == "id"_L1)
            continue;
        if (const auto problem = record.setText(key, value))
            refusals.append(toldOf(record.type(), *problem));
    }
    requireNone(refusals);
}

// What a person says by this program, they say today, unless they say which day.
void date(AnyRecord &record, const QString &dateField, const QString &saidField,
          const QList<Assignment> &assignments, QDate today)
{
    const auto given = [&](const QString &key) {
        return std::any_of(assignments.begin(), assignments.end(),
                           [&](const Assignment &a) { return a.first == key; });
    };
    if (given(saidField) && !given(dateField))
        (void)record.setText(dateField, today.toString(Qt::ISODate));
}

void dateAnswers(AnyRecord &record, const QList<Assignment> &assignments, QDate today)
{
    if (record.as<ControlState>())
        date(record, u"assessed"_s, u"status"_s, assignments, today);
    else if (record.as<Answer>())
        date(record, u"answered_on"_s, u"value"_s, assignments, today);
    else if (record.as<Acknowledgement>())
        date(record, u"acknowledged_on"_s, u"reason"_s, assignments, today);
}

// As the window asks. What lacked its reason before is no obstacle to another field.
void requireReason(const Isms &isms, const AnyRecord &record, const QList<Assignment> &assignments)
{
    const auto *state = record.as<ControlState>();
    const bool isSaid =
        std::any_of(assignments.begin(), assignments.end(), [](const Assignment &a) {
            return a.first == "status"_L1 || a.first == "reason"_L1;
        });
    if (!state || !isSaid || !lacksReason(*state))
        return;
    const Control *control = isms.catalogue().control(state->id);
    throw Error(ErrorKind::Invalid,
                u"Say with reason=… why “%1” does not apply; nothing was saved."_s.arg(
                    control ? control->title : state->id.text()));
}

Id idIn(const QList<Assignment> &assignments)
{
    for (const auto &[key, value] : assignments) {
        if (key != "id"_L1)
            continue;
        if (const auto id = Id::tryFrom(value))
            return *id;
        throw Error(ErrorKind::Invalid,
                    u"An id may hold only a–z, 0–9, “-”, “_” and “.”, and at most 64 of them."_s);
    }
    return {};
}

void report(CliSession &session, const Arguments &arguments, const AnyRecord &record,
            const QString &sentence)
{
    if (arguments.has(u"json"_s))
        session.console().json(record.json());
    else
        session.console().line(sentence);
}

// What is odd is saved and said.
void warnOf(CliSession &session, const AnyRecord &record)
{
    for (const Problem &remark : remarksOn(record, session.clock().today()))
        session.console().warn(toldOf(record.type(), remark));
}

// An answer to a question that nobody asks would never be read.
void requireQuestion(const Isms &isms, const AnyRecord &record)
{
    if (!record.as<Answer>())
        return;
    const QString word = record.id().text();
    QString example;
    for (const QuestionSet &set : isms.catalogue().questionSets()) {
        const QString before = set.id.text() + u'.';
        const auto id =
            word.startsWith(before) ? Id::tryFrom(word.sliced(before.size())) : std::optional<Id>();
        if (id && set.question(*id))
            return;
        if (example.isEmpty() && !set.questions.empty())
            example = before + set.questions.front().id.text();
    }
    throw Error(ErrorKind::Invalid,
                u"There is no question “%1”; an answer names the question set and the question, "
                "such as “%2”."_s.arg(word, example));
}

// An acknowledgement of what nobody found would wait for a finding that it was never meant for.
void requireFinding(const Isms &isms, const AnyRecord &record, QDate today)
{
    const auto *given = record.as<Acknowledgement>();
    if (!given || !isms.find(record.type(), record.id()).isNull())
        return;
    const QDate day = given->acknowledgedOn.isValid() ? given->acknowledgedOn : today;
    for (const QuestionSet &set : isms.catalogue().questionSets()) {
        for (const QDate on : {today, day}) {
            PlanOptions options;
            options.questionSet = set.id;
            options.on = on;
            options.lossEstimate = false;
            const auto plan = planSubmission(isms.records(), isms.catalogue(), options);
            for (const ConsistencyFinding &finding : plan.findings) {
                if (finding.key == record.id().text())
                    return;
            }
        }
    }
    throw Error(
        ErrorKind::Invalid,
        u"There is no finding “%1” to acknowledge; submit --draft lists those there are."_s.arg(
            record.id().text()));
}

// Answers and acknowledgements exist as soon as somebody gives them.
AnyRecord recordToSet(const Isms &isms, const RecordType &type, const QString &id)
{
    const auto wanted = Id::tryFrom(id);
    const bool isNew =
        type.keeping() == RecordType::Keeping::Keyed && wanted && isms.find(type, *wanted).isNull();
    if (!isNew)
        return recordIn(isms, type, id);
    AnyRecord record(type);
    record.setId(*wanted);
    requireQuestion(isms, record);
    return record;
}

} // namespace

ExitStatus runSet(CliSession &session, const Arguments &arguments)
{
    const RecordType &type = typeNamed(arguments.operand(u"TYPE"_s));
    const auto assignments = assignmentsIn(arguments, type);
    if (!idIn(assignments).isNull())
        throw Error(ErrorKind::Usage, u"The id of a record cannot be changed."_s);
    const auto isms = session.open(arguments, Access::Change);
    AnyRecord record = recordToSet(*isms, type, arguments.operand(u"ID"_s));
    assign(record, assignments);
    requireReason(*isms, record, assignments);
    dateAnswers(record, assignments, session.clock().today());
    requireFinding(*isms, record, session.clock().today());
    requireSound(*isms, record);
    isms->put(record);
    warnOf(session, record);
    report(session, arguments, record, u"Saved %1 %2."_s.arg(type.key(), record.id().text()));
    return ExitStatus::Fine;
}

ExitStatus runAdd(CliSession &session, const Arguments &arguments)
{
    const RecordType &type = typeNamed(arguments.operand(u"TYPE"_s));
    const auto assignments = assignmentsIn(arguments, type);
    AnyRecord record(type);
    record.setId(idIn(assignments));
    const bool needsId = type.keeping() != RecordType::Keeping::Many;
    if (needsId && record.id().isNull())
        throw Error(ErrorKind::Usage,
                    u"%1 needs id=…; to change one, use set."_s.arg(type.label()));
    const auto isms = session.open(arguments, Access::Change);
    requireQuestion(*isms, record);
    assign(record, assignments);
    requireReason(*isms, record, assignments);
    dateAnswers(record, assignments, session.clock().today());
    requireFinding(*isms, record, session.clock().today());
    if (record.as<Evidence>())
        (void)record.setText(u"added"_s, session.clock().today().toString(Qt::ISODate));
    requireSound(*isms, record);
    record.setId(isms->add(record));
    warnOf(session, record);
    report(session, arguments, record, record.id().text());
    return ExitStatus::Fine;
}

ExitStatus runRemove(CliSession &session, const Arguments &arguments)
{
    const RecordType &type = typeNamed(arguments.operand(u"TYPE"_s));
    const auto isms = session.open(arguments, Access::Change);
    const auto id = Id::tryFrom(arguments.operand(u"ID"_s));
    const AnyRecord record = id ? isms->find(type, *id) : AnyRecord();
    if (record.isNull())
        throw Error(ErrorKind::Invalid,
                    u"There is no %1 “%2”."_s.arg(type.label().toLower(),
                                                  singleLine(arguments.operand(u"ID"_s).left(80))));
    isms->remove(type, *id, arguments.has(u"unlink"_s) ? RemoveMode::Unlink : RemoveMode::Refuse);
    report(session, arguments, record, u"Removed %1 %2."_s.arg(type.key(), id->text()));
    return ExitStatus::Fine;
}

} // namespace insurable
