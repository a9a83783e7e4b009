// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draft.h"

#include "buttons.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "recordform.h"

#include <QBoxLayout>
#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr QChar fieldMark = u'@'; // before the key of a form's field

// A name among its siblings that is the same when the page is built anew.
QString nameOf(const QWidget &widget)
{
    const QString own = widget.objectName();
    const QString kind = QString::fromLatin1(widget.metaObject()->className());
    int number = 0;
    for (const QObject *sibling : widget.parentWidget()->children()) {
        if (sibling == &widget)
            break;
        if (sibling->isWidgetType() && sibling->objectName() == own
            && (!own.isEmpty() || sibling->metaObject() == widget.metaObject()))
            ++number;
    }
    const QString name = own.isEmpty() ? kind : own;
    return number == 0 ? name : u"%1#%2"_s.arg(name).arg(number);
}

QString wayTo(const QWidget &widget, const QWidget &top)
{
    QStringList names;
    for (const QWidget *at = &widget; at != &top && at->parentWidget() != nullptr;
         at = at->parentWidget())
        names.prepend(nameOf(*at));
    return names.join(u'/');
}

bool isSecret(const QWidget &field)
{
    // A revealed field says no more that it is sensitive.
    return qobject_cast<const PasswordField *>(&field) != nullptr
        || (field.inputMethodHints() & (Qt::ImhHiddenText | Qt::ImhSensitiveData));
}

bool isFormPart(const QWidget &widget, const QWidget &top)
{
    for (const QWidget *at = widget.parentWidget(); at != nullptr && at != &top;
         at = at->parentWidget()) {
        if (qobject_cast<const RecordForm *>(at))
            return true;
    }
    return false;
}

void addForm(QList<TypedText> &texts, const RecordForm &form, const QWidget &top)
{
    const auto unsaved = form.unsaved();
    for (auto at = unsaved.cbegin(); at != unsaved.cend(); ++at)
        texts.append({wayTo(form, top) + u'/' + fieldMark + at.key(), at.key(), at.value()});
}

void addField(QList<TypedText> &texts, const QWidget &widget, const QWidget &top)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        if (line->isModified() && !line->isReadOnly() && line->echoMode() == QLineEdit::Normal)
            texts.append({wayTo(widget, top), widget.accessibleName(), line->text()});
    } else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget)) {
        if (edit->document()->isModified() && !edit->isReadOnly())
            texts.append({wayTo(widget, top), widget.accessibleName(), edit->toPlainText()});
    }
}

// As by hand, so that whoever listens to the field hears it.
bool typeIntoField(QWidget &widget, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(&widget)) {
        line->selectAll();
        line->insert(text);
        return line->text() == text;
    }
    if (auto *edit = qobject_cast<QPlainTextEdit *>(&widget)) {
        edit->selectAll();
        edit->insertPlainText(text);
        return true;
    }
    return false;
}

bool typeOne(QWidget &top, const TypedText &typed)
{
    const QString last = typed.at.section(u'/', -1);
    const bool inForm = last.startsWith(fieldMark);
    const QString way = inForm ? typed.at.section(u'/', 0, -2) : typed.at;
    const auto widgets = top.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&top) || isSecret(*widget) || wayTo(*widget, top) != way)
            continue;
        auto *form = qobject_cast<RecordForm *>(widget);
        return inForm ? form != nullptr && form->typeField(last.mid(1), typed.text)
                      : typeIntoField(*widget, typed.text);
    }
    return false;
}

} // namespace

QByteArray Draft::toJson() const
{
    QJsonArray fields;
    for (const TypedText &typed : texts)
        fields.append(
            QJsonObject{{u"at"_s, typed.at}, {u"name"_s, typed.name}, {u"text"_s, typed.text}});
    const QJsonObject object{{u"page"_s, page}, {u"place"_s, place}, {u"texts"_s, fields}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Draft Draft::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Draft draft{object[u"page"_s].toString(), object[u"place"_s].toString(), {}};
    for (const QJsonValue &field : object[u"texts"_s].toArray())
        draft.texts.append({field[u"at"_s].toString(), field[u"name"_s].toString(),
                            field[u"text"_s].toString()});
    return draft;
}

QList<TypedText> typedIn(const QWidget &top)
{
    QList<TypedText> texts;
    for (const QWidget *widget : top.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&top) || isSecret(*widget) || isFormPart(*widget, top))
            continue;
        if (const auto *form = qobject_cast<const RecordForm *>(widget))
            addForm(texts, *form, top);
        else
            addField(texts, *widget, top);
    }
    return texts;
}

QList<TypedText> typeInto(QWidget &top, const QList<TypedText> &texts)
{
    QList<TypedText> leftOver;
    for (const TypedText &typed : texts) {
        if (!typeOne(top, typed))
            leftOver.append(typed);
    }
    return leftOver;
}

void showLeftOver(QWidget &parent, const QList<TypedText> &texts)
{
    QStringList paragraphs;
    for (const TypedText &typed : texts)
        paragraphs.append(typed.name.isEmpty() ? typed.text : typed.name + u":\n"_s + typed.text);
    auto *dialog = new QDialog(&parent);
    dialog->setObjectName(u"leftOver"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QWidget::tr("What you were typing"));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(new PlainLabel(QWidget::tr("What you were typing"), TextRole::Heading));
    column->addWidget(new PlainLabel(
        QWidget::tr("The screen locked before this was saved. Copy what you still need.")));
    auto *text = new QPlainTextEdit(paragraphs.join(u"\n\n"_s));
    text->setObjectName(u"leftOverText"_s);
    text->setAccessibleName(QWidget::tr("What you were typing"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setMinimumSize(420, 160);
    column->addWidget(text, 1);
    auto *done = primaryButton(QWidget::tr("Close"));
    QObject::connect(done, &QPushButton::clicked, dialog, &QDialog::accept);
    column->addWidget(done, 0, Qt::AlignRight);
    dialog->open();
}

} // namespace insurable
