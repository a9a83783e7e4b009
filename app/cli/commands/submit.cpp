// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogress.h"
#include "clisession.h"
#include "commands.h"
#include "plaintext.h"
#include "readinesstext.h"
#include "sealsubmission.h"

#include <QFileInfo>
#include <QJsonArray>

#ifdef INSURABLE_HAS_REPORT
#include "submissiondocument.h"
#endif

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// "Hannah Wrenfold, Office manager"
Declaration declarationIn(const Arguments &arguments)
{
    const QString text = arguments.value(u"declare"_s);
    const qsizetype comma = text.indexOf(u',');
    Declaration declaration{text.first(comma < 0 ? text.size() : comma).trimmed(),
                            comma < 0 ? QString() : text.sliced(comma + 1).trimmed()};
    if (declaration.name.isEmpty() || declaration.role.isEmpty())
        throw Error(ErrorKind::Usage,
                    u"Somebody must declare it: --declare \"Name, Role\", or --draft."_s);
    return declaration;
}

Id idOf(const QString &word, const QString &what)
{
    if (const auto id = Id::tryFrom(word))
        return *id;
    throw Error(ErrorKind::Usage, u"There is no %1 “%2”."_s.arg(what, singleLine(word.left(80))));
}

Id questionSetIn(const Arguments &arguments, const Catalogue &catalogue)
{
    const QString word = arguments.value(u"insurer"_s);
    const auto id = Id::tryFrom(word);
    if (id && catalogue.questionSet(*id))
        return *id;
    QStringList known;
    for (const QuestionSet &set : catalogue.questionSets())
        known.append(set.id.text());
    throw Error(ErrorKind::Usage,
                u"There is no question set “%1”. There are: %2."_s.arg(singleLine(word.left(80)),
                                                                       known.join(", "_L1)));
}

void requirePackName(const QString &path)
{
    if (!path.endsWith(".zip"_L1, Qt::CaseInsensitive))
        throw Error(ErrorKind::Usage, u"The pack's name must end in .zip."_s);
}

// A pack that may be in somebody's hands already is not replaced by a slip.
void requireFree(const Arguments &arguments)
{
    const QString path = arguments.value(u"out"_s);
    const QFileInfo info(path);
    const QString there = info.canonicalFilePath();
    if (!there.isEmpty() && there == QFileInfo(arguments.operand(u"VAULT"_s)).canonicalFilePath())
        throw Error(ErrorKind::Usage, u"That would overwrite the vault itself."_s);
    if ((info.exists() || info.isSymLink()) && !arguments.has(u"replace"_s))
        throw Error(
            ErrorKind::InputOutput,
            u"“%1” is there already; nothing was sealed (--replace puts the new pack in its "
            "place)."_s.arg(singleLine(path)));
}

PlanOptions planOptionsIn(const Arguments &arguments, const Catalogue &catalogue, QDate today)
{
    PlanOptions options;
    options.questionSet = questionSetIn(arguments, catalogue);
    options.on = dateIn(arguments, u"on"_s, today);
    options.isDraft = arguments.has(u"draft"_s);
    options.lossEstimate = !arguments.has(u"without-estimate"_s);
    if (!options.isDraft && options.on > today)
        throw Error(ErrorKind::Usage,
                    u"Nothing can be sealed on a day that has not come; --draft shows what it "
                    "would say."_s);
    for (const QString &given : arguments.values(u"include-evidence"_s)) {
        for (const QString &word : given.split(u',', Qt::SkipEmptyParts)) {
            if (word == "all"_L1)
                options.allEvidence = true;
            else
                options.evidence.append(idOf(word, u"evidence"_s));
        }
    }
    return options;
}

SealOptions sealOptionsIn(const Arguments &arguments)
{
    SealOptions options;
    options.path = arguments.value(u"out"_s);
#ifdef INSURABLE_HAS_REPORT
    options.writePdf = report::writeSubmissionPdf;
#endif
    return options;
}

