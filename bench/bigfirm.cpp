// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bigfirm.h"

#include "blobs.h"
#include "firm.h"
#include "keyslots.h"
#include "progress.h"
#include "secret.h"
#include "vault.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

constexpr KdfCost cost = KdfCost::floor(); // taken out of every figure anyway

FirmOptions options(const Catalogue &catalogue, const Clock &clock)
{
    return {catalogue, clock, u"Bench"_s, false, &cost};
}

class Writer final
{
public:
    Writer(Isms &firm, const FirmSize &size)
        : m_firm(firm)
        , m_size(size)
    {
    }

    void write()
    {
        // In this order: a record may refer to those before it only.
        for (const auto &part :
             {organisation(), suppliers(), assets(), risks(), controls(), evidence(), actions()}) {
            NoProgress progress;
            m_firm.apply(u"the firm"_s, part, progress);
        }
        fillHistory();
    }

private:
    int upTo(int most) { return int(m_random() % unsigned(most)); }
    bool oneIn(int count) { return upTo(count) == 0; }
    QDate dayNear(int before, int after)
    {
        return benchDay().addDays(upTo(before + after) - before);
    }
    QString words(int count)
    {
        static const QStringList stock =
            u"till office back room ledger orders payroll warehouse van "
            "tablet joiner workshop customer drawing backup password "
            "router camera invoice delivery saw bench spare stock"_s.split(u' ');
        QStringList some;
        for (int i = 0; i < count; ++i)
            some.append(stock.at(upTo(int(stock.size()))));
        return some.join(u' ');
    }
    QString person() { return u"Person %1"_s.arg(upTo(120)); }
    Id idOf(QStringView kind, int number)
    {
        return Id::from(u"%1-%2"_s.arg(kind).arg(number, 5, 10, QLatin1Char('0')));
    }
    Id anyControl()
    {
        const auto &controls = m_firm.catalogue().controls();
        return controls.at(std::size_t(upTo(int(controls.size())))).id;
    }

    QList<AnyRecord> organisation();
    QList<AnyRecord> suppliers();
    QList<AnyRecord> assets();
    QList<AnyRecord> risks();
    QList<AnyRecord> controls();
    QList<AnyRecord> evidence();
    QList<AnyRecord> actions();
    EvidenceFile storeFile(BlobStore &store, int number);
    void fillHistory();

    Isms &m_firm;
    FirmSize m_size;
    std::mt19937 m_random{20261122};
};

QList<AnyRecord> Writer::organisation()
{
    Organisation firm;
    firm.name = u"Large Joinery Ltd"_s;
    firm.staff = 120;
    firm.computers = 90;
    for (Truth *fact : {&firm.usesCloud, &firm.ownServers, &firm.remoteAccess, &firm.homeWorking,
                        &firm.cardPayments, &firm.ownWebsite, &firm.paysByTransfer})
        *fact = Truth::Yes;
    return {AnyRecord(firm)};
}

QList<AnyRecord> Writer::suppliers()
{
    QList<AnyRecord> records;
    for (int i = 0; i < m_size.suppliers; ++i) {
        Supplier supplier;
        supplier.id = idOf(u"supplier", i);
        supplier.name = u"Supplier %1 of %2"_s.arg(i).arg(words(1));
        supplier.role = SupplierRole(upTo(6));
        supplier.service = words(4);
        supplier.access = SupplierAccess(upTo(4));
        supplier.contractSigned = dayNear(2000, 0);
        records.append(AnyRecord(supplier));
    }
    return records;
}

QList<AnyRecord> Writer::assets()
{
    QList<AnyRecord> records;
    for (int i = 0; i < m_size.assets; ++i) {
        Asset asset;
        asset.id = idOf(u"asset", i);
        asset.name = u"%1 %2"_s.arg(words(2)).arg(i);
        asset.kind = AssetKind(upTo(11));
        asset.owner = person();
        asset.location = words(2);
        asset.confidentiality = Level(upTo(3));
        asset.integrity = Level(upTo(3));
        asset.availability = Level(upTo(3));
        asset.personalRecords = oneIn(3) ? upTo(5000) : 0;
        asset.supportEnds = oneIn(2) ? dayNear(300, 1500) : QDate();
        asset.encrypted = oneIn(3) ? Truth::Yes : Truth::NotKnown;
        if (oneIn(2))
            asset.supplier = idOf(u"supplier", upTo(m_size.suppliers));
        if (oneIn(2))
            asset.notes = words(20);
        records.append(AnyRecord(asset));
    }
    return records;
}

