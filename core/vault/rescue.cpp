// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rescue.h"

#include "blobs.h"
#include "blobtables.h"
#include "cancelonly.h"
#include "clock.h"
#include "damagedpages.h"
#include "hash.h"
#include "historyrows.h"
#include "id.h"
#include "newfile.h"
#include "progress.h"
#include "salvage.h"
#include "salvagedblob.h"
#include "session.h"
#include "vaultfile.h"
#include "vaultkey.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 mostReferences = 10'000;

// Where the first page says what kind of database this is.
constexpr qsizetype revisionAt = 60;
constexpr qsizetype applicationAt = 68;

struct Beginning
{
    Header header;
    QByteArray salt; // of the file that the header is from
};

Beginning beginningOf(const QString &path)
{
    const auto opened = PlatformFile::open(path, PlatformFile::Mode::Read);
    if (!opened.file)
        throw fileError(u"Could not open"_s, path, opened.reason);
    return {readHeader(opened.file->read(0, Header::size), QFileInfo(path).fileName()).header,
            opened.file->read(Header::size, PageCodec::saltSize)};
}

qint64 numberIn(const std::vector<Cell> &cells, std::size_t at)
{
    const auto *number = at < cells.size() ? std::get_if<qint64>(&cells[at]) : nullptr;
    return number ? *number : 0;
}

QString textIn(const std::vector<Cell> &cells, std::size_t at)
{
    const auto *text = at < cells.size() ? std::get_if<QString>(&cells[at]) : nullptr;
    return text ? *text : QString();
}

QByteArray bytesIn(const std::vector<Cell> &cells, std::size_t at)
{
    const auto *bytes = at < cells.size() ? std::get_if<QByteArray>(&cells[at]) : nullptr;
    return bytes ? *bytes : QByteArray();
}

// What a newer version keeps in columns of its own would be lost without a word.
void requireOwnRevision(const DamagedPages &pages, const VaultOptions &options,
                        const QString &shown)
{
    const auto first = pages.plain(1);
    if (!first)
        return;
    const auto number = [&first](qsizetype at) {
        return qFromBigEndian<quint32>(first->constData() + at);
    };
    if (number(applicationAt) != options.applicationId)
        throw Error(ErrorKind::NotAVault, u"“%1” is another kind of vault."_s.arg(shown));
    if (qint32(number(revisionAt)) > options.schema.revision)
        throw Error(ErrorKind::NewerVersion,
                    u"“%1” was made by a newer version of Insurable. Please update the program to "
                    u"rescue it."_s.arg(shown));
}

// The new vault while it is being filled: gone unless it gets its name.
class Lifeboat final
{
public:
    Lifeboat(const QString &path, const Header &header, const Secret &dataKey,
             const VaultOptions &options)
        : m_target(path)
        , m_path(QFileInfo(path).dir().filePath(u".insurable-%1.new"_s.arg(Id::random().text())))
    {
        requireNewName(path);
        createVaultFile(m_path, header, dataKey, options);
        m_vault = Vault::open(m_path, VaultKey::fromDataKey(dataKey), options);
    }
    ~Lifeboat()
    {
        m_vault.reset();
        if (!m_done) {
            QFile::remove(m_path);
            QFile::remove(m_path + u"-journal"_s);
        }
    }
    Lifeboat(const Lifeboat &) = delete;
    Lifeboat &operator=(const Lifeboat &) = delete;

    [[nodiscard]] Vault &vault() { return *m_vault; }
    void takeName()
    {
        m_vault.reset();
        if (renameToNew(m_path, m_target) != PlatformFile::Failure::None) {
            requireNewName(m_target);
            throw Error(ErrorKind::InputOutput, u"Could not create “%1”."_s.arg(m_target));
        }
        m_done = true;
    }

private:
    QString m_target;
    QString m_path;
    std::unique_ptr<Vault> m_vault;
    bool m_done = false;
};

class Rescuer final
{
public:
    Rescuer(DamagedPages &pages, const Salvage &salvage, Vault &vault, Progress &progress)
        : m_pages(pages)
        , m_salvage(salvage)
        , m_vault(vault)
        , m_session(vault.session())
        , m_progress(progress)
        , m_digestHasher(vault.session().dataKey())
    {
    }

    RescueReport run()
    {
        countPages();
        for (const TableInfo &table : m_session.tables())
            records(table);
        settings();
        files();
        history();
        compare();
        finish();
        return std::move(m_report);
    }

private:
    void countPages()
    {
        const qint64 expected = m_pages.expected();
        m_report.pages = m_pages.count();
        m_report.damagedPages = m_pages.damaged();
        m_report.missingPages = std::max<qint64>(expected - m_report.pages, 0);
        m_report.strayRows = m_salvage.strayRows();
    }
    void step()
    {
        if (++m_steps % 256 == 0)
            m_progress.check();
    }

