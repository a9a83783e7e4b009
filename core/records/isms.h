// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anyrecord.h"
#include "snapshot.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>

class QIODevice;

namespace insurable {

class Catalogue;
class Clock;
class Edit;
class Progress;
class Vault;
struct Step;

// What happened to one record.
struct Change
{
    enum class Kind { Added, Updated, Removed };
    Kind kind = Kind::Updated;
    const RecordType *type = nullptr;
    Id id;
};

// A record that refers to another one.
struct RecordReference
{
    const RecordType *type = nullptr; // of the one that refers
    Id id;
    QString title;
    QString field;
};

enum class RemoveMode {
    Refuse, // throws ErrorKind::Invalid naming what refers to the record
    Unlink, // clears those references in the same step
};

// One entry of the vault's history, as records understand it.
struct HistoryItem
{
    struct FieldChange
    {
        QString field;
        QJsonValue before; // undefined: there was none
        QJsonValue after;
    };
    qint64 sequence = 0;
    QDateTime at;
    QString author;
    QString type;
    Id id;
    QString action; // add, update, remove, undo, redo, seal, merge
    QString title;
    QList<FieldChange> fields;
    QByteArray hash;
};

struct HistoryQuery
{
    QString type; // empty = all
    Id id; // null = all
    qint64 limit = 1000; // newest first
    QString author = {}; // empty = all; any part of the name, in any case
    QDateTime from = {}; // null = from the beginning
    QDateTime before = {}; // null = to the end; itself not included
};

struct RecordHit
{
    const RecordType *type = nullptr;
    Id id;
    QString title;
};

// The open firm: its records in memory, every edit durable in the vault before it shows here.
// Lives on one thread. Edits either happen wholly (record, index, history, state) or throw Error
// and change nothing. Every edit is one step of undo.
class Isms final : public QObject
{
    Q_OBJECT

public:
    // Takes the vault and reads all records. Throws ErrorKind::Damaged where a row makes no sense.
    Isms(std::unique_ptr<Vault> vault, const Catalogue &catalogue, const Clock &clock);
    ~Isms() override;

    [[nodiscard]] const Snapshot &records() const;
    [[nodiscard]] const Catalogue &catalogue() const;
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] Vault &vault() const;
    [[nodiscard]] bool isReadOnly() const;

    template <class R> [[nodiscard]] const R *find(const Id &id) const
    {
        return static_cast<const R *>(findRaw(describe<R>(), id));
    }
    [[nodiscard]] AnyRecord find(const RecordType &type, const Id &id) const; // null = none
    [[nodiscard]] qsizetype count(const RecordType &type) const;
    [[nodiscard]] const void *at(const RecordType &type, qsizetype row) const; // no copy
    [[nodiscard]] qsizetype rowOf(const RecordType &type, const Id &id) const; // -1 = none

    // What is wrong with a record as it stands, references and catalogue ids included.
    [[nodiscard]] QList<Problem> problems(const AnyRecord &record) const;

    // Add (a null id gets a random one) or update. Throw ErrorKind::Invalid with every problem.
    Id add(const AnyRecord &record);
    void update(const AnyRecord &record);
    void put(const AnyRecord &record); // update, or add where there is none of that id
    template <class R> Id add(const R &record) { return add(AnyRecord(record)); }
    template <class R> void update(const R &record) { update(AnyRecord(record)); }
    template <class R> void put(const R &record) { put(AnyRecord(record)); }
    void remove(const RecordType &type, const Id &id, RemoveMode mode = RemoveMode::Refuse);
    // Many adds (a null id gets a random one) and updates as one step and one transaction: all or
    // none. `name` is for undo.
    void apply(const QString &name, const QList<AnyRecord> &records, Progress &progress);
    // The two halves of apply(), for many records: write() makes them durable and may run in
    // another thread while the firm's own only looks; present() must follow on the firm's own.
    [[nodiscard]] std::shared_ptr<const Step> write(const QString &name,
                                                    const QList<AnyRecord> &records,
                                                    Progress &progress);
    void present(const std::shared_ptr<const Step> &written);
    [[nodiscard]] QList<RecordReference> referencesTo(const RecordType &type, const Id &id) const;

    // Any step, in one transaction and under an action of its own in the history; whoever calls has
    // checked the records. What was sealed by it is not taken back by undo.
    void carryOut(const Step &step, const QString &action, const std::function<void(Edit &)> &more,
                  Progress &progress);
    // What could not be saved because of ErrorKind::Conflict, the last time; null = nothing.
    [[nodiscard]] std::shared_ptr<const Step> refused() const;

    // Sealing writes here; ordinary edits of sealed records are refused.
    Id seal(const Submission &submission);

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] QString undoName() const; // "owner of Till PC"
    [[nodiscard]] QString redoName() const;
    void undo();
    void redo();

    // Stores the bytes and answers what to put into Evidence::files. Streams; may be cancelled.
    // Bytes that no evidence refers to any more are freed when the firm is closed.
    [[nodiscard]] EvidenceFile store(QIODevice &source, const QString &name, Progress &progress);
    void extract(const EvidenceFile &file, QIODevice &target, Progress &progress);

    [[nodiscard]] QList<RecordHit> search(const QString &text, int limit = 50) const;
    [[nodiscard]] QList<HistoryItem> history(const HistoryQuery &query) const;

Q_SIGNALS:
    // After every edit, undo and redo, once for the whole step.
    void changed(const QList<insurable::Change> &changes);

private:
    const void *findRaw(const RecordType &type, const Id &id) const;

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace insurable
