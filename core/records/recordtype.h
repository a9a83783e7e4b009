// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldtraits.h"

#include <memory>
#include <vector>

namespace insurable {

// The description of one kind of record: everything that stores, lists, edits, searches, imports,
// exports and undoes it follows from here. Immutable; lives as long as the program.
class RecordType final
{
public:
    // How to handle the struct without knowing it.
    struct Operations
    {
        std::shared_ptr<void> (*create)();
        std::shared_ptr<void> (*clone)(const void *record);
        const Id &(*id)(const void *record);
        void (*setId)(void *record, Id id);
    };
    enum class Keeping {
        Many, // ordinary register
        Single, // exactly one, the organisation
        PerControl, // id is the id of a control of the catalogue
        Keyed, // id is given by what the record is about
        Sealed, // written by the program only
    };

    RecordType(QString key, const char *label, const char *plural, Keeping keeping, Operations operations);

    [[nodiscard]] const QString &key() const { return m_key; } // "asset": table and command line
    [[nodiscard]] QString label() const; // "Asset", translated
    [[nodiscard]] QString plural() const; // "Assets", translated
    [[nodiscard]] Keeping keeping() const { return m_keeping; }
    [[nodiscard]] const Operations &operations() const { return m_operations; }
    [[nodiscard]] const std::vector<std::unique_ptr<Field>> &fields() const { return m_fields; }
    [[nodiscard]] const Field *field(QStringView key) const; // null where there is none
    [[nodiscard]] int indexOf(QStringView key) const; // -1 where there is none
    [[nodiscard]] const Field &titleField() const { return *m_fields.at(size_t(m_title)); }
    // What to call this record in a sentence: its title, or its id.
    [[nodiscard]] QString titleOf(const void *record) const;

    void add(std::unique_ptr<Field> field); // for the description only

private:
    QString m_key;
    const char *m_label;
    const char *m_plural;
    Keeping m_keeping;
    Operations m_operations;
    std::vector<std::unique_ptr<Field>> m_fields;
    int m_title = 0;
};

// The description of a record struct, specialised beside it.
template <class R>
const RecordType &describe();

// Every record type, in the order in which programs list them.
[[nodiscard]] const QList<const RecordType *> &recordTypes();
[[nodiscard]] const RecordType *recordType(QStringView key); // null where there is none

} // namespace insurable
