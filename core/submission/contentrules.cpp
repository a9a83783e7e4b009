// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentrules.h"

#include "answervalue.h"
#include "catalogue.h"
#include "errors.h"
#include "hash.h"
#include "jsontools.h"
#include "lossrules.h"
#include "readinesstext.h"

#include <QJsonArray>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// What a rule looks at, and where it puts what it finds.
struct Look
{
    const PackContent &content;
    const Catalogue &catalogue;
    const QJsonObject &said;
    QStringList &problems;

    void require(bool holds, const QString &problem) const
    {
        if (!holds)
            problems.append(problem);
    }
};

QJsonObject inner(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toObject();
}

QString code(const QJsonObject &object, QLatin1StringView key)
{
    return inner(object, key).value("code"_L1).toString();
}

void checkFormat(const Look &look)
{
    look.require(look.said.value("format"_L1).toString() == "insurable-submission"_L1
                     && look.said.value("format_version"_L1).toInt() == 1,
                 u"it is not a submission in a form that this program knows."_s);
    look.require(!look.said.value("statement"_L1).toString().isEmpty(),
                 u"it does not say that it is self-assessed."_s);
}

// The last thing in the comment; a firm's name before it may hold anything.
QString signedReference(const QString &trustedComment)
{
    const QString mark = u"reference:"_s;
    const qsizetype at = trustedComment.lastIndexOf(mark);
    return at < 0 ? QString() : trustedComment.sliced(at + mark.size());
}

void checkSeal(const Look &look)
{
    const QString day = look.content.sealedOn.toString(Qt::ISODate);
    look.require(look.said.value("sealed_on"_L1).toString() == day,
                 u"the date in submission.json is not the one of sealing."_s);
    look.require(look.said.value("draft"_L1).toBool(!look.content.isDraft) == look.content.isDraft,
                 u"submission.json and the pack disagree on whether this is a draft."_s);
    if (look.content.isDraft)
        return;
    look.require(inner(look.said, "signing_key"_L1).value("minisign"_L1).toString()
                     == look.content.key.line(),
                 u"submission.json names another key than the one that signed."_s);
    const QString reference = look.said.value("reference"_L1).toString();
    look.require(!reference.isEmpty() && reference == signedReference(look.content.trustedComment),
                 u"the reference in submission.json is not the signed one."_s);
}

void checkDeclaration(const Look &look)
{
    if (look.content.isDraft)
        return;
    const QJsonObject declaration = inner(look.said, "declaration"_L1);
    look.require(!declaration.value("name"_L1).toString().trimmed().isEmpty()
                     && !declaration.value("role"_L1).toString().trimmed().isEmpty(),
                 u"nobody is named who declares it."_s);
    look.require(declaration.value("date"_L1) == look.said.value("sealed_on"_L1),
                 u"the declaration has another date than the submission."_s);
}

// One file of evidence against the manifest; its path is struck off `left`.
void checkFile(const Look &look, const QJsonObject &file, bool isIncluded,
               QHash<QString, PackDigest> &left)
{
    const QString path = file.value("path"_L1).toString();
    if (!isIncluded) {
        look.require(path.isEmpty(), u"evidence that is said to stay behind has a path."_s);
        return;
    }
    const auto at = left.constFind(path);
    const bool isThere = at != left.constEnd();
    look.require(isThere, u"submission.json names “%1”, which is not in the pack."_s.arg(path));
    if (!isThere)
        return;
    look.require(hex(at->sha256) == file.value("sha256"_L1).toString(),
                 u"the SHA-256 of “%1” in submission.json is not that of the file."_s.arg(path));
    look.require(inner(file, "size"_L1).value("value"_L1).toInteger(-1) == at->size,
                 u"the size of “%1” in submission.json is not that of the file."_s.arg(path));
    left.remove(path);
}

void checkEvidence(const Look &look)
{
    QHash<QString, PackDigest> left;
    for (const PackDigest &file : look.content.files) {
        if (file.name.startsWith("evidence/"_L1))
            left.insert(file.name, file);
    }
    const QJsonArray evidence = look.said.value("evidence"_L1).toArray();
    for (const QJsonValue &value : evidence) {
        const QJsonObject one = value.toObject();
        const bool isIncluded = one.value("included"_L1).toBool();
        const QJsonArray files = one.value("files"_L1).toArray();
        for (const QJsonValue &file : files)
            checkFile(look, file.toObject(), isIncluded, left);
    }
    QStringList names = left.keys();
    names.sort();
    for (const QString &name : names)
        look.require(false, u"“%1” is in the pack but not in submission.json."_s.arg(name));
}

void checkCounts(const Look &look)
{
    const QJsonObject counts = inner(look.said, "counts"_L1);
    for (const auto key :
         {"answers"_L1, "findings"_L1, "evidence"_L1, "assets"_L1, "suppliers"_L1, "risks"_L1}) {
        const QJsonValue list = look.said.value(key);
        look.require(list.isArray() && counts.value(key).toInteger(-1) == list.toArray().size(),
                     u"the number of %1 is not the one stated."_s.arg(key));
    }
}

bool isScore(const QJsonObject &score)
{
    const double exact = score.value("exact"_L1).toDouble(-1);
    return exact >= 0 && exact <= 100 && score.value("value"_L1).toInt(-1) == shownScore(exact);
}

