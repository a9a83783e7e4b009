// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionsections.h"

#include "evidencedays.h"
#include "hash.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

constexpr qsizetype mostRows = 150;

QString truthText(Truth truth)
{
    switch (truth) {
    case Truth::Yes:
        return u"yes"_s;
    case Truth::No:
        return u"no"_s;
    case Truth::NotKnown:
        break;
    }
    return u"not known"_s;
}

void addMore(Document &document, qsizetype all)
{
    if (all > mostRows)
        document.add(
            Paragraph{u"And %1 more, in submission.json."_s.arg(numberText(all - mostRows)),
                      Prose::Small,
                      {}});
}

Tone toneOf(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Blocking:
        return Tone::Bad;
    case FindingSeverity::Warning:
        return Tone::Caution;
    case FindingSeverity::Note:
        break;
    }
    return Tone::Neutral;
}

QString severityText(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Blocking:
        return u"Serious"_s;
    case FindingSeverity::Warning:
        return u"Warning"_s;
    case FindingSeverity::Note:
        break;
    }
    return u"Note"_s;
}

Row findingRow(const ConsistencyFinding &finding)
{
    Cell stand{u"Left as it is"_s};
    stand.muted = true;
    if (finding.isAcknowledged) {
        stand = {u"Acknowledged: "_s + finding.reason};
        stand.note = finding.acknowledgedBy;
    }
    return {{pillCell(severityText(finding.severity), toneOf(finding.severity)),
             {consistencyText(finding)},
             stand},
            RowKind::Plain};
}

// Whether a disk or a memory is encrypted is asked of things that have one.
QString encryptedText(const Asset &asset)
{
    switch (asset.kind) {
    case AssetKind::Information:
    case AssetKind::Software:
    case AssetKind::CloudService:
    case AssetKind::Account:
    case AssetKind::Premises:
        return asset.encrypted == Truth::NotKnown ? u"–"_s : truthText(asset.encrypted);
    case AssetKind::Computer:
    case AssetKind::Phone:
    case AssetKind::Server:
    case AssetKind::Network:
    case AssetKind::Machine:
    case AssetKind::Other:
        break;
    }
    return truthText(asset.encrypted);
}

Row assetRow(const Asset &asset)
{
    Cell name{asset.name};
    if (asset.count > 1)
        name.note = u"%1 alike"_s.arg(numberText(asset.count));
    const QString people = asset.personalRecords > 0 ? numberText(asset.personalRecords) : u"–"_s;
    return {{name,
             {choiceLabel(asset.kind)},
             {encryptedText(asset)},
             {shortDayText(asset.supportEnds)},
             {people}},
            RowKind::Plain};
}

QString kindsLine(const QList<Asset> &assets)
{
    std::map<AssetKind, qint64> kinds;
    for (const Asset &asset : assets)
        kinds[asset.kind] += asset.count;
    QStringList words;
    for (const auto &[kind, number] : kinds)
        words.append(u"%1: %2"_s.arg(choiceLabel(kind), numberText(number)));
    return words.join(u" · "_s);
}

Cell classCell(qint64 likelihood, qint64 impact)
{
    const RiskClass risk = riskClass(likelihood, impact);
    return pillCell(choiceLabel(risk), report::toneOf(risk));
}

QString digestText(const PlannedEvidence &planned)
{
    QStringList digests;
    for (const EvidenceFile &file : planned.evidence.files)
        digests.append(hex(file.sha256).left(16) + u'…');
    if (digests.isEmpty() && planned.evidence.link.isEmpty())
        return u"no file"_s;
    return digests.join(u'\n');
}

Row evidenceRow(const PlannedEvidence &planned, const SubmissionPlan &plan)
{
    const Evidence &one = planned.evidence;
    QStringList served;
    for (const Id &control : one.controls)
        served.append(controlTitle(plan, control));
    Cell title{one.title};
    title.note = served.join(u"; "_s);
    Cell kind{choiceLabel(one.kind)};
    kind.note = digestText(planned);
    Cell goes = pillCell(u"Kept back"_s, Tone::Neutral);
    if (planned.isIncluded)
        goes = planned.hasFile()
            ? pillCell(u"Included"_s, Tone::Good)
            : Cell{one.link.isEmpty() ? u"No file"_s : u"Link, not in the pack"_s};
    const QDate last = lastDayOf(one, plan.catalogue);
    return {{title,
             {shortDayText(one.effective)},
             {last.isValid() ? shortDayText(last) : u"no set end"_s},
             kind,
             goes},
            RowKind::Plain};
}

} // namespace

void addConsistency(Document &document, const SubmissionPlan &plan, bool startsPage)
{
    document.add(Heading{1, u"Points left open"_s, u"consistency"_s, startsPage, true});
    document.add(
        Paragraph{u"Where the answers and the records, or two answers, do not fit together, and "
                  "what the firm says to it."_s,
                  Prose::Body,
                  {}});
    Table table;
    table.columns = {
        {u"How serious"_s, 0}, {u"Finding"_s, 1.2}, {u"What the firm says to it"_s, 1}};
    table.tight = true;
    table.whenEmpty = u"Nothing was found."_s;
    for (const ConsistencyFinding &finding : plan.findings)
        table.rows.push_back(findingRow(finding));
    document.add(table);
}

