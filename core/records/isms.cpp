// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "isms.h"

#include "blobs.h"
#include "catalogue.h"
#include "clock.h"
#include "errors.h"
#include "jsontools.h"
#include "plaintext.h"
#include "progress.h"
#include "rules.h"
#include "steps.h"
#include "vault.h"

#include <QSet>
#include <QThread>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype deepestUndo = 200;

QByteArray tableOf(const RecordType &type)
{
    return type.key().toLatin1();
}

std::vector<Cell> cellsOf(const AnyRecord &record)
{
    std::vector<Cell> cells;
    for (const auto &field : record.type().fields())
        cells.push_back(field->cell(record.data()));
    return cells;
}

QString sentences(const QList<Problem> &problems)
{
    QStringList texts;
    for (const Problem &problem : problems)
        texts.append(problem.text);
    return texts.join(u' ');
}

// Sealed records and a taken id are told before anything is written.
void requireEditable(const RecordType &type)
{
    if (type.keeping() == RecordType::Keeping::Sealed)
        throw Error(ErrorKind::Invalid,
                    u"Sealed submissions cannot be added, changed or removed by hand."_s);
}

// What changes the records that pages show, and says so, does it where the pages are.
void requireOwnThread([[maybe_unused]] const QObject &isms)
{
    Q_ASSERT_X(QThread::currentThread() == isms.thread(), "Isms",
               "the firm's records are changed on the firm's own thread");
}

} // namespace

class Isms::Private
{
public:
    Private(std::unique_ptr<Vault> v, const Catalogue &c, const Clock &k)
        : vault(std::move(v))
        , catalogue(c)
        , clock(k)
        , registers(snapshot)
    {
    }

    [[nodiscard]] AnyRecord current(const RecordType &type, const Id &id) const
    {
        const void *record = registers.of(type).find(id);
        return record ? AnyRecord(type, record) : AnyRecord();
    }

    void require(const AnyRecord &record) const
    {
        const auto problems = problemsOf(record, registers, catalogue);
        if (!problems.isEmpty())
            throw Error(ErrorKind::Invalid, sentences(problems));
    }

    void write(Edit &edit, const RecordChange &change, const QString &action) const;
    using More = std::function<void(Edit &)>;
    void perform(const Step &step, const QString &action, Progress &progress,
                 const More &more = {});
    [[nodiscard]] QList<Change> show(const Step &step);
    void remember(Step step);
    void freeUnusedFiles();

    std::unique_ptr<Vault> vault;
    const Catalogue &catalogue;
    const Clock &clock;
    Snapshot snapshot;
    Registers registers;
    QList<Step> undoable;
    QList<Step> redoable;
    std::shared_ptr<const Step> refused;
    bool organisationStored = false;
};

void Isms::Private::write(Edit &edit, const RecordChange &change, const QString &action) const
{
    const AnyRecord &record = change.either();
    const RecordType &type = record.type();
    const QString id = record.id().text();
    switch (change.kind()) {
    case Change::Kind::Added:
        edit.insertRow(tableOf(type), id, cellsOf(record));
        break;
    case Change::Kind::Removed:
        edit.removeRow(tableOf(type), id);
        break;
    case Change::Kind::Updated: {
        std::vector<QByteArray> columns;
        std::vector<Cell> cells;
        for (const auto &field : type.fields()) {
            if (field->equal(change.before.data(), change.after.data()))
                continue;
            columns.push_back(field->key().toLatin1());
            cells.push_back(field->cell(record.data()));
        }
        if (type.keeping() == RecordType::Keeping::Single && !organisationStored)
            edit.insertRow(tableOf(type), id, cellsOf(record));
        else if (!columns.empty())
            edit.updateRow(tableOf(type), id, columns, cells);
        break;
    }
    }
    edit.appendHistory(type.key(), id, action, change.json());
}

// Durable first, then shown: a failure leaves memory and file as they were.
void Isms::Private::perform(const Step &step, const QString &action, Progress &progress,
                            const More &more)
{
    static const QString names[] {u"add"_s, u"update"_s, u"remove"_s};
    try {
        Edit edit = vault->edit();
        qint64 done = 0;
        for (const RecordChange &change : step.changes) {
            progress.check();
            write(edit, change, action.isEmpty() ? names[int(change.kind())] : action);
            progress.report(++done, step.changes.size());
        }
        if (more)
            more(edit);
        edit.commit();
        refused.reset();
    } catch (const Error &error) {
        // What the file could not take any more may yet be saved elsewhere.
        if (error.kind() == ErrorKind::Conflict)
            refused = std::make_shared<const Step>(step);
        throw;
    }
}

