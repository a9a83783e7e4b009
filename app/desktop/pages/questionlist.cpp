// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionlist.h"

#include "controlquestion.h"
#include "plaintext.h"
#include "plaintooltip.h"
#include "recorddisplay.h"
#include "submissionplan.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

enum Role { QuestionRoleId = Qt::UserRole + 1, WordsRole, ToneRole, GlyphRole, PillRole };

constexpr int narrowestWords = 150;
constexpr qsizetype longestPill = 60;

QFont pillFont()
{
    QFont font = textFont(TextRole::Small);
    font.setWeight(QFont::DemiBold);
    return font;
}

// The question, where its answer comes from, and the answer itself on the right.
class QuestionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &,
                                 const QModelIndex &index) const override
    {
        const int body = QFontMetrics(textFont(TextRole::Body)).height();
        const int small = QFontMetrics(textFont(TextRole::Small)).height();
        return {200, isSection(index) ? body + 2 * space::m : 2 * body + small + 2 * space::s + 2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem empty = option;
        initStyleOption(&empty, index);
        empty.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter,
                                            option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isSection(index))
            paintSection(*painter, option.rect, index);
        else
            paintQuestion(*painter, option.rect, index);
        painter->restore();
    }

private:
    static bool isSection(const QModelIndex &index)
    {
        return index.data(QuestionRoleId).toString().isEmpty();
    }
    static void paintSection(QPainter &painter, const QRect &rect, const QModelIndex &index)
    {
        painter.setFont(textFont(TextRole::Strong));
        painter.setPen(Tokens::current().accent);
        painter.drawText(rect.adjusted(space::s, 0, -space::s, -space::xs),
                         Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                         index.data().toString());
    }
    static void paintQuestion(QPainter &painter, const QRect &rect, const QModelIndex &index)
    {
        const Tokens &tokens = Tokens::current();
        const PillLook look{Tone(index.data(ToneRole).toInt()),
                            Glyph(index.data(GlyphRole).toInt()), index.data(PillRole).toString()};
        painter.setFont(pillFont());
        const int wide = std::min(pillRoom(index.data().toString(), rect.width()),
                                  pill::size(look, painter.font()).width());
        const QRect right(rect.right() - wide - space::s, rect.top(), wide, rect.height());
        pill::paint(painter, right, look, tokens);

        QRect words = rect.adjusted(space::s, space::s, -wide - 2 * space::m, -space::s);
        painter.setFont(textFont(TextRole::Body));
        painter.setPen(tokens.ink);
        const QString question =
            twoLines(painter.fontMetrics(), index.data().toString(), words.width());
        words.setHeight(2 * painter.fontMetrics().height());
        constexpr int wrapped = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap);
        const QFontMetrics small(textFont(TextRole::Small));
        const int used = std::min(
            words.height(), painter.fontMetrics().boundingRect(words, wrapped, question).height());
        words.moveTop(rect.top() + (rect.height() - used - small.height()) / 2);
        painter.drawText(words, wrapped, question);
        words = QRect(words.left(), words.top() + used, words.width(), small.height());
        painter.setFont(textFont(TextRole::Small));
        painter.setPen(tokens.muted);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(index.data(WordsRole).toString(),
                                                          Qt::ElideRight, words.width()));
    }
    // Two fifths of the row, or what the question leaves that is told in two lines.
    static int pillRoom(const QString &question, int width)
    {
        const QFontMetrics metrics(textFont(TextRole::Body));
        const int words = std::max(narrowestWords, metrics.horizontalAdvance(question) * 5 / 9);
        return std::max(width * 2 / 5, width - words - 3 * space::m);
    }
    // Elided to about two lines; words break, so leave room for the ragged end.
    static QString twoLines(const QFontMetrics &metrics, const QString &text, int width)
    {
        return metrics.elidedText(text, Qt::ElideRight, width * 2 - width / 5);
    }
};

QTreeWidgetItem *itemOf(const AnsweredQuestion &answer, const QString &currency)
{
    auto *item = new QTreeWidgetItem({singleLine(answer.question->text)});
    const PillLook look = answerPill(answer, currency);
    const QString words = originWords(answer);
    item->setData(0, QuestionRoleId, answer.question->id.text());
    item->setData(0, WordsRole, words);
    item->setData(0, ToneRole, int(look.tone));
    item->setData(0, GlyphRole, int(look.glyph));
    item->setData(0, PillRole, look.word);
    item->setData(0, Qt::AccessibleTextRole,
                  QuestionList::tr("%1 %2. %3").arg(answer.question->text, look.word, words));
    const QString whole = singleLine(shownAnswer(answer.value, *answer.question, currency));
    item->setToolTip(
        0, plainToolTip(answer.question->text + u'\n' + (answer.applies ? whole : look.word)));
    return item;
}

} // namespace

