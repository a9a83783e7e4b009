// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recentrow.h"

#include "buttons.h"
#include "plaintooltip.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QPainter>
#include <QToolButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

QString shownFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    const QString shown =
        folder.startsWith(home + u'/') ? u"~"_s + folder.mid(home.size()) : folder;
    return QDir::toNativeSeparators(shown);
}

} // namespace

RecentRow::RecentRow(const QString &path, bool exists, QWidget *parent)
    : QAbstractButton(parent)
    , m_name(QFileInfo(path).completeBaseName())
    , m_folder(exists ? shownFolder(path) : tr("No longer in %1").arg(shownFolder(path)))
    , m_exists(exists)
    , m_remove(iconButton(Glyph::Close, tr("Take %1 off the list").arg(m_name)))
{
    setAccessibleName(m_name);
    setAccessibleDescription(m_folder);
    setToolTip(plainToolTip(QDir::toNativeSeparators(path)));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(exists ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_remove->setParent(this);
    m_remove->setObjectName(u"removeRecent"_s);
    m_remove->setIconSize({16, 16});
    m_remove->setIcon(insurable::icon(Glyph::Close, Tone::Muted));
    connect(m_remove, &QToolButton::clicked, this, &RecentRow::removeWanted);
}

QSize RecentRow::sizeHint() const
{
    const QFontMetrics name(textFont(TextRole::Strong));
    const QFontMetrics folder(textFont(TextRole::Small));
    return {360, name.height() + folder.height() + 2 * space::s + 2};
}

bool RecentRow::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void RecentRow::resizeEvent(QResizeEvent *event)
{
    const QSize size = m_remove->sizeHint();
    m_remove->setGeometry(width() - size.width() - space::s, (height() - size.height()) / 2,
                          size.width(), size.height());
    QAbstractButton::resizeEvent(event);
}

void RecentRow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? tokens.hover : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);

    const QRect glyph(space::l, (height() - 22) / 2, 22, 22);
    paintGlyph(painter, m_exists ? Glyph::Building : Glyph::Question,
               m_exists ? tokens.accent : tokens.unknown, glyph);
    QRect words =
        rect().adjusted(glyph.right() + space::l, space::s, -m_remove->width() - space::l, 0);
    const auto line = [&](TextRole role, const QColor &colour, const QString &text) {
        painter.setFont(textFont(role));
        painter.setPen(colour);
        const QFontMetrics metrics = painter.fontMetrics();
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideMiddle, words.width()));
        words.translate(0, metrics.height() + 2);
    };
    line(TextRole::Strong, m_exists ? tokens.ink : tokens.muted, m_name);
    line(TextRole::Small, tokens.muted, m_folder);
}

} // namespace insurable