// None only where nothing is known; it counts as no points in the sum.
bool isScoreOrNull(const QJsonObject &object, bool isKnown)
{
    const QJsonValue score = object.value("score"_L1);
    return (!isKnown && score.isNull()) || isScore(score.toObject());
}

void checkScore(const Look &look)
{
    constexpr double rounding = 1e-5;
    const QJsonObject readiness = inner(look.said, "readiness"_L1);
    const QJsonArray themes = readiness.value("themes"_L1).toArray();
    double sum = 0;
    double weights = 0;
    bool isWell = true;
    bool isAnyKnown = false;
    for (const QJsonValue &value : themes) {
        const QJsonObject theme = value.toObject();
        const bool isKnown = theme.value("known"_L1).toInt() > 0;
        isAnyKnown = isAnyKnown || isKnown;
        isWell = isWell && isScoreOrNull(theme, isKnown);
        const double weight = theme.value("weight"_L1).toDouble(-1);
        isWell = isWell && weight > 0;
        sum += weight * inner(theme, "score"_L1).value("exact"_L1).toDouble();
        weights += weight;
    }
    isWell = isWell && isScoreOrNull(readiness, isAnyKnown);
    look.require(isWell && !themes.isEmpty(),
                 u"the readiness figures are missing or impossible."_s);
    const double stated = inner(readiness, "score"_L1).value("exact"_L1).toDouble();
    look.require(!isWell || themes.isEmpty() || std::abs(sum / weights - stated) < rounding,
                 u"the overall score does not follow from the scores of the areas."_s);
}

int rankOf(const QString &state)
{
    for (const GateState one : {GateState::NotMet, GateState::NotKnown, GateState::Met}) {
        if (gateStateName(one) == state)
            return int(one);
    }
    return int(GateState::NotMet);
}

// The least of the states decides; no state at all is not known.
QString gateOf(const QJsonArray &items)
{
    if (items.isEmpty())
        return gateStateName(GateState::NotKnown);
    int least = int(GateState::Met);
    for (const QJsonValue &item : items)
        least = std::min(least, rankOf(item.toObject().value("state"_L1).toString()));
    return gateStateName(GateState(least));
}

void checkGates(const Look &look)
{
    const QJsonObject gate = inner(inner(look.said, "readiness"_L1), "gate"_L1);
    look.require(code(gate, "state"_L1) == gateOf(gate.value("items"_L1).toArray()),
                 u"the state of the base level does not follow from its controls."_s);
    const QJsonObject answered = inner(look.said, "gate_by_answers"_L1);
    look.require(code(answered, "state"_L1) == gateOf(answered.value("answers"_L1).toArray()),
                 u"the state of the base level does not follow from the answers."_s);
}

// Whether the text is an answer of the stated type. Options of a choice are only known where the
// catalogue has the question.
bool isAnswer(const QJsonObject &entry, const Question *known)
{
    const QJsonObject asked = inner(entry, "question"_L1);
    const auto type = answerTypeFrom(asked.value("type"_L1).toString());
    const QJsonValue text = inner(entry, "answer"_L1).value("code"_L1);
    if (!type || !text.isString())
        return false;
    if (*type == AnswerType::Choice && !known)
        return true;
    Question question = known ? *known : Question();
    question.type = *type;
    return parseAnswer(question, text.toString()).value.has_value();
}

const QuestionSet *knownSet(const Look &look)
{
    const QJsonObject addressee = inner(look.said, "addressee"_L1);
    const auto id = Id::tryFrom(addressee.value("question_set"_L1).toString());
    const QuestionSet *set = id ? look.catalogue.questionSet(*id) : nullptr;
    return set && set->version == addressee.value("version"_L1).toString() ? set : nullptr;
}

void checkAnswers(const Look &look)
{
    const QuestionSet *set = knownSet(look);
    QSet<QString> seen;
    const QJsonArray answers = look.said.value("answers"_L1).toArray();
    for (const QJsonValue &value : answers) {
        const QJsonObject entry = value.toObject();
        const QString id = inner(entry, "question"_L1).value("id"_L1).toString();
        const auto known = Id::tryFrom(id);
        look.require(!id.isEmpty() && !seen.contains(id),
                     u"the question “%1” is answered twice."_s.arg(id));
        look.require(isAnswer(entry, set && known ? set->question(*known) : nullptr),
                     u"the answer to “%1” is none of its kind."_s.arg(id));
        seen.insert(id);
    }
    if (!set)
        return;
    for (const Question &question : set->questions)
        look.require(seen.contains(question.id.text()),
                     u"the question “%1” is not answered."_s.arg(question.id.text()));
    look.require(seen.size() <= qsizetype(set->questions.size()),
                 u"there are answers to questions that the set does not have."_s);
}

// Not every submission has one.
void checkLoss(const Look &look)
{
    const QJsonValue loss = look.said.value("loss"_L1);
    if (!loss.isUndefined())
        look.problems.append(lossProblems(loss.toObject()));
}

} // namespace

QStringList contentProblems(const PackContent &content, const Catalogue &catalogue)
{
    QStringList problems;
    QJsonObject said;
    try {
        said = parseJsonObject(content.submission, packfile::content.toString());
    } catch (const Error &error) {
        return {error.message()};
    }
    const Look look{content, catalogue, said, problems};
    for (const auto rule : {checkFormat, checkSeal, checkDeclaration, checkEvidence, checkCounts,
                            checkScore, checkGates, checkAnswers, checkLoss})
        rule(look);
    return problems;
}

} // namespace insurable
