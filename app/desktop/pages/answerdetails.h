// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controlstate.h"

#include <QWidget>

#include <vector>

namespace insurable {

class FieldEditor;
class Isms;
class PlainLabel;

// What an answer needs besides itself, asked only where it matters: how far "partly" reaches and
// what it leaves out, why something does not apply, by when it is planned; who looks after it and
// on which day the answer was true.
class AnswerDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerDetails(const Isms &isms, QWidget *parent = nullptr);

    void show(const ControlState &state); // keeps what is being typed into the same control
    void hideAll();
    // Takes what is typed but not yet left; false where a text means nothing.
    bool finish();
    void askReason(); // says that it is missing, and goes there

Q_SIGNALS:
    void changed(const insurable::ControlState &state);

private:
    struct Row
    {
        QString field;
        FieldEditor *editor = nullptr;
        PlainLabel *trouble = nullptr;
        QWidget *cell = nullptr;
        QString loaded;
    };
    QWidget *addRow(const QString &field, const QString &label, const QString &hint = {});
    [[nodiscard]] Row &row(QStringView field);
    [[nodiscard]] bool wants(const Row &row, const ControlState &state) const;
    void say(Row &row, const QString &trouble);
    bool take(Row &row);

    const Isms &m_isms;
    ControlState m_state;
    std::vector<Row> m_rows;
};

} // namespace insurable
