// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filledfirm.h"

#include "catalogue.h"
#include "progress.h"
#include "sealsubmission.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

Organisation organisation(Organisation firm, QDate on)
{
    firm.name = u"Holt & Daughters <b>Ltd</b>"_s;
    firm.sector = Sector::Construction;
    firm.domains = {u"holt-joinery.example"_s};
    firm.responsiblePerson = u"Mary Holt"_s;
    firm.responsibleRole = u"Owner"_s;
    firm.staff = 8;
    firm.turnover = Money::major(740'000);
    firm.onlineSalesPercent = 0;
    firm.overseasPercent = 0;
    firm.computers = 5;
    firm.servers = 0;
    firm.phones = 4;
    for (Truth Organisation::*fact : {&Organisation::usesCloud, &Organisation::remoteAccess, &Organisation::ownWebsite,
                                      &Organisation::paysByTransfer, &Organisation::cardPayments})
        firm.*fact = Truth::Yes;
    for (Truth Organisation::*fact : {&Organisation::ownServers, &Organisation::byod, &Organisation::onlineShop,
                                      &Organisation::outsourcedIt, &Organisation::developsSoftware})
        firm.*fact = Truth::No;
    firm.interviewDone = on.addDays(-90);
    return firm;
}

QList<AnyRecord> controls(const Isms &isms, QDate on, const QStringList &missing)
{
    QList<AnyRecord> records;
    for (const Control &control : isms.catalogue().controls()) {
        ControlState state;
        state.id = control.id;
        state.status = missing.contains(control.id.text()) ? ControlStatus::NotInPlace : ControlStatus::InPlace;
        state.assessed = on.addDays(-20);
        records.append(AnyRecord(state));
    }
    return records;
}

Evidence restoreTest(Isms &isms, QDate on)
{
    QByteArray bytes("Restored the order book from Monday's copy: 412 files, all open.");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    NoProgress progress;
    Evidence evidence;
    evidence.id = Id::from(u"restore-test"_s);
    evidence.title = u"Restore log"_s;
    evidence.controls = {Id::from(u"backup-tested"_s)};
    evidence.effective = on.addDays(-100);
    evidence.validUntil = on.addDays(11);
    evidence.added = on.addDays(-100);
    evidence.files = {isms.store(buffer, u"restore.txt"_s, progress)};
    return evidence;
}

} // namespace

void fillFirm(Isms &isms, QDate on, const QStringList &missing)
{
    Asset till;
    till.id = Id::from(u"till"_s);
    till.name = u"Till PC"_s;
    till.kind = AssetKind::Computer;
    till.owner = u"Mary Holt"_s;
    till.supportEnds = on.addYears(3);
    Supplier books;
    books.id = Id::from(u"books"_s);
    books.name = u"Figures & Sons"_s;
    books.role = SupplierRole::Bookkeeper;
    books.access = SupplierAccess::Data;
    Risk risk;
    risk.id = Id::from(u"false-invoice"_s);
    risk.title = u"A false invoice gets paid"_s;
    risk.owner = u"Mary Holt"_s;
    Action action;
    action.id = Id::from(u"call-back"_s);
    action.title = u"Write down the call-back rule"_s;
    action.due = on.addDays(5);
    QList<AnyRecord> records = controls(isms, on, missing);
    records << AnyRecord(organisation(isms.records().organisation, on)) << AnyRecord(till) << AnyRecord(books)
            << AnyRecord(risk) << AnyRecord(action) << AnyRecord(restoreTest(isms, on));
    NoProgress progress;
    isms.apply(u"filling"_s, records, progress);
}

void settleFindings(Isms &isms, const Catalogue &catalogue, QDate on)
{
    PlanOptions options;
    options.questionSet = Id::from(u"common-proposal");
    options.on = on;
    const SubmissionPlan plan = planSubmission(isms.records(), catalogue, options);
    for (const ConsistencyFinding &finding : plan.blocking()) {
        Acknowledgement seen;
        seen.id = Id::from(finding.key);
        seen.reason = u"Agreed with the broker."_s;
        seen.acknowledgedOn = on;
        isms.put(seen);
    }
}

} // namespace insurable
