// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consistencyrules.h"

#include "hash.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype longestKey = 64;

QString digestOf(const QString &text, qsizetype digits)
{
    return hex(Sha256::of(text.toUtf8())).left(digits);
}

void acknowledge(std::vector<ConsistencyFinding> &findings, const Snapshot &snapshot)
{
    QHash<QString, const Acknowledgement *> byKey;
    for (const Acknowledgement &one : snapshot.acknowledgements)
        byKey.insert(one.id.text(), &one);
    for (ConsistencyFinding &finding : findings) {
        const Acknowledgement *one = byKey.value(finding.key);
        if (!one || one->reason.trimmed().isEmpty())
            continue;
        finding.isAcknowledged = true;
        finding.reason = one->reason;
        finding.acknowledgedBy = one->by;
    }
}

} // namespace

QString consistencyKey(ConsistencyCode code, const QString &subject, const QStringList &facts)
{
    QString key = consistencyName(code).replace(u'_', u'-') + u'.' + subject;
    if (!facts.isEmpty())
        key += u'.' + digestOf(facts.join(QChar(0x1f)), 8);
    if (key.size() > longestKey || !Id::tryFrom(key))
        key = key.left(40) + u'.' + digestOf(key, 16);
    return Id::tryFrom(key) ? key : digestOf(key, 32);
}

ConsistencyFinding aboutAnswer(const AnsweredQuestion &answer, ConsistencyCode code,
                               FindingSeverity severity, const QStringList &parameters)
{
    ConsistencyFinding finding;
    finding.key = consistencyKey(code, answer.question->id.text(), parameters);
    finding.code = code;
    finding.severity = severity;
    finding.question = answer.question->id;
    finding.subject = answer.question->text;
    finding.parameters = parameters;
    return finding;
}

std::vector<ConsistencyFinding> checkConsistency(const ConsistencyInput &input)
{
    std::vector<ConsistencyFinding> all;
    for (const AnsweredQuestion &answer : input.answers) {
        for (const AnswerRule rule : answerRules()) {
            if (auto finding = rule(answer, input))
                all.push_back(std::move(*finding));
        }
    }
    for (const SetRule rule : setRules()) {
        std::vector<ConsistencyFinding> found = rule(input);
        std::move(found.begin(), found.end(), std::back_inserter(all));
    }
    acknowledge(all, input.snapshot);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.severity > b.severity; });
    return all;
}

} // namespace insurable
