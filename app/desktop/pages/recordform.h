// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anyrecord.h"

#include <QMap>
#include <QWidget>

class QGridLayout;

namespace insurable {

class FieldEditor;
class Isms;
class PlainLabel;

// Edits one record of a type through its description: narrow fields two in a row, wide ones alone. The form holds a working copy; what to do
// with it when a field is finished is the page's affair.
class RecordForm final : public QWidget
{
    Q_OBJECT
public:
    // `fields`: keys in the order wanted; empty = all of the type.
    RecordForm(const Isms &isms, const RecordType &type, const QStringList &fields = {},
               QWidget *parent = nullptr);

    void setRecord(const AnyRecord &record);
    // The record as it stands in the editors; problems are of texts that mean nothing.
    [[nodiscard]] AnyRecord record() const;
    // What is wrong, by field; shown under the fields, as is what is only odd (remarksOn()).
    [[nodiscard]] QList<Problem> problems() const;
    void showProblems(const QList<Problem> &problems);
    void focusFirst();
    // What differs from the record, by field; and typing it again.
    [[nodiscard]] QMap<QString, QString> unsaved() const;
    bool typeField(const QString &key, const QString &text);

Q_SIGNALS:
    void edited(); // while typing
    void finished(); // a field was left or something was picked

private:
    struct Row
    {
        const Field *field = nullptr;
        FieldEditor *editor = nullptr;
        PlainLabel *trouble = nullptr;
    };
    void addField(QGridLayout &grid, const Field &field);
    [[nodiscard]] QList<Problem> read(AnyRecord &into) const;

    const Isms &m_isms;
    const RecordType &m_type;
    AnyRecord m_record;
    std::vector<Row> m_rows;
    bool m_rightHalfFree = false; // beside the narrow field placed last
};

} // namespace insurable
