// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anyrecord.h"

#include <QWidget>

namespace insurable {

class Isms;

// The widget that edits one field, whatever its kind. Speaks the field's canonical text.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    explicit FieldEditor(QWidget *parent = nullptr)
        : QWidget(parent)
    {
    }
    // What is inside tells that it was left while it goes; nobody may hear that any more.
    ~FieldEditor() override
    {
        blockSignals(true);
        qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    }
    [[nodiscard]] virtual QString text() const = 0;
    virtual void setText(const QString &text) = 0;
    virtual void setReadOnly(bool readOnly) = 0;

Q_SIGNALS:
    void edited(); // at every keystroke
    void finished(); // the person has moved on or picked something
};

// Named "field_<key>", with the label as its accessible name.
[[nodiscard]] FieldEditor *makeFieldEditor(const Isms &isms, const Field &field, QWidget *parent);

} // namespace insurable
