// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldeditor.h"

#include "buttons.h"
#include "catalogue.h"
#include "choicenames.h"
#include "controlpicker.h"
#include "datefield.h"
#include "isms.h"
#include "plainlabel.h"
#include "recorddisplay.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

template <class W>
W *filling(FieldEditor *editor, W *widget)
{
    auto *layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(widget);
    editor->setFocusProxy(widget);
    return widget;
}

class LineEditor final : public FieldEditor
{
public:
    explicit LineEditor(const Field &field, QWidget *parent)
        : FieldEditor(parent)
        , m_line(filling(this, new QLineEdit(this)))
    {
        if (field.kind() == FieldKind::Money)
            m_line->setPlaceholderText(FieldEditor::tr("such as 1200.50"));
        connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
        connect(m_line, &QLineEdit::editingFinished, this, &FieldEditor::finished);
    }
    QString text() const override { return m_line->text(); }
    void setText(const QString &text) override
    {
        if (m_line->text() != text)
            m_line->setText(text);
        m_line->setCursorPosition(0);
    }
    void setReadOnly(bool readOnly) override { m_line->setReadOnly(readOnly); }

private:
    QLineEdit *m_line;
};

// Tells when the person leaves it, which QPlainTextEdit does not.
class NotesEdit final : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;
    std::function<void()> left;

protected:
    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        if (left)
            left();
    }
};

class LongTextEditor final : public FieldEditor
{
public:
    explicit LongTextEditor(QWidget *parent)
        : FieldEditor(parent)
        , m_text(filling(this, new NotesEdit(this)))
    {
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 4 + space::l);
        connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
        m_text->left = [this] { Q_EMIT finished(); };
    }
    QString text() const override { return m_text->toPlainText(); }
    void setText(const QString &text) override
    {
        const QSignalBlocker quiet(this);
        if (m_text->toPlainText() != text)
            m_text->setPlainText(text);
    }
    void setReadOnly(bool readOnly) override { m_text->setReadOnly(readOnly); }

private:
    NotesEdit *m_text;
};

class DateEditor final : public FieldEditor
{
public:
    explicit DateEditor(QWidget *parent)
        : FieldEditor(parent)
        , m_date(filling(this, new DateField(this)))
    {
        connect(m_date, &DateField::edited, this, &FieldEditor::edited);
        connect(m_date, &DateField::finished, this, &FieldEditor::finished);
    }
    QString text() const override { return m_date->isoText(); }
    void setText(const QString &text) override { m_date->setIsoText(text); }
    void setReadOnly(bool readOnly) override { m_date->setReadOnly(readOnly); }

private:
    DateField *m_date;
};

// Anything picked from a list of stored values with words for them.
class ComboEditor final : public FieldEditor
{
public:
    explicit ComboEditor(QWidget *parent)
        : FieldEditor(parent)
        , m_combo(filling(this, new QComboBox(this)))
    {
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setMinimumContentsLength(6);
        connect(m_combo, &QComboBox::activated, this, [this] {
            Q_EMIT edited();
            Q_EMIT finished();
        });
    }
    void add(const QString &words, const QString &value) { m_combo->addItem(words, value); }
    QString text() const override { return m_combo->currentData().toString(); }
    void setText(const QString &text) override
    {
        const int index = m_combo->findData(text);
        if (index < 0 && !text.isEmpty())
            m_combo->addItem(text, text); // something this program does not know is kept
        m_combo->setCurrentIndex(m_combo->findData(text));
    }
    void setReadOnly(bool readOnly) override { m_combo->setEnabled(!readOnly); }

private:
    QComboBox *m_combo;
};

class ControlListEditor final : public FieldEditor
{
public:
    ControlListEditor(const Isms &isms, QWidget *parent)
        : FieldEditor(parent)
        , m_isms(isms)
        , m_words(new PlainLabel(QString(), TextRole::Body))
        , m_button(plainButton(FieldEditor::tr("Choose …")))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::s);
        layout->addWidget(m_words, 1);
        layout->addWidget(m_button, 0, Qt::AlignTop);
        setFocusProxy(m_button);
        connect(m_button, &QPushButton::clicked, this, [this] { choose(); });
    }
    QString text() const override { return m_ids; }
    void setText(const QString &text) override
    {
        m_ids = text;
        QStringList titles;
        for (const QString &id : text.split(u", "_s, Qt::SkipEmptyParts))
            titles.append(controlTitle(m_isms, id));
        m_words->setText(titles.isEmpty() ? FieldEditor::tr("None") : titles.join(u'\n'));
        m_words->setTone(titles.isEmpty() ? Tone::Muted : Tone::Ink);
    }
    void setReadOnly(bool readOnly) override { m_button->setVisible(!readOnly); }