QJsonArray findingsJson(const SubmissionPlan &plan)
{
    QJsonArray findings;
    for (const ConsistencyFinding &finding : plan.findings) {
        findings.append(QJsonObject{{u"key"_s, finding.key},
                                    {u"code"_s, consistencyName(finding.code)},
                                    {u"severity"_s, severityName(finding.severity)},
                                    {u"acknowledged"_s, finding.isAcknowledged},
                                    {u"text"_s, consistencyText(finding)}});
    }
    return findings;
}

void reportFindings(CliSession &session, const SubmissionPlan &plan)
{
    for (const ConsistencyFinding &finding : plan.findings) {
        const QString mark =
            finding.isAcknowledged ? u"acknowledged"_s : severityName(finding.severity);
        session.console().line(u"%1: %2 [%3]"_s.arg(mark, consistencyText(finding), finding.key));
    }
}

// Nothing is sealed over a blocking finding that nobody has acknowledged.
ExitStatus refuse(CliSession &session, const Arguments &arguments, const SubmissionPlan &plan)
{
    if (arguments.has(u"json"_s))
        session.console().json(
            QJsonObject{{u"sealed"_s, false}, {u"findings"_s, findingsJson(plan)}});
    else
        reportFindings(session, plan);
    session.console().error(
        u"Nothing was sealed: %1 to be mended, or acknowledged with a reason (set VAULT "
        "acknowledgement KEY reason=…)."_s.arg(
            counted(qint64(plan.blocking().size()), u"finding has"_s, u"findings have"_s)));
    return ExitStatus::Finding;
}

void reportResult(CliSession &session, const Arguments &arguments, const SubmissionPlan &plan,
                  const SealResult &result)
{
    const QString path = arguments.value(u"out"_s);
    const auto &key = result.verification.key;
    if (arguments.has(u"json"_s)) {
        QJsonObject object{{u"sealed"_s, !plan.options.isDraft},
                           {u"draft"_s, plan.options.isDraft},
                           {u"pack"_s, path},
                           {u"reference"_s, result.reference},
                           {u"size"_s, result.pack.size},
                           {u"sha256"_s, QString::fromLatin1(result.pack.sha256.toHex())},
                           {u"loss_estimate"_s, plan.loss.has_value()},
                           {u"findings"_s, findingsJson(plan)}};
        if (key)
            object.insert(u"public_key"_s, key->line());
        session.console().json(object);
        return;
    }
    reportFindings(session, plan);
    session.console().line((plan.options.isDraft ? u"Draft written to “%1” (%2), reference %3."_s
                                                 : u"Sealed “%1” (%2), reference %3."_s)
                               .arg(path, fileSize(result.pack.size), result.reference));
    if (key)
        session.console().line(u"Signed with %1"_s.arg(key->line()));
}

} // namespace

ExitStatus runSubmit(CliSession &session, const Arguments &arguments)
{
    requirePackName(arguments.value(u"out"_s));
    requireFree(arguments);
    const PlanOptions planOptions =
        planOptionsIn(arguments, session.catalogue(), session.clock().today());
    const Declaration declaration = planOptions.isDraft ? Declaration() : declarationIn(arguments);
    const auto isms = session.open(arguments, planOptions.isDraft ? Access::Read : Access::Change);
    const SubmissionPlan plan = planSubmission(isms->records(), isms->catalogue(), planOptions);
    if (!planOptions.isDraft && !plan.blocking().empty())
        return refuse(session, arguments, plan);
    const SealOptions sealOptions = sealOptionsIn(arguments);
    if (!sealOptions.writePdf)
        session.console().error(u"This build cannot make PDFs; the pack has none."_s);
    if (!planOptions.isDraft && planOptions.on < session.clock().today())
        session.console().error(
            u"The submission speaks of %1 and is dated so, which is before today."_s.arg(
                planOptions.on.toString(Qt::ISODate)));
    SealResult result;
    {
        CliProgress progress(u"Sealing"_s);
        result = planOptions.isDraft
            ? writeDraft(*isms, plan, sealOptions, progress)
            : sealSubmission(*isms, plan, declaration, sealOptions, progress);
    }
    reportResult(session, arguments, plan, result);
    return ExitStatus::Fine;
}

} // namespace insurable
