// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguereader.h"
#include "jsontools.h"
#include "strictobject.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 largestFile = 2 << 20;

Clause readClause(StrictObject &reader)
{
    Clause clause;
    clause.field = reader.text(u"field"_s);
    if (reader.has(u"one_of"_s)) {
        clause.test = ClauseTest::OneOf;
        clause.values = reader.texts(u"one_of"_s);
    } else if (reader.has(u"before"_s)) {
        clause.test = ClauseTest::Before;
        clause.values = QStringList{reader.text(u"before"_s)};
        const QString &day = clause.values.front();
        if (day != u"today" && !QDate::fromString(day, Qt::ISODate).isValid())
            reader.fail(u"“%1” is neither “today” nor a date"_s.arg(day.left(80)));
    } else if (reader.has(u"empty"_s)) {
        clause.test = ClauseTest::Empty;
        clause.empty = reader.flag(u"empty"_s);
    } else {
        clause.values = QStringList{reader.text(u"is"_s)};
    }
    reader.finish();
    return clause;
}

RecordFilter readFilter(StrictObject &reader)
{
    RecordFilter filter;
    filter.type = reader.text(u"type"_s);
    filter.where = reader.list<Clause>(u"where"_s, readClause);
    return filter;
}

Derivation readRule(StrictObject &reader)
{
    const QString from = reader.text(u"from"_s);
    if (from == u"organisation")
        return FromOrganisation{reader.text(u"field"_s)};
    if (from == u"control")
        return FromControl{reader.ids(u"ids"_s)};
    if (from == u"coverage")
        return FromCoverage{reader.ids(u"ids"_s)};
    if (from == u"evidence_date")
        return FromEvidenceDate{reader.ids(u"ids"_s)};
    if (from == u"count")
        return FromCount{readFilter(reader)};
    if (from == u"any")
        return FromAny{readFilter(reader)};
    if (from == u"none")
        return FromNone{readFilter(reader)};
    if (from == u"sum")
        return FromSum{readFilter(reader), reader.text(u"field"_s)};
    if (from == u"list")
        return FromList{readFilter(reader), reader.text(u"field"_s)};
    reader.fail(u"“%1” is no way to derive an answer"_s.arg(from.left(80)));
}

Derivation readDerivation(StrictObject reader)
{
    Derivation rule = readRule(reader);
    reader.finish();
    return rule;
}

Section readSection(StrictObject &reader)
{
    Section section{reader.id(u"id"_s), reader.text(u"title"_s)};
    reader.finish();
    return section;
}

QuestionOption readOption(StrictObject &reader)
{
    QuestionOption option{reader.text(u"value"_s), reader.text(u"text"_s)};
    reader.finish();
    return option;
}

Question readQuestion(StrictObject &reader)
{
    Question question;
    question.id = reader.id(u"id"_s);
    reader.at(question.id);
    question.section = reader.id(u"section"_s);
    question.group = reader.integer(u"group"_s, 1, 29);
    question.text = reader.text(u"text"_s);
    question.help = reader.textOr(u"help"_s, {});
    question.type = reader.named(u"type"_s, answerTypeFrom);
    question.role = reader.named(u"role"_s, questionRoleFrom);
    question.options = reader.list<QuestionOption>(u"options"_s, readOption);
    if (reader.has(u"applies"_s))
        question.applies = Condition::fromJson(reader.rawObject(u"applies"_s), reader.where());
    if (reader.has(u"controls"_s))
        question.controls = reader.ids(u"controls"_s);
    question.population = reader.textOr(u"population"_s, {});
    if (reader.has(u"derive"_s))
        question.derive = readDerivation(reader.object(u"derive"_s));
    reader.finish();
    return question;
}

Contradiction readContradiction(StrictObject &reader)
{
    Contradiction contradiction;
    contradiction.id = reader.id(u"id"_s);
    reader.at(contradiction.id);
    contradiction.questions = reader.ids(u"questions"_s);
    contradiction.when = reader.list<GivenAnswer>(u"when"_s, [](StrictObject &answer) {
        GivenAnswer given{answer.id(u"question"_s), answer.text(u"is"_s)};
        answer.finish();
        return given;
    });
    contradiction.text = reader.text(u"text"_s);
    reader.finish();
    return contradiction;
}

} // namespace

QuestionSet readQuestionSet(const QByteArray &json, const QString &what)
{
    StrictObject reader(parseJsonObject(json, what, largestFile), what);
    QuestionSet set;
    reader.skip(u"$schema"_s);
    set.id = reader.id(u"id"_s);
    set.title = reader.text(u"title"_s);
    set.version = reader.text(u"version"_s);
    set.sections = reader.list<Section>(u"sections"_s, readSection);
    set.questions = reader.list<Question>(u"questions"_s, readQuestion);
    set.contradictions = reader.list<Contradiction>(u"contradictions"_s, readContradiction);
    if (set.questions.empty())
        reader.fail(u"there is no question in it"_s);
    reader.finish();
    return set;
}

} // namespace insurable