QList<Change> Isms::Private::show(const Step &step)
{
    QList<Change> changes;
    for (const RecordChange &change : step.changes) {
        const AnyRecord &record = change.either();
        Register &records = registers.of(record.type());
        if (change.kind() == Change::Kind::Removed)
            records.remove(record.id());
        else
            records.put(record.data());
        organisationStored = organisationStored || record.type().keeping() == RecordType::Keeping::Single;
        changes.append({change.kind(), &record.type(), record.id()});
    }
    return changes;
}

void Isms::Private::remember(Step step)
{
    undoable.append(std::move(step));
    redoable.clear();
    if (undoable.size() > deepestUndo)
        undoable.removeFirst();
}

// Undo may bring evidence back, so its bytes stay until the firm is closed.
void Isms::Private::freeUnusedFiles()
{
    QSet<QByteArray> used;
    for (const Evidence &evidence : std::as_const(snapshot.evidence)) {
        for (const EvidenceFile &file : evidence.files)
            used.insert(file.sha256);
    }
    BlobStore store(*vault);
    QList<QByteArray> unused;
    for (const QByteArray &digest : store.list()) {
        if (!used.contains(digest))
            unused.append(digest);
    }
    if (unused.isEmpty())
        return;
    Edit edit = vault->edit();
    for (const QByteArray &digest : std::as_const(unused)) {
        while (store.references(digest) > 0)
            store.release(digest);
    }
    edit.commit();
}

Isms::Isms(std::unique_ptr<Vault> vault, const Catalogue &catalogue, const Clock &clock)
    : d(std::make_unique<Private>(std::move(vault), catalogue, clock))
{
    for (const RecordType *type : recordTypes()) {
        const qsizetype rows = d->registers.of(*type).load(*d->vault);
        if (type->keeping() == RecordType::Keeping::Single)
            d->organisationStored = rows > 0;
    }
}

Isms::~Isms()
{
    if (isReadOnly())
        return;
    try {
        d->freeUnusedFiles();
    } catch (const Error &) {
        // Space that could not be freed now is freed the next time.
    }
}

const Snapshot &Isms::records() const { return d->snapshot; }
const Catalogue &Isms::catalogue() const { return d->catalogue; }
const Clock &Isms::clock() const { return d->clock; }
Vault &Isms::vault() const { return *d->vault; }
bool Isms::isReadOnly() const { return d->vault->isReadOnly(); }

const void *Isms::findRaw(const RecordType &type, const Id &id) const
{
    return d->registers.of(type).find(id);
}

AnyRecord Isms::find(const RecordType &type, const Id &id) const { return d->current(type, id); }
qsizetype Isms::count(const RecordType &type) const { return d->registers.of(type).count(); }

const void *Isms::at(const RecordType &type, qsizetype row) const
{
    return d->registers.of(type).at(row);
}

qsizetype Isms::rowOf(const RecordType &type, const Id &id) const
{
    return d->registers.of(type).rowOf(id);
}

QList<Problem> Isms::problems(const AnyRecord &record) const
{
    return problemsOf(record, d->registers, d->catalogue);
}

Id Isms::add(const AnyRecord &record)
{
    AnyRecord added = record;
    if (added.id().isNull())
        added.setId(Id::random());
    if (!d->current(added.type(), added.id()).isNull())
        throw Error(ErrorKind::Invalid, u"The id “%2” is taken by another %1."_s.arg(
                                            added.type().label().toLower(), added.id().text()));
    NoProgress progress;
    apply(nameOf({AnyRecord(), added}), {added}, progress);
    return added.id();
}

void Isms::update(const AnyRecord &record)
{
    const AnyRecord before = d->current(record.type(), record.id());
    if (before.isNull())
        throw Error(ErrorKind::Invalid, u"There is no %1 with the id “%2”."_s.arg(
                                            record.type().label().toLower(), record.id().text()));
    NoProgress progress;
    apply(nameOf({before, record}), {record}, progress);
}

void Isms::put(const AnyRecord &record)
{
    if (d->current(record.type(), record.id()).isNull())
        add(record);
    else
        update(record);
}

void Isms::apply(const QString &name, const QList<AnyRecord> &records, Progress &progress)
{
    present(write(name, records, progress));
}

std::shared_ptr<const Step> Isms::write(const QString &name, const QList<AnyRecord> &records,
                                        Progress &progress)
{
    auto step = std::make_shared<Step>();
    step->name = name;
    for (AnyRecord record : records) {
        requireEditable(record.type());
        if (record.id().isNull())
            record.setId(Id::random());
        d->require(record);
        RecordChange change {d->current(record.type(), record.id()), record};
        if (change.before.isNull() || !change.before.equals(change.after))
            step->changes.append(std::move(change));
    }
    if (!step->changes.isEmpty())
        d->perform(*step, {}, progress);
    return step;
}

void Isms::present(const std::shared_ptr<const Step> &written)
{
    requireOwnThread(*this);
    if (written->changes.isEmpty())
        return;
    const auto changes = d->show(*written);
    d->remember(*written);
    Q_EMIT changed(changes);
}