private:
    void choose()
    {
        const auto picked = pickControls(this, m_isms.catalogue(), m_ids);
        if (!picked || *picked == m_ids)
            return;
        setText(*picked);
        Q_EMIT edited();
        Q_EMIT finished();
    }

    const Isms &m_isms;
    QString m_ids;
    PlainLabel *m_words;
    QPushButton *m_button;
};

class FilesView final : public FieldEditor
{
public:
    explicit FilesView(QWidget *parent)
        : FieldEditor(parent)
        , m_words(filling(this, new PlainLabel(QString(), TextRole::Body)))
    {
    }
    QString text() const override { return m_text; }
    void setText(const QString &text) override
    {
        m_text = text;
        QStringList names;
        for (const QJsonValue &file : QJsonDocument::fromJson(text.toUtf8()).array())
            names.append(file.toObject().value(u"name"_s).toString());
        m_words->setText(names.isEmpty() ? FieldEditor::tr("None") : names.join(u'\n'));
    }
    void setReadOnly(bool) override { }

private:
    QString m_text;
    PlainLabel *m_words;
};

ComboEditor *choiceEditor(const Field &field, QWidget *parent)
{
    auto *editor = new ComboEditor(parent);
    const auto &choices = field.spec().choices;
    for (int i = 0; i < choices.size(); ++i)
        editor->add(choiceLabel(choices, i), choices.at(i).value);
    return editor;
}

ComboEditor *truthEditor(QWidget *parent)
{
    auto *editor = new ComboEditor(parent);
    editor->add(FieldEditor::tr("Don’t know yet"), u"not_known"_s);
    editor->add(FieldEditor::tr("Yes"), u"yes"_s);
    editor->add(FieldEditor::tr("No"), u"no"_s);
    return editor;
}

// A short scale, such as 1 to 5, is picked rather than typed.
bool isScale(const Field &field)
{
    const FieldSpec &spec = field.spec();
    return field.kind() == FieldKind::Integer && spec.minimum && spec.maximum
        && *spec.maximum - *spec.minimum < 10;
}

ComboEditor *scaleEditor(const Field &field, QWidget *parent)
{
    auto *editor = new ComboEditor(parent);
    for (int i = int(*field.spec().minimum); i <= int(*field.spec().maximum); ++i)
        editor->add(QString::number(i), QString::number(i));
    return editor;
}

ComboEditor *referenceEditor(const Isms &isms, const Field &field, QWidget *parent)
{
    auto *editor = new ComboEditor(parent);
    editor->add(FieldEditor::tr("None"), QString());
    const RecordType *type = recordType(field.spec().refersTo);
    std::vector<std::pair<QString, QString>> items;
    for (qsizetype row = 0; row < isms.count(*type); ++row) {
        const void *record = isms.at(*type, row);
        items.emplace_back(type->titleOf(record), type->operations().id(record).text());
    }
    std::sort(items.begin(), items.end(), [](const auto &a, const auto &b) {
        return QString::localeAwareCompare(a.first, b.first) < 0;
    });
    for (const auto &[words, id] : items)
        editor->add(words, id);
    return editor;
}

ComboEditor *controlEditor(const Isms &isms, QWidget *parent)
{
    auto *editor = new ComboEditor(parent);
    editor->add(FieldEditor::tr("None"), QString());
    for (const Control &control : isms.catalogue().controls())
        editor->add(control.title, control.id.text());
    return editor;
}

FieldEditor *editorFor(const Isms &isms, const Field &field, QWidget *parent)
{
    if (isScale(field))
        return scaleEditor(field, parent);
    switch (field.kind()) {
    case FieldKind::LongText:
        return new LongTextEditor(parent);
    case FieldKind::Date:
        return new DateEditor(parent);
    case FieldKind::Choice:
        return choiceEditor(field, parent);
    case FieldKind::Truth:
        return truthEditor(parent);
    case FieldKind::Reference:
        return referenceEditor(isms, field, parent);
    case FieldKind::Control:
        return controlEditor(isms, parent);
    case FieldKind::ControlList:
        return new ControlListEditor(isms, parent);
    case FieldKind::Files:
        return new FilesView(parent);
    case FieldKind::Text:
    case FieldKind::Integer:
    case FieldKind::Percent:
    case FieldKind::Real:
    case FieldKind::Money:
    case FieldKind::TextList:
        break;
    }
    return new LineEditor(field, parent);
}

} // namespace

FieldEditor *makeFieldEditor(const Isms &isms, const Field &field, QWidget *parent)
{
    FieldEditor *editor = editorFor(isms, field, parent);
    editor->setObjectName(u"field_"_s + field.key());
    QWidget *inner = editor->focusProxy() ? editor->focusProxy() : editor;
    inner->setAccessibleName(field.label());
    editor->setReadOnly(field.spec().readOnly || isms.isReadOnly());
    return editor;
}

} // namespace insurable
