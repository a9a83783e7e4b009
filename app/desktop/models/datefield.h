// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <optional>

class QLineEdit;
class QToolButton;

namespace insurable {

// What a person types for a day: "2026-11-22", "22.11.2026", "22/11/26", "22 Nov 2026", "today".
// Day before month, as in Britain. Empty where it is none of these.
[[nodiscard]] std::optional<QDate> readDate(const QString &text, QDate today);

// A day that may be left empty: typed, or picked from a calendar.
class DateField final : public QWidget
{
    Q_OBJECT
public:
    explicit DateField(QWidget *parent = nullptr);
    ~DateField() override;

    // yyyy-mm-dd; whatever was typed where that is no date; empty where nothing is there.
    [[nodiscard]] QString isoText() const;
    void setIsoText(const QString &text);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();
    void finished();

private:
    void settle();
    void showCalendar();

    QLineEdit *m_line;
    QToolButton *m_button;
};

} // namespace insurable
