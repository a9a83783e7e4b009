// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readmefirst.h"

#include "packlayout.h"
#include "plaintext.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QStringList opening(const SealedStatement &statement)
{
    const SubmissionPlan &plan = statement.plan;
    QStringList lines{statement.title(),
                      QString(statement.title().size(), u'='),
                      QString(),
                      u"What %1 answers to the questions of “%2”, on %3."_s.arg(
                          singleLine(plan.records.organisation.name), singleLine(plan.set->title),
                          plan.options.on.toString(Qt::ISODate)),
                      u"Reference: %1"_s.arg(statement.reference),
                      selfAssessedText(),
                      QString()};
    if (statement.isDraft())
        lines << u"THIS IS A DRAFT. It is not signed and declares nothing to anybody."_s
              << QString();
    return lines;
}

QStringList contents(bool hasPdf)
{
    QStringList lines{u"What is in here"_s, u"---------------"_s};
    if (hasPdf)
        lines << u"submission.pdf        read this: summary, answers, evidence, declaration"_s;
    lines
        << u"submission.json       the same for computer programs"_s
        << u"schema/               how submission.json is built (JSON Schema, draft 7)"_s
        << u"evidence/             the files that the firm chose to send; missing if it sends none"_s
        << u"SHA256SUMS            the list of all files, each with its check sum"_s;
    return lines;
}

QStringList checking(const PublicKey &key)
{
    return {
        u"SHA256SUMS.minisig    the firm's signature over that list"_s,
        u"firm.pub              the firm's public key, with which the signature is checked"_s,
        QString(),
        u"How to check that it is from the firm and unchanged"_s,
        u"---------------------------------------------------"_s,
        u"1. Compare this key with the one the firm gave you by another way, such as by phone:"_s,
        u"   "_s + fingerprintText(key),
        u"2. Unpack the ZIP file, open a terminal in its folder, and check the signature with minisign,"_s,
        u"   a free program:"_s,
        u"   minisign -Vm SHA256SUMS -P "_s + key.line(),
        u"3. Check the files against the signed list (on a Mac: shasum -a 256 -c SHA256SUMS):"_s,
        u"   sha256sum -c SHA256SUMS"_s,
        QString(),
        u"Or let Insurable, a free program, do all of this and check what the answers say."_s,
        u"Put the name of the ZIP file for PACK.zip:"_s,
        u"   insurable-cli verify PACK.zip --public-key "_s + key.line()};
}

QStringList checkingDraft()
{
    return {QString(),
            u"How to check it"_s,
            u"---------------"_s,
            u"A draft has no signature. Its files can be checked against their list"_s,
            u"(on a Mac: shasum -a 256 -c SHA256SUMS):"_s,
            u"   sha256sum -c SHA256SUMS"_s};
}

} // namespace

QByteArray readMeFirst(const SealedStatement &statement, bool hasPdf)
{
    QStringList lines = opening(statement) + contents(hasPdf);
    lines += statement.key ? checking(*statement.key) : checkingDraft();
    return (lines.join("\r\n"_L1) + "\r\n"_L1).toUtf8();
}

} // namespace insurable
