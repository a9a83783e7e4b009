// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anyrecord.h"
#include "snapshot.h"

#include <QHash>

#include <map>

namespace insurable {

class RowView;
class Vault;

// The rows of one type in memory, without the type. Private to core/records.
class Register
{
public:
    explicit Register(const RecordType &type)
        : m_type(type)
    {
    }
    virtual ~Register() = default;
    Register(const Register &) = delete;
    Register &operator=(const Register &) = delete;

    [[nodiscard]] const RecordType &type() const { return m_type; }
    [[nodiscard]] virtual qsizetype count() const = 0;
    [[nodiscard]] virtual const void *at(qsizetype row) const = 0;
    [[nodiscard]] qsizetype rowOf(const Id &id) const { return m_rows.value(id, -1); }
    [[nodiscard]] const void *find(const Id &id) const
    {
        const qsizetype row = rowOf(id);
        return row < 0 ? nullptr : at(row);
    }
    void put(const void *record); // replaces the one of that id, or appends
    void remove(const Id &id);
    qsizetype load(const Vault &vault); // how many there were
    void adopt(); // takes the records that are in the list already

protected:
    virtual void *append() = 0; // a new record at the end
    virtual void *edit(qsizetype row) = 0;
    virtual void erase(qsizetype row) = 0;

private:
    void take(const RowView &row);

    const RecordType &m_type;
    QHash<Id, qsizetype> m_rows;
};

template <class R>
class TypedRegister final : public Register
{
public:
    explicit TypedRegister(QList<R> &list)
        : Register(describe<R>())
        , m_list(list)
    {
    }
    qsizetype count() const override { return m_list.size(); }
    const void *at(qsizetype row) const override { return &m_list.at(row); }

private:
    void *append() override { return &m_list.emplaceBack(); }
    void *edit(qsizetype row) override { return &m_list[row]; }
    void erase(qsizetype row) override { m_list.removeAt(row); }

    QList<R> &m_list;
};

// The organisation: always one, never removed.
class OrganisationRegister final : public Register
{
public:
    explicit OrganisationRegister(Organisation &organisation);
    qsizetype count() const override { return 1; }
    const void *at(qsizetype) const override { return &m_organisation; }

private:
    void *append() override { return &m_organisation; }
    void *edit(qsizetype) override { return &m_organisation; }
    void erase(qsizetype) override { m_organisation = Organisation(); }

    Organisation &m_organisation;
};

// All registers over one snapshot.
class Registers final
{
public:
    explicit Registers(Snapshot &snapshot);
    [[nodiscard]] Register &of(const RecordType &type) { return *m_registers.at(&type); }
    [[nodiscard]] const Register &of(const RecordType &type) const { return *m_registers.at(&type); }

private:
    std::map<const RecordType *, std::unique_ptr<Register>> m_registers;
};

} // namespace insurable