void Isms::remove(const RecordType &type, const Id &id, RemoveMode mode)
{
    requireOwnThread(*this);
    requireEditable(type);
    const AnyRecord record = d->current(type, id);
    if (record.isNull())
        throw Error(ErrorKind::Invalid,
                    u"There is no %1 with the id “%2”."_s.arg(type.label().toLower(), id.text()));
    if (type.keeping() == RecordType::Keeping::Single)
        throw Error(ErrorKind::Invalid, u"The organisation itself cannot be removed."_s);
    const auto references = referencesTo(type, id);
    if (!references.isEmpty() && mode == RemoveMode::Refuse)
        throw Error(ErrorKind::Invalid, u"“%1” is still referred to by %2."_s.arg(
                                            record.title(), listed(references)));
    Step step {nameOf({record, AnyRecord()}), {}};
    for (const RecordReference &reference : references) {
        const AnyRecord before = d->current(*reference.type, reference.id);
        AnyRecord after = before;
        (void)after.setText(reference.field, QString());
        step.changes.append({before, after});
    }
    step.changes.append({record, AnyRecord()});
    NoProgress progress;
    d->perform(step, {}, progress);
    const auto changes = d->show(step);
    d->remember(std::move(step));
    Q_EMIT changed(changes);
}

QList<RecordReference> Isms::referencesTo(const RecordType &type, const Id &id) const
{
    return insurable::referencesTo(d->registers, type, id);
}

void Isms::carryOut(const Step &step, const QString &action,
                    const std::function<void(Edit &)> &more, Progress &progress)
{
    requireOwnThread(*this);
    d->perform(step, action, progress, more);
    const auto changes = d->show(step);
    Step undoable {step.name, {}};
    for (const RecordChange &change : step.changes) {
        if (change.either().type().keeping() != RecordType::Keeping::Sealed)
            undoable.changes.append(change);
    }
    if (!undoable.changes.isEmpty())
        d->remember(std::move(undoable));
    Q_EMIT changed(changes);
}

std::shared_ptr<const Step> Isms::refused() const { return d->refused; }

Id Isms::seal(const Submission &submission)
{
    requireOwnThread(*this);
    AnyRecord record(submission);
    if (record.id().isNull())
        record.setId(Id::random());
    d->require(record);
    const Step step {QString(), {{AnyRecord(), record}}};
    NoProgress progress;
    d->perform(step, u"seal"_s, progress);
    Q_EMIT changed(d->show(step)); // no undo: what was handed over stays said
    return record.id();
}

bool Isms::canUndo() const { return !d->undoable.isEmpty() && !isReadOnly(); }
bool Isms::canRedo() const { return !d->redoable.isEmpty() && !isReadOnly(); }
QString Isms::undoName() const { return canUndo() ? d->undoable.last().name : QString(); }
QString Isms::redoName() const { return canRedo() ? d->redoable.last().name : QString(); }

// Steps are taken back in the order opposite to that in which they came, so each finds the records
// as it left them: what came to refer to an added record has gone before it. No rule can break.
void Isms::undo()
{
    requireOwnThread(*this);
    if (!canUndo())
        return;
    const Step step = d->undoable.last();
    NoProgress progress;
    d->perform(step.inverse(), u"undo"_s, progress);
    d->undoable.removeLast();
    d->redoable.append(step);
    Q_EMIT changed(d->show(step.inverse()));
}

void Isms::redo()
{
    requireOwnThread(*this);
    if (!canRedo())
        return;
    const Step step = d->redoable.last();
    NoProgress progress;
    d->perform(step, u"redo"_s, progress);
    d->redoable.removeLast();
    d->undoable.append(step);
    Q_EMIT changed(d->show(step));
}

EvidenceFile Isms::store(QIODevice &source, const QString &name, Progress &progress)
{
    Edit edit = d->vault->edit();
    BlobStore blobs(*d->vault);
    EvidenceFile file;
    file.sha256 = blobs.add(source, progress);
    if (blobs.references(file.sha256) == 0)
        blobs.retain(file.sha256);
    file.size = blobs.size(file.sha256);
    file.name = name;
    file.added = d->clock.today();
    edit.commit();
    return file;
}

void Isms::extract(const EvidenceFile &file, QIODevice &target, Progress &progress)
{
    BlobStore(*d->vault).extract(file.sha256, target, progress);
}

QList<RecordHit> Isms::search(const QString &text, int limit) const
{
    QList<RecordHit> hits;
    for (const auto &hit : d->vault->search(text, limit)) {
        const RecordType *type = recordType(QString::fromLatin1(hit.table));
        const auto id = Id::tryFrom(hit.id);
        const AnyRecord record = type && id ? d->current(*type, *id) : AnyRecord();
        if (!record.isNull())
            hits.append({type, *id, record.title()});
    }
    return hits;
}

} // namespace insurable
