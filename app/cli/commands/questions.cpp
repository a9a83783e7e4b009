// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commands.h"
#include "plaintext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

const QuestionSet &setNamed(const QString &word, const Catalogue &catalogue)
{
    const auto id = Id::tryFrom(word);
    if (const QuestionSet *set = id ? catalogue.questionSet(*id) : nullptr)
        return *set;
    throw Error(ErrorKind::Usage,
                u"There is no question set “%1”; see insurable-cli questions."_s.arg(
                    singleLine(word.left(80))));
}

QString takes(const Question &question)
{
    if (question.type != AnswerType::Choice)
        return answerTypeName(question.type);
    QStringList values;
    for (const QuestionOption &option : question.options)
        values.append(option.value);
    return values.join(u'|');
}

QJsonObject jsonOf(const Question &question)
{
    QJsonArray controls;
    for (const Id &control : question.controls)
        controls.append(control.text());
    QJsonArray options;
    for (const QuestionOption &option : question.options)
        options.append(QJsonObject{{u"value"_s, option.value}, {u"text"_s, option.text}});
    QJsonObject object{{u"id"_s, question.id.text()},
                       {u"section"_s, question.section.text()},
                       {u"text"_s, question.text},
                       {u"help"_s, question.help},
                       {u"type"_s, answerTypeName(question.type)},
                       {u"role"_s, questionRoleName(question.role)},
                       {u"controls"_s, controls}};
    if (!question.options.empty())
        object.insert(u"options"_s, options);
    if (!question.population.isEmpty())
        object.insert(u"population"_s, question.population);
    return object;
}

void tellSets(CliSession &session, bool asJson)
{
    TextTable table{{u"Set"_s, u"Version"_s, u"Questions"_s, u"Title"_s}, {}, true};
    QJsonArray sets;
    for (const QuestionSet &set : session.catalogue().questionSets()) {
        const qint64 count = qint64(set.questions.size());
        table.rows.append({set.id.text(), set.version, QString::number(count), set.title});
        sets.append(QJsonObject{{u"id"_s, set.id.text()},
                                {u"title"_s, set.title},
                                {u"version"_s, set.version},
                                {u"questions"_s, count}});
    }
    if (asJson)
        session.console().json(QJsonObject{{u"sets"_s, sets}});
    else
        session.console().table(table);
}

void tellQuestions(CliSession &session, const QuestionSet &set, bool asJson)
{
    TextTable table{{u"Question"_s, u"Role"_s, u"Takes"_s, u"Text"_s}, {}, true};
    QJsonArray questions;
    for (const Question &question : set.questions) {
        table.rows.append(
            {question.id.text(), questionRoleName(question.role), takes(question), question.text});
        questions.append(jsonOf(question));
    }
    if (asJson)
        session.console().json(QJsonObject{{u"id"_s, set.id.text()},
                                           {u"title"_s, set.title},
                                           {u"version"_s, set.version},
                                           {u"questions"_s, questions}});
    else
        session.console().table(table);
}

} // namespace

ExitStatus runQuestions(CliSession &session, const Arguments &arguments)
{
    const QString word = arguments.operand(u"SET"_s);
    const bool asJson = arguments.has(u"json"_s);
    if (word.isEmpty())
        tellSets(session, asJson);
    else
        tellQuestions(session, setNamed(word, session.catalogue()), asJson);
    return ExitStatus::Fine;
}

} // namespace insurable
