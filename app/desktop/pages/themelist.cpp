// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themelist.h"

#include "controlbook.h"
#include "controltext.h"
#include "plaintooltip.h"
#include "tokens.h"

#include <QComboBox>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

enum Role { ThemeRole = Qt::UserRole + 1, AnsweredRole, AskedRole, ScoreRole };

constexpr int meterHeight = 4;

// Title; then how far it is answered as a bar, with the figures beside it.
class ThemeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const int lines = QFontMetrics(textFont(TextRole::Body)).height()
            + QFontMetrics(textFont(TextRole::Small)).height();
        return {160, lines + 2 * space::s};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem empty = option;
        initStyleOption(&empty, index);
        empty.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);

        const Tokens &tokens = Tokens::of(option.palette);
        const QRect box = option.rect.adjusted(space::m, space::s - 2, -space::m, -space::s + 2);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.accent);
            painter->drawRoundedRect(QRectF(option.rect.left() + 1, box.top(), 3, box.height()), 1.5, 1.5);
        }
        painter->setFont(textFont(selected ? TextRole::Strong : TextRole::Body));
        painter->setPen(tokens.ink);
        painter->drawText(box, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            box.width()));
        paintMeter(*painter, tokens, box, index);
        painter->restore();
    }

private:
    static void paintMeter(QPainter &painter, const Tokens &tokens, const QRect &box,
                           const QModelIndex &index)
    {
        const int answered = index.data(AnsweredRole).toInt();
        const int asked = index.data(AskedRole).toInt();
        const QVariant score = index.data(ScoreRole);
        painter.setFont(textFont(TextRole::Small));
        painter.setPen(tokens.muted);
        const QFontMetrics metrics = painter.fontMetrics();
        const QString figures = u"%1/%2"_s.arg(answered).arg(asked);
        const int height = metrics.height();
        const QRect line(box.left(), box.bottom() - height, box.width(), height);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, figures);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                         score.isValid() ? score.toString() : u"–"_s);
        const int left = line.left() + metrics.horizontalAdvance(u"00/00"_s) + space::s;
        const int right = line.right() - metrics.horizontalAdvance(u"100"_s) - space::s;
        QRectF track(left, line.center().y() - meterHeight / 2.0, right - left, meterHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.line);
        painter.drawRoundedRect(track, 2, 2);
        if (score.toInt() > 0) {
            track.setWidth(std::max<double>(meterHeight, track.width() * score.toInt() / 100.0));
            painter.setBrush(tokens.accent);
            painter.drawRoundedRect(track, 2, 2);
        }
    }
};

} // namespace

ThemeList::ThemeList(const ControlBook &book, QWidget *parent)
    : QListWidget(parent)
    , m_book(book)
{
    setObjectName(u"themeList"_s);
    setAccessibleName(tr("Themes"));
    setItemDelegate(new ThemeDelegate(this));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setViewportMargins(0, space::xs, 0, space::xs);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT themePicked(Id::from(item->data(ThemeRole).toString()));
    });
}

void ThemeList::refresh()
{
    const QSignalBlocker quiet(this);
    const auto &themes = m_book.catalogue().themes();
    while (count() < int(themes.size()))
        addItem(new QListWidgetItem);
    for (int row = 0; row < count(); ++row) {
        const Theme &theme = themes.at(size_t(row));
        const AnswerProgress progress = m_book.progress(theme);
        const QString words = controltext::progressText(progress);
        QListWidgetItem &at = *item(row);
        at.setText(theme.title);
        at.setData(ThemeRole, theme.id.text());
        at.setData(AnsweredRole, progress.answered);
        at.setData(AskedRole, progress.asked);
        at.setData(ScoreRole, progress.score ? QVariant(*progress.score) : QVariant());
        at.setData(Qt::AccessibleTextRole,
                   progress.score ? tr("%1: %2, score %3 of 100").arg(theme.title, words).arg(*progress.score)
                                  : tr("%1: %2").arg(theme.title, words));
        at.setToolTip(plainToolTip(at.data(Qt::AccessibleTextRole).toString()));
        at.setHidden(progress.asked == 0);
    }
    viewport()->update();
    fillChooser();
}

QComboBox *ThemeList::makeChooser()
{
    m_chooser = new QComboBox;
    m_chooser->setObjectName(u"themeChooser"_s);
    m_chooser->setAccessibleName(tr("Theme"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_chooser, &QComboBox::activated, this, [this] {
        Q_EMIT themePicked(Id::from(m_chooser->currentData().toString()));
    });
    return m_chooser;
}

void ThemeList::fillChooser()
{
    if (!m_chooser)
        return;
    const QVariant current = m_chooser->currentData();
    m_chooser->clear();
    for (int row = 0; row < count(); ++row) {
        if (!item(row)->isHidden())
            m_chooser->addItem(u"%1 · %2/%3"_s.arg(item(row)->text(), item(row)->data(AnsweredRole).toString(),
                                                   item(row)->data(AskedRole).toString()),
                               item(row)->data(ThemeRole));
    }
    m_chooser->setCurrentIndex(m_chooser->findData(current));
}

void ThemeList::setTheme(const Id &theme)
{
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(ThemeRole).toString() == theme.text())
            setCurrentRow(row);
    }
    if (m_chooser)
        m_chooser->setCurrentIndex(m_chooser->findData(theme.text()));
}

} // namespace insurable
