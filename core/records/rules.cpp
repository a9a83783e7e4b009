// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include "catalogue.h"
#include "worldcodes.h"
#include "plaintext.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

bool ofTheCatalogue(const QString &control, const Catalogue &catalogue)
{
    const auto id = Id::tryFrom(control);
    return id && catalogue.control(*id);
}

QString notInCatalogue(const QString &control)
{
    return u"The catalogue has no control “%1”."_s.arg(control.left(80));
}

void checkReference(const Field &field, const AnyRecord &record, const Registers &registers,
                    QList<Problem> &problems)
{
    const RecordType *target = recordType(field.spec().refersTo);
    const auto id = Id::tryFrom(field.text(record.data()));
    if (!target || !id || registers.of(*target).rowOf(*id) >= 0)
        return;
    problems.append({field.key(), u"%1: there is no %2 “%3”."_s.arg(
                                      field.label(), target->label().toLower(), id->text())});
}

void checkControls(const Field &field, const AnyRecord &record, const Catalogue &catalogue,
                   QList<Problem> &problems)
{
    const QStringList ids = field.text(record.data()).split(u", "_s, Qt::SkipEmptyParts);
    for (const QString &id : ids) {
        if (!ofTheCatalogue(id, catalogue))
            problems.append({field.key(), u"%1: %2"_s.arg(field.label(), notInCatalogue(id))});
    }
}

void checkField(const Field &field, const AnyRecord &record, const Registers &registers,
                const Catalogue &catalogue, QList<Problem> &problems)
{
    if (const auto problem = field.problem(record.data()))
        problems.append({field.key(), *problem});
    else if (field.kind() == FieldKind::Reference)
        checkReference(field, record, registers, problems);
    else if (field.kind() == FieldKind::Control || field.kind() == FieldKind::ControlList)
        checkControls(field, record, catalogue, problems);
}

void checkEvidence(const Evidence &evidence, QList<Problem> &problems)
{
    if (evidence.validUntil.isValid() && evidence.effective.isValid()
        && evidence.validUntil < evidence.effective)
        problems.append({u"valid_until"_s, u"Valid until lies before the day it speaks of."_s});
    for (const EvidenceFile &file : evidence.files) {
        if (file.name.isEmpty() || file.sha256.size() != 32 || file.size < 0)
            problems.append({u"files"_s, u"A file of this evidence has no name or is not whole."_s});
    }
}

void checkIncident(const Incident &incident, QList<Problem> &problems)
{
    if (incident.happened.isValid() && incident.noticed.isValid()
        && incident.noticed < incident.happened)
        problems.append({u"noticed"_s, u"Noticed on lies before the day it happened."_s});
}

void checkPolicy(const Policy &policy, QList<Problem> &problems)
{
    if (policy.starts.isValid() && policy.ends.isValid() && policy.ends < policy.starts)
        problems.append({u"ends"_s, u"Ends lies before the day it starts."_s});
    if (policy.limitEvent && policy.limitYear && *policy.limitYear < *policy.limitEvent)
        problems.append({u"limit_year"_s,
                         u"Limit of a year must not be less than the limit of an event."_s});
}

void checkOrganisation(const Organisation &organisation, QList<Problem> &problems)
{
    if (!isCurrency(organisation.currency))
        problems.append({u"currency"_s,
                         u"Currency must be the three capital letters of one in use, such as GBP."_s});
    if (!isCountry(organisation.country))
        problems.append({u"country"_s,
                         u"Country must be the two capital letters of one that exists, such as GB."_s});
    if (!organisation.contactEmail.isEmpty() && !isEmailAddress(organisation.contactEmail))
        problems.append({u"contact_email"_s,
                         u"Email must be an address such as office@example.com."_s});
}

} // namespace

QList<Problem> problemsOf(const AnyRecord &record, const Registers &registers,
                          const Catalogue &catalogue)
{
    QList<Problem> problems;
    const RecordType &type = record.type();
    if (type.keeping() == RecordType::Keeping::PerControl
        && !ofTheCatalogue(record.id().text(), catalogue))
        problems.append({u"id"_s, notInCatalogue(record.id().text())});
    if (type.keeping() == RecordType::Keeping::Single
        && record.id() != Organisation::organisationId())
        problems.append({u"id"_s, u"There is only one %1."_s.arg(type.label().toLower())});
    for (const auto &field : type.fields())
        checkField(*field, record, registers, catalogue, problems);
    if (const auto *evidence = record.as<Evidence>())
        checkEvidence(*evidence, problems);
    if (const auto *incident = record.as<Incident>())
        checkIncident(*incident, problems);
    if (const auto *policy = record.as<Policy>())
        checkPolicy(*policy, problems);
    if (const auto *organisation = record.as<Organisation>())
        checkOrganisation(*organisation, problems);
    return problems;
}

QList<RecordReference> referencesTo(const Registers &registers, const RecordType &type, const Id &id)
{
    QList<RecordReference> references;
    for (const RecordType *other : recordTypes()) {
        for (const auto &field : other->fields()) {
            if (field->spec().refersTo != type.key())
                continue;
            const Register &records = registers.of(*other);
            for (qsizetype row = 0; row < records.count(); ++row) {
                const void *record = records.at(row);
                if (field->text(record) == id.text())
                    references.append({other, other->operations().id(record),
                                       other->titleOf(record), field->key()});
            }
        }
    }
    return references;
}

QString listed(const QList<RecordReference> &references)
{
    QStringList words;
    for (const RecordReference &reference : references.first(std::min<qsizetype>(5, references.size())))
        words.append(u"the %1 “%2”"_s.arg(reference.type->label().toLower(), reference.title));
    if (references.size() > 5)
        words.append(counted(references.size() - 5, u"more"_s, u"more"_s));
    return words.join(", "_L1);
}

} // namespace insurable