QList<AnyRecord> Writer::risks()
{
    QList<AnyRecord> records;
    for (int i = 0; i < m_size.risks; ++i) {
        Risk risk;
        risk.id = idOf(u"risk", i);
        risk.title = u"%1 %2"_s.arg(words(5)).arg(i);
        risk.asset = idOf(u"asset", upTo(m_size.assets));
        risk.threat = words(6);
        risk.weakness = words(6);
        risk.likelihood = 1 + upTo(5);
        risk.impact = 1 + upTo(5);
        risk.residualLikelihood = 1 + upTo(int(risk.likelihood));
        risk.residualImpact = 1 + upTo(int(risk.impact));
        risk.owner = person();
        risk.controls = {anyControl()};
        if (const Id second = anyControl(); second != risk.controls.first())
            risk.controls.append(second);
        risk.reviewOn = dayNear(100, 400);
        records.append(AnyRecord(risk));
    }
    return records;
}

QList<AnyRecord> Writer::controls()
{
    QList<AnyRecord> records;
    for (const Control &control : m_firm.catalogue().controls()) {
        ControlState state;
        state.id = control.id;
        state.status = oneIn(6) ? ControlStatus::Planned : ControlStatus::InPlace;
        state.assessed = dayNear(300, 0);
        state.owner = person();
        records.append(AnyRecord(state));
    }
    return records;
}

EvidenceFile Writer::storeFile(BlobStore &store, int number)
{
    QByteArray text = words(200).toUtf8() + QByteArray::number(number);
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    NoProgress progress;
    EvidenceFile file;
    file.sha256 = store.add(buffer, progress);
    store.retain(file.sha256);
    file.name = u"%1 %2.txt"_s.arg(words(2)).arg(number);
    file.size = text.size();
    file.added = benchDay();
    return file;
}

QList<AnyRecord> Writer::evidence()
{
    QList<AnyRecord> records;
    Edit edit = m_firm.vault().edit();
    BlobStore store(m_firm.vault());
    for (int i = 0; i < m_size.evidence; ++i) {
        Evidence item;
        item.id = idOf(u"evidence", i);
        item.title = u"%1 %2"_s.arg(words(4)).arg(i);
        item.kind = EvidenceKind(upTo(3));
        item.controls = {anyControl()};
        item.effective = dayNear(700, 0);
        item.added = item.effective;
        if (item.kind == EvidenceKind::File)
            item.files = {storeFile(store, i)};
        if (item.kind == EvidenceKind::Link)
            item.link = u"https://intranet.example/%1"_s.arg(i);
        if (oneIn(4))
            item.notes = words(15);
        records.append(AnyRecord(item));
    }
    edit.commit();
    return records;
}

QList<AnyRecord> Writer::actions()
{
    QList<AnyRecord> records;
    for (int i = 0; i < m_size.actions; ++i) {
        Action action;
        action.id = idOf(u"action", i);
        action.title = words(6);
        action.control = anyControl();
        action.who = person();
        action.due = dayNear(60, 200);
        action.status = ActionStatus(upTo(4));
        records.append(AnyRecord(action));
    }
    return records;
}

void Writer::fillHistory()
{
    Edit edit = m_firm.vault().edit();
    for (qint64 i = m_firm.vault().historyLength(); i < m_size.history; ++i) {
        const QJsonObject change{{u"before"_s, person()}, {u"after"_s, person()}};
        const QJsonDocument changes(QJsonObject{{u"owner"_s, change}});
        edit.appendHistory(u"asset"_s, idOf(u"asset", upTo(m_size.assets)).text(), u"update"_s,
                           changes.toJson(QJsonDocument::Compact));
    }
    edit.commit();
}

} // namespace

QString benchPassphrase()
{
    return u"a bench to sit on"_s;
}

void createEmptyFirm(const QString &path, const Catalogue &catalogue)
{
    const FixedClock clock(benchDay());
    (void)createFirm(path, Secret::fromPassphrase(benchPassphrase()), options(catalogue, clock));
}

void createBigFirm(const QString &path, const Catalogue &catalogue, const FirmSize &size)
{
    const FixedClock clock(benchDay());
    const auto firm =
        createFirm(path, Secret::fromPassphrase(benchPassphrase()), options(catalogue, clock));
    Writer(*firm, size).write();
}

std::unique_ptr<Isms> openBenchFirm(const QString &path, const Catalogue &catalogue,
                                    const Clock &clock)
{
    return openFirm(path, Secret::fromPassphrase(benchPassphrase()), options(catalogue, clock));
}

} // namespace insurable::bench
