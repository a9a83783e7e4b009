// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datefield.h"

#include "buttons.h"
#include "recorddisplay.h"
#include "tokens.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace insurable {

std::optional<QDate> readDate(const QString &text, QDate today)
{
    const QString typed = text.simplified();
    if (typed.compare("today"_L1, Qt::CaseInsensitive) == 0)
        return today;
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    static const QStringList formats {u"yyyy-MM-dd"_s, u"d.M.yyyy"_s, u"d/M/yyyy"_s, u"d-M-yyyy"_s,
                                      u"d MMM yyyy"_s, u"d MMMM yyyy"_s};
    for (const QString &format : formats) {
        const QDate date = british.toDate(typed, format);
        if (date.isValid() && date.year() >= 1900)
            return date;
    }
    static const QStringList shortFormats {u"d.M.yy"_s, u"d/M/yy"_s, u"d MMM yy"_s};
    for (const QString &format : shortFormats) {
        const QDate date = british.toDate(typed, format);
        if (date.isValid())
            return date.year() < 2000 ? date.addYears(100) : date; // Qt reads "26" as 1926
    }
    return std::nullopt;
}

DateField::DateField(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_button(iconButton(Glyph::Calendar, tr("Pick a day")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_button);
    m_line->setPlaceholderText(tr("such as 22 Nov 2026"));
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &DateField::edited);
    connect(m_line, &QLineEdit::editingFinished, this, &DateField::settle);
    connect(m_button, &QToolButton::clicked, this, &DateField::showCalendar);
}

// The line tells that it was left while it goes; nobody may hear that any more.
DateField::~DateField()
{
    blockSignals(true);
    delete m_line;
}

QString DateField::isoText() const
{
    const QString typed = m_line->text().trimmed();
    const auto date = readDate(typed, QDate::currentDate());
    return date ? date->toString(Qt::ISODate) : typed;
}

void DateField::setIsoText(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    m_line->setText(date.isValid() ? shownDate(date) : text);
}

void DateField::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_button->setVisible(!readOnly);
}

void DateField::settle()
{
    setIsoText(isoText());
    Q_EMIT finished();
}

void DateField::showCalendar()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const QDate current = QDate::fromString(isoText(), Qt::ISODate);
    if (current.isValid())
        calendar->setSelectedDate(current);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    connect(calendar, &QCalendarWidget::activated, menu, [this, menu](QDate date) {
        setIsoText(date.toString(Qt::ISODate));
        menu->close();
        Q_EMIT edited();
        Q_EMIT finished();
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace insurable