    void records(const TableInfo &info)
    {
        const SalvagedTable *table = m_salvage.table(info.name);
        RescuedTable rescued;
        rescued.name = info.name;
        std::map<QString, qint64> missing = table->ids;
        std::vector<int> places; // of the new vault's columns in the old rows
        for (const ColumnSpec &column : info.columns)
            places.push_back(table->column(column.name));
        Edit edit = m_vault.edit();
        const qint64 broken = m_salvage.readRows(*table, [&](qint64, std::vector<Cell> &&cells) {
            step();
            if (!insert(edit, info, places, cells))
                return;
            addToDigest(*table, cells);
            missing.erase(textIn(cells, 1));
            ++rescued.rows;
        });
        edit.commit();
        for (const auto &[id, row] : missing)
            rescued.lostIds.append(id);
        rescued.lostUnnamed =
            table->idsAreWhole ? 0 : std::max<qint64>(broken - rescued.lostIds.size(), 0);
        rescued.mayLackMore = table->hasHole && !table->idsAreWhole;
        m_report.tables.push_back(std::move(rescued));
    }

    // False for what is there already, and for what no version of the program has written.
    static bool insert(Edit &edit, const TableInfo &info, const std::vector<int> &places,
                       const std::vector<Cell> &cells)
    {
        std::vector<Cell> values;
        for (const int place : places)
            values.push_back(place >= 0 && std::size_t(place) < cells.size()
                                 ? cells[std::size_t(place)]
                                 : Cell());
        try {
            edit.insertRow(info.name, textIn(cells, 1), values);
            return true;
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::Invalid && error.kind() != ErrorKind::Usage)
                throw;
            return false;
        }
    }

    // As the session hashes a stored row, of which SQLite makes real numbers where the column says.
    void addToDigest(const SalvagedTable &table, const std::vector<Cell> &cells)
    {
        std::vector<std::size_t> order;
        // A row with more values than its table has columns was not written by the program.
        for (std::size_t i = 2; i < std::min(cells.size(), table.columns.size()); ++i)
            order.push_back(i);
        std::sort(order.begin(), order.end(), [&table](std::size_t a, std::size_t b) {
            return table.columns[a].name < table.columns[b].name;
        });
        m_digestHasher.begin(table.name, textIn(cells, 1).toUtf8());
        for (const std::size_t i : order) {
            const auto *whole = std::get_if<qint64>(&cells[i]);
            const bool isReal = whole && table.columns[i].type == ColumnType::Real;
            m_digestHasher.field(table.columns[i].name, isReal ? Cell(double(*whole)) : cells[i]);
        }
        m_digest.add(m_digestHasher.finish());
    }

    void settings()
    {
        Edit edit = m_vault.edit();
        for (const auto &[name, value] : m_salvage.settings()) {
            edit.setSetting(QString::fromUtf8(name), value);
            m_digest.add(m_session.settingHash(name, value));
        }
        edit.commit();
        m_report.settingsAreWhole = m_salvage.settingsAreWhole();
    }

    void files()
    {
        SalvagedBlobs blobs(m_pages, m_salvage);
        qint64 done = 0;
        for (const SalvagedBlob &blob : blobs.all()) {
            m_progress.report(++done, qint64(blobs.all().size()));
            m_progress.check();
            m_digest.add(blobHash(m_session, blob.row));
            if (store(blobs, blob))
                ++m_report.files;
            else
                m_report.lostFiles.append({blob.row.sha256, blob.row.size});
        }
        blobs.readChunkRows([this](qint64 number, const QByteArray &sha256, qint64 size) {
            m_digest.add(chunkHash(m_session, number, sha256, size));
        });
    }

    bool store(SalvagedBlobs &blobs, const SalvagedBlob &blob)
    {
        const auto device = blobs.open(blob);
        if (!device)
            return false;
        try {
            Edit edit = m_vault.edit();
            BlobStore store(m_vault);
            CancelOnly quiet(m_progress);
            const QByteArray sha256 = store.add(*device, quiet);
            if (!blob.row.sha256.isEmpty() && sha256 != blob.row.sha256)
                return false;
            for (qint64 i = 0; i < std::clamp<qint64>(blob.row.references, 1, mostReferences); ++i)
                store.retain(sha256);
            edit.commit();
            return true;
        } catch (const Error &error) {
            if (error.kind() == ErrorKind::InputOutput && device->hasFailed())
                return false;
            throw;
        }
    }

    void history()
    {
        const SalvagedTable *table = m_salvage.table("vault_history");
        Edit edit = m_vault.edit();
        qint64 broken = m_salvage.readRows(*table, [&](qint64, std::vector<Cell> &&cells) {
            step();
            append(cells);
        });
        edit.commit();
        const auto &state = m_salvage.state();
        m_report.historyEntries = m_session.committed().historyLength;
        m_report.lostHistoryEntries =
            state ? std::max<qint64>(state->historyLength - m_report.historyEntries, 0) : broken;
        m_report.mayLackHistory = !state && table->hasHole;
    }

    // Where nothing is missing, number and hash come out as they were.
    void append(const std::vector<Cell> &cells)
    {
        HistoryEntry entry;
        entry.sequence = m_session.pending.historyLength + 1;
        entry.at = QDateTime::fromMSecsSinceEpoch(numberIn(cells, 1), Qt::UTC);
        entry.author = textIn(cells, 2);
        entry.recordType = textIn(cells, 3);
        entry.recordId = textIn(cells, 4);
        entry.action = textIn(cells, 5);
        entry.changes = bytesIn(cells, 6);
        entry.hash = entry.chainedTo(m_session.pending.historyHead);
        insertHistoryEntry(m_session.database(), entry);
        m_session.pending.historyLength = entry.sequence;
        m_session.pending.historyHead = entry.hash;
    }

    void compare()
    {
        const auto &state = m_salvage.state();
        m_report.isContradictory = state && m_report.lacksNothing()
            && (m_digest != state->rows || m_session.committed().historyHead != state->historyHead);
    }

    void finish()
    {
        const auto &state = m_salvage.state();
        Edit edit = m_vault.edit();
        if (state)
            m_session.pending.generation =
                std::max(m_session.pending.generation, state->generation);
        qint64 lost = 0;
        for (const RescuedTable &table : m_report.tables)
            lost += table.lostIds.size() + table.lostUnnamed;
        const auto after = [](qint64 number) { return QJsonObject{{u"after"_s, number}}; };
        const QJsonObject change{{u"damaged_pages"_s, after(m_report.damagedPages)},
                                 {u"missing_pages"_s, after(m_report.missingPages)},
                                 {u"lost_records"_s, after(lost)},
                                 {u"lost_files"_s, after(m_report.lostFiles.size())},
                                 {u"lost_history"_s, after(m_report.lostHistoryEntries)}};
        edit.appendHistory(u"vault"_s, u"vault"_s, u"rescue"_s,
                           QJsonDocument(change).toJson(QJsonDocument::Compact));
        edit.commit();
    }

    DamagedPages &m_pages;
    const Salvage &m_salvage;
    Vault &m_vault;
    Session &m_session;
    Progress &m_progress;
    RowHasher m_digestHasher;
    SetDigest m_digest; // of what was found, as the old vault would count it
    RescueReport m_report;
    qint64 m_steps = 0;
};

} // namespace

