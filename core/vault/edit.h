// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace insurable {

class Session;
class Vault;

// One transaction: all of it or nothing. What is not committed is rolled back when the edit goes.
// After an exception the edit can only be let go.
class Edit final
{
public:
    explicit Edit(Vault &vault);
    ~Edit();
    Edit(const Edit &) = delete;
    Edit &operator=(const Edit &) = delete;

    // `cells` in the order of the table's columns. Throws Invalid when the id is taken.
    void insertRow(const QByteArray &table, const QString &id, const std::vector<Cell> &cells);
    // Only the columns named. Throws Invalid when there is no such row.
    void updateRow(const QByteArray &table, const QString &id,
                   const std::vector<QByteArray> &columns, const std::vector<Cell> &cells);
    void removeRow(const QByteArray &table, const QString &id);

    // Returns the sequence number.
    qint64 appendHistory(const QString &recordType, const QString &recordId, const QString &action,
                         const QByteArray &changesJson);
    void setSetting(const QString &name, const QByteArray &value); // a null value removes it

    // Durable once this returns. Throws Conflict when somebody else changed or replaced the file,
    // DiskFull, InputOutput: then the vault is as it was before the edit.
    void commit();

private:
    Session &m_session;
    bool m_open = true;
};

} // namespace insurable