void addAssets(Document &document, const SubmissionPlan &plan)
{
    const QList<Asset> &assets = plan.records.assets;
    document.add(Heading{1, u"Assets in brief"_s, u"assets"_s, false, true});
    if (!assets.isEmpty())
        document.add(Paragraph{kindsLine(assets), Prose::Body, {}});
    Table table;
    table.columns = {{u"What"_s, 1.5},
                     {u"Kind"_s, 0.8},
                     {u"Encrypted"_s, 0.5},
                     {u"Security fixes until"_s, 0.6, Align::Right},
                     {u"People’s records"_s, 0.6, Align::Right}};
    table.whenEmpty = u"None recorded."_s;
    for (const Asset &asset : assets.first(std::min(mostRows, assets.size())))
        table.rows.push_back(assetRow(asset));
    document.add(table);
    addMore(document, assets.size());
}

void addSuppliers(Document &document, const SubmissionPlan &plan)
{
    const QList<Supplier> &suppliers = plan.records.suppliers;
    document.add(Heading{1, u"Suppliers and customers in brief"_s, u"suppliers"_s, false, true});
    Table table;
    table.columns = {{u"Who"_s, 1.2},
                     {u"Role"_s, 0.8},
                     {u"Access"_s, 0.6},
                     {u"Critical"_s, 0.5},
                     {u"Security in contract"_s, 0.6},
                     {u"Certificate"_s, 0.9}};
    table.whenEmpty = u"None recorded."_s;
    for (const Supplier &one : suppliers.first(std::min(mostRows, suppliers.size()))) {
        Cell certificate{one.certificates.isEmpty() ? u"–"_s : one.certificates};
        if (one.certificateUntil.isValid())
            certificate.note = u"until "_s + shortDayText(one.certificateUntil);
        Cell who{one.name};
        who.note = one.service;
        table.rows.push_back({{who,
                               {choiceLabel(one.role)},
                               {choiceLabel(one.access)},
                               {truthText(one.critical)},
                               {truthText(one.contractTerms)},
                               certificate},
                              RowKind::Plain});
    }
    document.add(table);
    addMore(document, suppliers.size());
}

void addRisks(Document &document, const SubmissionPlan &plan)
{
    const QList<Risk> &risks = plan.records.risks;
    document.add(Heading{1, u"Risks"_s, u"risks"_s, false, true});
    Table table;
    table.columns = {{u"Risk"_s, 1.8},
                     {u"Before controls"_s, 0.5},
                     {u"With controls"_s, 0.5},
                     {u"Treatment"_s, 0.6},
                     {u"Next review"_s, 0.6, Align::Right}};
    table.whenEmpty = u"None recorded."_s;
    for (const Risk &one : risks.first(std::min(mostRows, risks.size()))) {
        Cell title{one.title};
        title.note = one.threat;
        table.rows.push_back({{title,
                               classCell(one.likelihood, one.impact),
                               classCell(one.residualLikelihood, one.residualImpact),
                               {choiceLabel(one.treatment)},
                               {shortDayText(one.reviewOn)}},
                              RowKind::Plain});
    }
    document.add(table);
    addMore(document, risks.size());
}

void addEvidence(Document &document, const SubmissionPlan &plan)
{
    document.add(Heading{1, u"Evidence"_s, u"evidence"_s, false, true});
    const auto inside = std::count_if(plan.evidence.begin(), plan.evidence.end(),
                                      [](const PlannedEvidence &one) { return one.hasFile(); });
    document.add(Paragraph{
        u"All evidence the firm keeps; files of %1 of %2 pieces are in the pack. What is kept back "
        "can be asked for: its SHA-256, here shortened and in submission.json in full, proves "
        "that it is the same file."_s.arg(inside)
            .arg(plan.evidence.size()),
        Prose::Body,
        {}});
    Table table;
    table.columns = {{u"Title, and what it shows"_s, 1.6},
                     {u"Dated"_s, 0},
                     {u"Counts until"_s, 0},
                     {u"Kind, SHA-256"_s, 0.8},
                     {u"In the pack"_s, 0}};
    table.whenEmpty = u"None recorded."_s;
    for (const PlannedEvidence &planned : plan.evidence)
        table.rows.push_back(evidenceRow(planned, plan));
    document.add(table);
}

void addVerification(Document &document, const SealedStatement &statement)
{
    document.add(Heading{1, u"How to check this pack"_s, u"check"_s, false, true});
    if (!statement.key) {
        document.add(Paragraph{
            u"A draft has no signature. “sha256sum -c SHA256SUMS” in the unpacked folder compares "
            "the files with their list, and no more."_s,
            Prose::Body,
            {}});
        return;
    }
    List steps;
    steps.numbered = true;
    steps.items = {
        u"Compare the public key below with the one the firm gave you by another way, such as by phone."_s,
        u"Unpack the ZIP file, open a terminal in its folder and check the signature with "
        u"minisign, a free "
        "program: minisign -Vm SHA256SUMS -P %1"_s.arg(statement.key->line()),
        u"Check the files against the signed list: sha256sum -c SHA256SUMS (on a Mac: shasum -a "
        u"256 -c "
        "SHA256SUMS)"_s,
        u"Or let Insurable, a free program, check all of it and what the answers say, with the ZIP "
        u"file’s "
        "name for PACK.zip: insurable-cli verify PACK.zip --public-key %1"_s.arg(
            statement.key->line())};
    document.add(steps);
    Facts facts;
    facts.facts = {{u"Public key of the firm"_s, fingerprintText(*statement.key), {}},
                   {u"Reference"_s, statement.reference, {}},
                   {u"Made from"_s,
                    u"the firm’s records after their change no. %1, fingerprint %2…"_s
                        .arg(statement.generation)
                        .arg(hex(statement.historyHead).left(16)),
                    {}}};
    document.add(facts);
    document.add(Paragraph{selfAssessedText(), Prose::Small, {}});
}

} // namespace insurable::report