bool RescueReport::lacksNothing() const
{
    const bool rows = std::all_of(tables.begin(), tables.end(), [](const RescuedTable &table) {
        return table.lostIds.isEmpty() && table.lostUnnamed == 0 && !table.mayLackMore;
    });
    return rows && missingPages == 0 && lostFiles.isEmpty() && lostHistoryEntries == 0
        && !mayLackHistory && settingsAreWhole && strayRows == 0;
}

RescueReport rescueVault(const QString &damagedPath, const QString &headerFrom, const VaultKey &key,
                         const QString &newPath, const VaultOptions &options, Progress &progress)
{
    requireNewName(newPath);
    const QString shown = QFileInfo(damagedPath).fileName();
    const bool ownHeader = headerFrom.isEmpty();
    const Beginning beginning = beginningOf(ownHeader ? damagedPath : headerFrom);
    const Secret dataKey = beginning.header.unlock(key, shown).dataKey;
    DamagedPages pages(realPath(damagedPath), dataKey, beginning.header.pageSize,
                       ownHeader ? QByteArray() : beginning.salt);
    pages.scan(progress);
    if (pages.count() == pages.damaged())
        throw Error(
            ErrorKind::Damaged,
            u"Nothing in “%1” can be read with this key: there is nothing to rescue."_s.arg(shown));
    requireOwnRevision(pages, options, shown);
    VaultOptions writable = options;
    writable.readOnly = false;
    const Salvage salvage(pages, options.schema, stateKey(dataKey));
    Lifeboat lifeboat(newPath, beginning.header, dataKey, writable);
    RescueReport report = Rescuer(pages, salvage, lifeboat.vault(), progress).run();
    lifeboat.takeName();
    return report;
}

} // namespace insurable
