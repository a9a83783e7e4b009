// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dropzone.h"

#include "buttons.h"
#include "glyphview.h"
#include "plainlabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

DropZone::DropZone(const QString &invitation, QWidget *parent)
    : QFrame(parent)
    , m_hint(new PlainLabel(tr("or press to choose files · Ctrl+V pastes a screenshot"),
                            TextRole::Small, Tone::Muted))
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(invitation);
    setAccessibleDescription(m_hint->text());

    auto *words = new PlainLabel(invitation, TextRole::Strong);
    for (PlainLabel *label : {words, m_hint})
        label->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::xs);
    column->addWidget(new GlyphView(Glyph::Upload, Tone::Accent, 24), 0, Qt::AlignHCenter);
    column->addWidget(words);
    column->addWidget(m_hint);
}

bool DropZone::paste()
{
    return take(*QApplication::clipboard()->mimeData());
}

bool DropZone::take(const QMimeData &offer)
{
    const QStringList paths = localFiles(offer);
    if (!paths.isEmpty()) {
        Q_EMIT filesChosen(paths);
        return true;
    }
    const QImage image = qvariant_cast<QImage>(offer.imageData());
    if (image.isNull())
        return false;
    Q_EMIT imagePasted(image);
    return true;
}

void DropZone::browse()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Choose files"));
    if (!paths.isEmpty())
        Q_EMIT filesChosen(paths);
}

void DropZone::setHovered(bool hovered)
{
    m_hovered = hovered;
    update();
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasImage() || !localFiles(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        setHovered(true);
    }
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    setHovered(false);
}

void DropZone::dropEvent(QDropEvent *event)
{
    setHovered(false);
    if (take(*event->mimeData()))
        event->acceptProposedAction();
}

void DropZone::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
             || event->key() == Qt::Key_Enter)
        browse();
    else
        QFrame::keyPressEvent(event);
}

void DropZone::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        browse();
}

void DropZone::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(hasFocus() || m_hovered ? tokens.accent : tokens.strongLine, hasFocus() ? 2 : 1.2);
    pen.setStyle(m_hovered ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(m_hovered ? tokens.accentSoft : Qt::transparent);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
}

} // namespace insurable