bool fits(const AnsweredQuestion &answer, QuestionFilter filter)
{
    switch (filter) {
    case QuestionFilter::All:
        return true;
    case QuestionFilter::Unanswered:
        return answer.applies && !isKnown(answer.value);
    case QuestionFilter::Gate:
        return answer.question->role == QuestionRole::Gate;
    case QuestionFilter::Overruled:
        break;
    }
    return answer.origin == Origin::Overruled;
}

PillLook answerPill(const AnsweredQuestion &answer, const QString &currency)
{
    if (!answer.applies)
        return {Tone::Muted, Glyph::Minus, QuestionList::tr("Not asked")};
    QString words = singleLine(shownAnswer(answer.value, *answer.question, currency));
    if (words.size() > longestPill)
        words = words.left(longestPill - 1) + u'…';
    if (!isKnown(answer.value))
        return pill::unknown(words);
    const Extent *extent = std::get_if<Extent>(&answer.value);
    if (!extent || !asksForControl(*answer.question))
        return {Tone::Muted, Glyph::Check, words};
    switch (*extent) {
    case Extent::Yes:
        return pill::good(words);
    case Extent::Partly:
        return pill::warning(words);
    case Extent::No:
        break;
    }
    return pill::bad(words);
}

QString originWords(const AnsweredQuestion &answer)
{
    if (!answer.applies)
        return QuestionList::tr("Not for firms like yours");
    switch (answer.origin) {
    case Origin::Unanswered:
        return QuestionList::tr("Nobody has answered");
    case Origin::Person:
        return QuestionList::tr("Said by you on %1").arg(shownDate(answer.answeredOn));
    case Origin::Overruled:
        return QuestionList::tr("Overruled by you on %1").arg(shownDate(answer.answeredOn));
    case Origin::Derived:
        break;
    }
    return answer.answeredOn.isValid()
        ? QuestionList::tr("From the records, agreed on %1").arg(shownDate(answer.answeredOn))
        : QuestionList::tr("From the records");
}

QuestionList::QuestionList(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"questionList"_s);
    setAccessibleName(tr("Questions"));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setUniformRowHeights(false);
    setItemDelegate(new QuestionDelegate(this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (const Id question = current(); !question.isNull())
            Q_EMIT picked(question);
    });
}

void QuestionList::show(const SubmissionPlan &plan, QuestionFilter filter)
{
    const Id kept = current();
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const Section &section : plan.set->sections)
            addSection(plan, section, filter);
        expandAll();
    }
    pick(kept);
}

void QuestionList::addSection(const SubmissionPlan &plan, const Section &section,
                              QuestionFilter filter)
{
    QList<QTreeWidgetItem *> items;
    for (const AnsweredQuestion &answer : plan.answers) {
        if (answer.question->section == section.id && fits(answer, filter))
            items.append(itemOf(answer, plan.records.organisation.currency));
    }
    if (items.isEmpty())
        return;
    auto *head = new QTreeWidgetItem(this, {singleLine(section.title)});
    head->setFlags(Qt::ItemIsEnabled);
    head->addChildren(items);
}

void QuestionList::pick(const Id &question)
{
    QTreeWidgetItem *first = nullptr;
    for (int s = 0; s < topLevelItemCount(); ++s) {
        QTreeWidgetItem *section = topLevelItem(s);
        for (int i = 0; i < section->childCount(); ++i) {
            QTreeWidgetItem *item = section->child(i);
            first = first ? first : item;
            if (item->data(0, QuestionRoleId).toString() == question.text()) {
                setCurrentItem(item);
                scrollToItem(item);
                return;
            }
        }
    }
    if (first)
        setCurrentItem(first);
}

Id QuestionList::current() const
{
    const QTreeWidgetItem *item = currentItem();
    const QString id = item ? item->data(0, QuestionRoleId).toString() : QString();
    return id.isEmpty() ? Id() : Id::from(id);
}

} // namespace insurable
