// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bareedit.h"

#include "asset.h"

namespace insurable::bench {

namespace {

QByteArray rowSql()
{
    QByteArray sql = "SELECT vault_row, id";
    for (const auto &field : describe<Asset>().fields())
        sql += ", \"" + field->key().toLatin1() + '"';
    return sql + " FROM asset WHERE id = ?";
}

} // namespace

BareEdit::BareEdit(const QString &path, const QByteArray &key)
    : m_connection(path, key)
    , m_row(m_connection, rowSql())
    , m_forget(
          m_connection,
          "INSERT INTO vault_search(vault_search, rowid, title, rest) VALUES('delete', ?, ?, ?)")
    , m_find(m_connection, "INSERT INTO vault_search(rowid, title, rest) VALUES(?, ?, ?)")
    , m_update(m_connection, "UPDATE asset SET name = ? WHERE vault_row = ?")
    , m_history(m_connection,
                "INSERT INTO vault_history(sequence, at, author, record_type, record_id, action, "
                "changes, hash) VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
    , m_state(m_connection,
              "UPDATE vault_state SET generation = ?, digest = ?, history_length = ?, "
              "history_head = ?, least_version = ?, mac = ? WHERE id = 1")
    , m_table(BareStatement(m_connection, "SELECT number FROM vault_table WHERE name = 'asset'")
                  .number())
    , m_sequence(BareStatement(m_connection, "SELECT max(sequence) FROM vault_history").number())
{
}

QByteArray BareEdit::text(QStringView field) const
{
    return m_row.bytes(describe<Asset>().indexOf(field) + 2).toByteArray();
}

void BareEdit::rename(const QByteArray &id, const QByteArray &name)
{
    m_begin.run();
    m_row.bindText(1, id);
    (void)m_row.next();
    (void)m_row.takeRow();
    const qint64 row = m_row.integer(0);
    const qint64 found = (m_table << 40) | row;
    const QByteArray before = text(u"name");
    QByteArray rest;
    for (const QStringView field : {u"owner", u"location", u"notes"}) {
        if (const QByteArray more = text(field); !more.isEmpty())
            rest += more + '\n';
    }
    m_row.reset();
    m_forget.bind(1, found).bindText(2, before).bindText(3, rest).run();
    m_find.bind(1, found).bindText(2, name).bindText(3, rest).run();
    m_update.bindText(1, name).bind(2, row).run();
    appendHistory(id, "{\"name\":{\"after\":\"" + name + "\",\"before\":\"" + before + "\"}}");
    m_commit.run();
}

void BareEdit::appendHistory(const QByteArray &id, const QByteArray &changes)
{
    static const QByteArray digest(32, 'd');
    ++m_sequence;
    m_history.bind(1, m_sequence).bind(2, qint64(1795000000000)).bindText(3, "Bench");
    m_history.bindText(4, "asset").bindText(5, id).bindText(6, "update");
    m_history.bind(7, QByteArrayView(changes)).bind(8, QByteArrayView(digest)).run();
    m_state.bind(1, m_sequence).bind(2, QByteArrayView(digest)).bind(3, m_sequence);
    m_state.bind(4, QByteArrayView(digest)).bindText(5, "0.1.0");
    m_state.bind(6, QByteArrayView(digest)).run();
}

} // namespace insurable::bench
