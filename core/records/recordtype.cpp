// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordtype.h"

#include "plaintext.h"
#include "snapshot.h"

#include <QCoreApplication>

namespace insurable {

RecordType::RecordType(QString key, const char *label, const char *plural, Keeping keeping,
                       Operations operations)
    : m_key(std::move(key))
    , m_label(label)
    , m_plural(plural)
    , m_keeping(keeping)
    , m_operations(operations)
{
}

QString RecordType::label() const
{
    return QCoreApplication::translate("Records", m_label);
}

QString RecordType::plural() const
{
    return QCoreApplication::translate("Records", m_plural);
}

const Field *RecordType::field(QStringView key) const
{
    const int index = indexOf(key);
    return index < 0 ? nullptr : m_fields.at(size_t(index)).get();
}

int RecordType::indexOf(QStringView key) const
{
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields.at(i)->key() == key)
            return int(i);
    }
    return -1;
}

QString RecordType::titleOf(const void *record) const
{
    const QString title = singleLine(titleField().text(record));
    return title.isEmpty() ? m_operations.id(record).text() : title;
}

void RecordType::add(std::unique_ptr<Field> field)
{
    if (field->spec().title)
        m_title = int(m_fields.size());
    m_fields.push_back(std::move(field));
}

const QList<const RecordType *> &recordTypes()
{
    static const QList<const RecordType *> types {
        &describe<Organisation>(), &describe<Asset>(),      &describe<Supplier>(),
        &describe<Risk>(),         &describe<ControlState>(), &describe<Evidence>(),
        &describe<Action>(),       &describe<Incident>(),   &describe<Policy>(),
        &describe<Submission>(),   &describe<Answer>(),     &describe<Acknowledgement>(),
    };
    return types;
}

const RecordType *recordType(QStringView key)
{
    for (const RecordType *type : recordTypes()) {
        if (type->key() == key)
            return type;
    }
    return nullptr;
}

} // namespace insurable
