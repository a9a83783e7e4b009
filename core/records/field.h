// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storedcell.h"
#include "id.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace insurable {

class RowView;

// How a field is edited and shown. Storage and text form follow from the C++ type behind it.
enum class FieldKind {
    Text,
    LongText,
    Integer,
    Percent,
    Real,
    Money,
    Date,
    Choice,
    Truth,
    Reference, // the id of another record
    Control, // the id of a control of the catalogue
    ControlList,
    TextList,
    Files,
};

struct Choice
{
    QString value; // as stored, exported and typed on the command line
    const char *label; // source text in the context "Records"
};

// All that is said about a field in a description.
struct FieldSpec
{
    QString key; // column, CSV heading, JSON key
    const char *label = nullptr; // source text in the context "Records"
    const char *help = nullptr; // one sentence, may be null
    FieldKind kind = FieldKind::Text;
    bool required = false;
    bool readOnly = false; // kept by the program, not typed by the person
    bool searchable = false; // goes into the full-text index
    bool column = false; // shown in tables unless the person hides it
    bool title = false; // the field that names the record; exactly one per type
    QString refersTo; // Reference: key of the record type
    QList<Choice> choices;
    std::optional<double> minimum;
    std::optional<double> maximum;
};

// One field of a record type, usable without knowing the struct. `record` always points to a
// record of the type the field belongs to.
class Field
{
public:
    explicit Field(FieldSpec spec)
        : m_spec(std::move(spec))
    {
    }
    virtual ~Field() = default;
    Field(const Field &) = delete;
    Field &operator=(const Field &) = delete;

    [[nodiscard]] const FieldSpec &spec() const { return m_spec; }
    [[nodiscard]] const QString &key() const { return m_spec.key; }
    [[nodiscard]] FieldKind kind() const { return m_spec.kind; }
    // Translated for the interface.
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString help() const;

    // The canonical text: what CSV and the command line read and write. setText(text()) changes
    // nothing. Setters answer with a sentence when they refuse, and then leave the record alone.
    [[nodiscard]] virtual QString text(const void *record) const = 0;
    [[nodiscard]] virtual std::optional<QString> setText(void *record, const QString &text) const = 0;
    [[nodiscard]] virtual QJsonValue json(const void *record) const = 0;
    [[nodiscard]] virtual std::optional<QString> setJson(void *record, const QJsonValue &value) const = 0;

    [[nodiscard]] virtual bool isEmpty(const void *record) const = 0;
    [[nodiscard]] virtual bool equal(const void *a, const void *b) const = 0;
    virtual void copy(void *to, const void *from) const = 0;

    // How the vault keeps it.
    [[nodiscard]] virtual Cell cell(const void *record) const = 0;
    // False where what is stored cannot be this field's value, or lies out of its range.
    [[nodiscard]] virtual bool load(void *record, const RowView &row, int column) const = 0;

    // The rules of the field alone: required, range, length. Empty = fine.
    [[nodiscard]] std::optional<QString> problem(const void *record) const;

protected:
    [[nodiscard]] bool allows(std::optional<double> amount) const
    {
        return !amount
            || ((!m_spec.minimum || *amount >= *m_spec.minimum)
                && (!m_spec.maximum || *amount <= *m_spec.maximum));
    }

private:
    FieldSpec m_spec;
};

} // namespace insurable
