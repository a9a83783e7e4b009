// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers.h"

#include "cell.h"
#include "errors.h"
#include "vault.h"

using namespace Qt::StringLiterals;

namespace insurable {

void Register::put(const void *record)
{
    const auto &operations = m_type.operations();
    const Id id = operations.id(record);
    const qsizetype known = rowOf(id);
    void *mine = known < 0 ? append() : edit(known);
    for (const auto &field : m_type.fields())
        field->copy(mine, record);
    if (known < 0) {
        operations.setId(mine, id);
        m_rows.insert(id, count() - 1);
    }
}

void Register::remove(const Id &id)
{
    const qsizetype row = rowOf(id);
    if (row < 0)
        return;
    erase(row);
    m_rows.remove(id);
    for (qsizetype i = row; i < count(); ++i)
        m_rows[m_type.operations().id(at(i))] = i;
}

qsizetype Register::load(const Vault &vault)
{
    std::vector<QByteArray> columns;
    for (const auto &field : m_type.fields())
        columns.push_back(field->key().toLatin1());
    qsizetype rows = 0;
    vault.readRowsAhead(m_type.key().toLatin1(), columns, [this, &rows](const RowView &row) {
        take(row);
        ++rows;
    });
    return rows;
}

void Register::adopt()
{
    m_rows.clear();
    for (qsizetype row = 0; row < count(); ++row)
        m_rows.insert(m_type.operations().id(at(row)), row);
}

void Register::take(const RowView &row)
{
    auto id = Id::tryFrom(row.text(0));
    if (!id)
        throw Error(ErrorKind::Damaged,
                    u"The vault holds a record whose id makes no sense. Please use a backup."_s,
                    m_type.key());
    void *record = append();
    m_rows.insert(*id, count() - 1);
    m_type.operations().setId(record, std::move(*id));
    int column = 1;
    for (const auto &field : m_type.fields()) {
        if (!field->load(record, row, column++))
            throw Error(ErrorKind::Damaged,
                        u"“%1” of the %2 “%3” makes no sense in this vault. Please use a backup."_s
                            .arg(field->label(), m_type.label().toLower(), row.text(0)),
                        field->key());
    }
}

OrganisationRegister::OrganisationRegister(Organisation &organisation)
    : Register(describe<Organisation>())
    , m_organisation(organisation)
{
    const Organisation itself = organisation;
    put(&itself);
}

Registers::Registers(Snapshot &snapshot)
{
    const auto own = [this](std::unique_ptr<Register> r) { m_registers.emplace(&r->type(), std::move(r)); };
    own(std::make_unique<OrganisationRegister>(snapshot.organisation));
    own(std::make_unique<TypedRegister<Asset>>(snapshot.assets));
    own(std::make_unique<TypedRegister<Supplier>>(snapshot.suppliers));
    own(std::make_unique<TypedRegister<Risk>>(snapshot.risks));
    own(std::make_unique<TypedRegister<ControlState>>(snapshot.controls));
    own(std::make_unique<TypedRegister<Evidence>>(snapshot.evidence));
    own(std::make_unique<TypedRegister<Action>>(snapshot.actions));
    own(std::make_unique<TypedRegister<Incident>>(snapshot.incidents));
    own(std::make_unique<TypedRegister<Policy>>(snapshot.policies));
    own(std::make_unique<TypedRegister<Submission>>(snapshot.submissions));
    own(std::make_unique<TypedRegister<Answer>>(snapshot.answers));
    own(std::make_unique<TypedRegister<Acknowledgement>>(snapshot.acknowledgements));
}

} // namespace insurable
