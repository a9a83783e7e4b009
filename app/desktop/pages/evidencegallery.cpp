// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencegallery.h"

#include "catalogue.h"
#include "clock.h"
#include "controltext.h"
#include "isms.h"
#include "plaintext.h"
#include "plaintooltip.h"
#include "recorddisplay.h"
#include "recordtablemodel.h"
#include "thumbnails.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int cardWidth = 208;
constexpr int pictureHeight = 116;
constexpr int titleLines = 2;

const Evidence *evidenceAt(const Isms &isms, const QModelIndex &index)
{
    const auto id = Id::tryFrom(index.data(RecordTableModel::IdRole).toString());
    return id ? isms.find<Evidence>(*id) : nullptr;
}

PillLook lookOf(const Evidence &evidence, const Isms &isms)
{
    return controltext::standingLook(standingOf(evidence, isms.catalogue(), isms.clock().today()),
                                     controltext::Wording::Short);
}

Glyph glyphOf(const Evidence &evidence, const Thumbnail *thumbnail)
{
    if (evidence.kind == EvidenceKind::Link)
        return Glyph::Link;
    if (evidence.kind == EvidenceKind::Check)
        return Glyph::CheckCircle;
    return thumbnail && thumbnail->look == FileLook::Picture ? Glyph::Image : Glyph::File;
}

// The text in so many lines at most; the last one holds the rest, to be cut where it is drawn.
QStringList wrapped(const QString &text, const QFont &font, int width, int lines)
{
    QTextLayout layout(text, font);
    QStringList parts;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = parts.size() + 1 == lines;
        parts.append(text.mid(line.textStart(), isLast ? -1 : line.textLength()).trimmed());
        if (isLast)
            break;
    }
    layout.endLayout();
    return parts;
}

