// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bareconnection.h"

#include <memory>

namespace insurable::bench {

// What one edit of an asset's name writes, said by hand to a bare connection: the row as it was is
// read, then row, search index, history and state change in one transaction.
class BareEdit final
{
public:
    BareEdit(const QString &path, const QByteArray &key);

    void rename(const QByteArray &id, const QByteArray &name);

private:
    [[nodiscard]] QByteArray text(QStringView field) const; // of the row as it was
    void appendHistory(const QByteArray &id, const QByteArray &changes);

    BareConnection m_connection;
    BareStatement m_begin{m_connection, "BEGIN IMMEDIATE"};
    BareStatement m_row;
    BareStatement m_forget;
    BareStatement m_find;
    BareStatement m_update;
    BareStatement m_history;
    BareStatement m_state;
    BareStatement m_commit{m_connection, "COMMIT"};
    qint64 m_table = 0; // the number of "asset" in the search index
    qint64 m_sequence = 0;
};

} // namespace insurable::bench
