// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check.h"

#include "blobtables.h"
#include "cancelonly.h"
#include "hash.h"
#include "offsetvfs.h"
#include "progress.h"
#include "searchcheck.h"
#include "session.h"
#include "vaultfile.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Takes bytes and forgets them.
class Nowhere final : public QIODevice
{
public:
    Nowhere() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override { return size; }
};

class Checker final
{
public:
    Checker(Session &session, Vault &vault, Progress &progress, CheckDepth depth)
        : m_session(session)
        , m_vault(vault)
        , m_progress(progress)
        , m_isWhole(depth == CheckDepth::Everything)
    {
    }

    CheckReport run()
    {
        using Step = void (Checker::*)();
        constexpr Step steps[]{&Checker::header,  &Checker::pages,    &Checker::structure,
                               &Checker::rows,    &Checker::settings, &Checker::evidence,
                               &Checker::compare, &Checker::history,  &Checker::search};
        for (const Step step : steps) {
            m_progress.check();
            guarded({}, [this, step] { (this->*step)(); });
        }
        return std::move(m_report);
    }

private:
    void add(const QString &code, const QString &where, const QString &text)
    {
        m_report.problems.push_back({code, where, text});
    }

    // Damage ends one step, not the check; anything else is not the file's fault. What could not
    // be read is not called damage, whatever SQLite made of it.
    template <typename Step>
    std::optional<Error> damageIn(const Step &step)
    {
        std::optional<Error> damage;
        const int failed = failedReads();
        try {
            step();
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::Damaged && error.kind() != ErrorKind::NotAVault)
                throw;
            damage = error;
        }
        if (failedReads() != failed)
            throw Error(ErrorKind::InputOutput,
                        u"“%1” could not be read."_s.arg(m_session.fileName()));
        return damage;
    }

    template <typename Step>
    void guarded(const QString &where, const Step &step)
    {
        if (const auto damage = damageIn(step)) {
            m_incomplete = true;
            add(u"page"_s, where, damage->message());
        }
    }

    void header()
    {
        HeaderReading reading =
            readHeader(readThere(m_session.file(), 0, Header::size, m_session.fileName()),
                       m_session.fileName());
        if (reading.otherDamaged)
            add(u"header-copy"_s, {},
                u"One of the two copies of the vault's beginning is damaged; the other one is "
                u"used."_s);
    }

    void pages()
    {
        if (!m_isWhole)
            return;
        Query query = m_session.database().query("PRAGMA cipher_integrity_check");
        while (query.next()) {
            const QString text = query.row().text(0);
            const QString page = text.section(u' ', -1);
            if (!isBlank(page.toLongLong()))
                add(u"page"_s, page, text);
        }
    }

    // SQLite leaves a page that was taken and given back within one edit as it is in the file:
    // zeros, which no MAC fits. In use, such a page would be found by what it should hold.
    bool isBlank(qint64 page) const
    {
        const qint64 size = m_session.header().pageSize;
        return page > 1
            && readThere(m_session.file(), Header::size + (page - 1) * size, size,
                         m_session.fileName())
            == QByteArray(size, '\0');
    }

    // The chunks' own pages are read in full with the evidence.
    void structure()
    {
        Database &database = m_session.database();
        std::vector<QByteArray> names;
        {
            Query query = database.query("SELECT name FROM sqlite_schema WHERE type = 'table' "
                                         "AND (rootpage > 0 OR name = 'vault_search') "
                                         "AND name <> 'vault_chunk'");
            while (query.next())
                names.push_back(query.row().blob(0));
        }
        for (const QByteArray &name : names) {
            m_progress.check();
            Query query = database.query("PRAGMA integrity_check(" + quoted(name) + ')');
            while (query.next()) {
                if (query.row().bytes(0) != QByteArrayView("ok"))
                    add(u"structure"_s, QString::fromUtf8(name), query.row().text(0));
            }
        }
    }

    void rows()
    {
        for (const TableInfo &table : m_session.tables())
            guarded(QString::fromUtf8(table.name), [this, &table] { rowsOf(table); });
    }

    void rowsOf(const TableInfo &table)
    {
        if (table.number == 0)
            return;
        Query query = m_session.database().query(table.selectAllSql);
        while (query.next()) {
            m_digest.add(m_session.rowHash(table, query.row()));
            typesOf(table, query.row());
            if (++m_report.rows % 1024 == 0)
                m_progress.check();
        }
    }

    void typesOf(const TableInfo &table, const RowView &row)
    {
        for (std::size_t i = 0; i < table.stored.size(); ++i) {
            const Cell cell = row.cell(int(i) + 2);
            const bool fits =
                cell.index() == 0 || cell.index() == std::size_t(table.stored[i].type) + 1;
            if (!fits)
                add(u"row"_s, QString::fromUtf8(table.name) + u' ' + row.text(1),
                    u"The value of “%1” is of the wrong type."_s.arg(
                        QString::fromUtf8(table.stored[i].name)));
        }
    }

    void settings()
    {
        Query query = m_session.database().query("SELECT name, value FROM vault_setting");
        while (query.next())
            m_digest.add(m_session.settingHash(query.row().bytes(0), query.row().bytes(1)));
    }

    void evidence()
    {
        std::vector<BlobRow> blobs;
        qint64 total = 0;
        {
            Query query = m_session.database().query(
                "SELECT number, sha256, size, reference_count FROM vault_blob");
            while (query.next()) {
                const RowView row = query.row();
                blobs.push_back({row.integer(0), row.blob(1), row.integer(2), row.integer(3)});
                total += blobs.back().size;
            }
        }
        for (const BlobRow &blob : blobs) {
            m_digest.add(blobHash(m_session, blob));
            m_progress.report(m_report.blobBytes, total);
            // Its bytes are in no sum, so those still mean something.
            if (damageIn([this, &blob] { contentsOf(blob); }))
                add(u"evidence"_s, hex(blob.sha256),
                    u"A file kept as evidence cannot be read any more."_s);
            ++m_report.blobs;
            m_report.blobBytes += blob.size;
        }
        chunkRows();
    }

    void contentsOf(const BlobRow &blob)
    {
        Nowhere nowhere;
        CancelOnly quiet(m_progress);
        if (m_isWhole && !streamBlob(m_session, blob, nowhere, ChunkHashes::Verify, quiet))
            add(u"evidence"_s, hex(blob.sha256),
                u"A file kept as evidence is not what was put in."_s);
        if (blob.references <= 0)
            add(u"evidence-references"_s, hex(blob.sha256),
                u"A file is kept that nothing refers to."_s);
    }

    void chunkRows()
    {
        Query query = m_session.database().query("SELECT number, sha256, size FROM vault_chunk");
        while (query.next()) {
            const RowView row = query.row();
            m_digest.add(chunkHash(m_session, row.integer(0), row.bytes(1), row.integer(2)));
        }
    }

    void compare()
    {
        if (!m_incomplete && m_digest != m_session.committed().rows)
            add(u"digest"_s, {},
                u"The records are not those that were last saved: an older part of the file "
                u"was put back, or it was changed by another program."_s);
    }

    void history()
    {
        QByteArray previous = Sha256::of(m_session.header().vaultId);
        m_vault.readHistory({}, [this, &previous](const HistoryEntry &entry) {
            if (++m_report.historyEntries % 1024 == 0)
                m_progress.check();
            const bool inOrder = entry.sequence == m_report.historyEntries;
            if (!inOrder || entry.chainedTo(previous) != entry.hash)
                add(u"history"_s, QString::number(entry.sequence),
                    u"The history was altered at entry %1."_s.arg(entry.sequence));
            previous = entry.hash;
        });
        const VaultState &state = m_session.committed();
        if (m_report.historyEntries != state.historyLength || previous != state.historyHead)
            add(u"history"_s, {}, u"The end of the history is not what was last saved."_s);
    }

    void search()
    {
        if (m_isWhole && !m_incomplete && !searchIndexFits(m_session, m_progress))
            add(u"search"_s, {}, u"The search index does not fit the records."_s);
    }

    Session &m_session;
    Vault &m_vault;
    Progress &m_progress;
    CheckReport m_report;
    SetDigest m_digest;
    bool m_isWhole;
    bool m_incomplete = false; // something could not be read, so sums mean nothing
};

} // namespace

CheckReport check(Vault &vault, Progress &progress, CheckDepth depth)
{
    return Checker(vault.session(), vault, progress, depth).run();
}

} // namespace insurable