class CardDelegate final : public QStyledItemDelegate
{
public:
    CardDelegate(const Isms &isms, Thumbnails &thumbnails, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_isms(isms)
        , m_thumbnails(thumbnails)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const int title = QFontMetrics(textFont(TextRole::Strong)).height();
        const int words = QFontMetrics(textFont(TextRole::Small)).height();
        return {cardWidth,
                pictureHeight + titleLines * title + 2 * words + 6 + 2 * space::s + 2 * space::xs};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Evidence *evidence = evidenceAt(m_isms, index);
        if (!evidence)
            return;
        const Tokens &tokens = Tokens::of(option.palette);
        const QRectF card = QRectF(option.rect).adjusted(1, 1, -1, -1);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        QPainterPath shape;
        shape.addRoundedRect(card, space::radius, space::radius);
        painter->fillPath(shape,
                          selected                                             ? tokens.accentSoft
                              : option.state.testFlag(QStyle::State_MouseOver) ? tokens.hover
                                                                               : tokens.surface);
        painter->setClipPath(shape);
        paintTop(*painter, tokens,
                 QRect(option.rect.topLeft(), QSize(option.rect.width(), pictureHeight)),
                 *evidence);
        painter->setClipping(false);
        painter->setPen(QPen(selected || focused ? tokens.accent : tokens.line, focused ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(shape);
        paintWords(*painter, tokens,
                   option.rect.adjusted(space::m, pictureHeight + space::s, -space::m, -space::s),
                   *evidence);
        painter->restore();
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                   const QModelIndex &index) override
    {
        const Evidence *evidence = evidenceAt(m_isms, index);
        if (!evidence || event->type() != QEvent::ToolTip)
            return false;
        QToolTip::showText(event->globalPos(), plainToolTip(singleLine(evidence->title)), view);
        return true;
    }

private:
    void paintTop(QPainter &painter, const Tokens &tokens, const QRect &box,
                  const Evidence &evidence) const
    {
        painter.fillRect(box, tokens.sunken);
        const Thumbnail *thumbnail =
            evidence.files.isEmpty() ? nullptr : m_thumbnails.of(evidence.files.last());
        if (thumbnail && !thumbnail->picture.isNull()) {
            const QImage &picture = thumbnail->picture;
            QRect target(QPoint(), picture.size().scaled(box.size(), Qt::KeepAspectRatio));
            target.moveCenter(box.center());
            painter.drawImage(target, picture);
        } else if (thumbnail && !thumbnail->excerpt.isEmpty()) {
            painter.setFont(textFont(TextRole::Small));
            painter.setPen(tokens.muted);
            QTextOption plain(Qt::AlignLeft | Qt::AlignTop);
            plain.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
            QRectF lines(box.adjusted(space::m, space::s, -space::m, 0)); // whole lines only
            lines.setHeight(std::floor(lines.height() / painter.fontMetrics().lineSpacing())
                            * painter.fontMetrics().lineSpacing());
            painter.setClipRect(lines, Qt::IntersectClip);
            painter.drawText(lines, thumbnail->excerpt, plain);
        } else {
            const int size = 36;
            paintGlyph(painter, glyphOf(evidence, thumbnail), tokens.muted,
                       QRect(box.center().x() - size / 2, box.center().y() - size / 2, size, size));
        }
    }

    void paintWords(QPainter &painter, const Tokens &tokens, const QRect &box,
                    const Evidence &evidence) const
    {
        painter.setFont(textFont(TextRole::Strong));
        painter.setPen(tokens.ink);
        int y = box.top();
        const auto line = [&](const QString &text) {
            painter.drawText(QRect(box.left(), y, box.width(), painter.fontMetrics().height()),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
            y += painter.fontMetrics().height();
        };
        const QStringList title =
            wrapped(singleLine(evidence.title), painter.font(), box.width(), titleLines);
        for (const QString &part : title)
            line(part);
        painter.setFont(textFont(TextRole::Small));
        painter.setPen(tokens.muted);
        line(QCoreApplication::translate("EvidenceGallery", "Speaks of %1")
                 .arg(shownDate(evidence.effective)));
        painter.setFont(controltext::pillFont());
        pill::paint(
            painter,
            QRect(box.left(), y + space::xs, box.width(), painter.fontMetrics().height() + 6),
            lookOf(evidence, m_isms), tokens);
    }

    const Isms &m_isms;
    Thumbnails &m_thumbnails;
};

} // namespace

EvidenceGallery::EvidenceGallery(const Isms &isms, Thumbnails &thumbnails, QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"gallery"_s);
    setAccessibleName(tr("Evidence as cards"));
    setViewMode(IconMode);
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setMovement(Static);
    setUniformItemSizes(true);
    setSpacing(space::s);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setSelectionBehavior(SelectRows);
    setMouseTracking(true);
    setItemDelegate(new CardDelegate(isms, thumbnails, this));
    connect(&thumbnails, &Thumbnails::ready, viewport(), qOverload<>(&QWidget::update));
}

EvidenceTableDelegate::EvidenceTableDelegate(const Isms &isms, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_isms(isms)
{
}

QSize EvidenceTableDelegate::sizeHint(const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const bool stands = index.data(RecordTableModel::FieldRole).toString() == "valid_until"_L1;
    if (const Evidence *evidence = stands ? evidenceAt(m_isms, index) : nullptr)
        size.setWidth(pill::size(lookOf(*evidence, m_isms), controltext::pillFont()).width()
                      + space::m);
    return size;
}

void EvidenceTableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const bool stands = index.data(RecordTableModel::FieldRole).toString() == "valid_until"_L1;
    const Evidence *evidence = stands ? evidenceAt(m_isms, index) : nullptr;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    if (evidence)
        item.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    if (!evidence)
        return;
    painter->save();
    painter->setFont(controltext::pillFont());
    pill::paint(*painter, option.rect.adjusted(space::s, 0, -space::xs, 0),
                lookOf(*evidence, m_isms), Tokens::of(option.palette));
    painter->restore();
}

} // namespace insurable
