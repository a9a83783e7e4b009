// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencepreview.h"

#include "filelook.h"
#include "glyphview.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "storedbytes.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int previewHeight = 220;
constexpr qint64 textShown = 64 << 10;
constexpr qint64 largestPicture = 16 << 20;
constexpr QSize pictureBound(1600, 1200);

} // namespace

// Fits the picture into the space there is.
class EvidencePreview::PictureView final : public QWidget
{
public:
    void setPicture(const QImage &picture)
    {
        m_picture = picture;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.setPen(tokens.line);
        painter.setBrush(tokens.sunken);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::radius, space::radius);
        if (m_picture.isNull())
            return;
        const QSize room = size() - QSize(2 * space::xs, 2 * space::xs);
        const QSize natural = m_picture.size() / devicePixelRatioF();
        QRect target(QPoint(), natural.width() > room.width() || natural.height() > room.height()
                         ? natural.scaled(room, Qt::KeepAspectRatio) : natural);
        target.moveCenter(rect().center());
        painter.drawImage(target, m_picture);
    }

private:
    QImage m_picture;
};

EvidencePreview::EvidencePreview(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget)
    , m_picture(new PictureView)
    , m_text(new QPlainTextEdit)
    , m_facts(new QWidget)
    , m_glyph(new GlyphView(Glyph::File, Tone::Muted, 36))
    , m_heading(new PlainLabel(QString(), TextRole::Strong))
    , m_sentence(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
{
    setFixedHeight(previewHeight);
    m_picture->setObjectName(u"previewPicture"_s);
    m_text->setObjectName(u"previewText"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Beginning of the text"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_heading->setObjectName(u"previewHeading"_s);
    m_sentence->setObjectName(u"previewSentence"_s);
    auto *column = new QVBoxLayout(m_facts);
    column->addStretch(1);
    column->addWidget(m_glyph, 0, Qt::AlignHCenter);
    for (PlainLabel *label : {m_heading, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch(1);
    for (QWidget *page : {static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_text), m_facts})
        m_stack->addWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(&workspace.tasks(), &TaskRunner::runningChanged, this, [this](bool running) {
        if (!running && !m_file.sha256.isEmpty())
            load();
    });
}

void EvidencePreview::clear()
{
    m_file = EvidenceFile();
    m_picture->setPicture(QImage());
    m_text->clear();
    showFacts(tr("Nothing to show"), tr("No file belongs to this yet."));
}

void EvidencePreview::showLink(const QString &address)
{
    clear();
    m_glyph->setGlyph(Glyph::Link, Tone::Muted);
    m_heading->setText(singleLine(address));
    m_sentence->setText(tr("Links are noted, never opened by this program."));
}

void EvidencePreview::showFacts(const QString &heading, const QString &sentence)
{
    m_glyph->setGlyph(Glyph::File, Tone::Muted);
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    m_stack->setCurrentWidget(m_facts);
}

void EvidencePreview::show(const EvidenceFile &file)
{
    if (file.sha256 == m_file.sha256 && !file.sha256.isEmpty())
        return;
    clear();
    m_file = file;
    load();
}

void EvidencePreview::load()
{
    if (m_workspace.tasks().isRunning())
        return;
    const EvidenceFile file = m_file;
    const auto head = storedBytes(m_workspace.isms(), file, textShown);
    const QString about = tr("%1. Save a copy to look at it with another program.").arg(fileSize(file.size));
    switch (head ? lookOf(*head) : FileLook::Other) {
    case FileLook::Text:
        m_text->setPlainText(shownText(*head) + (file.size > textShown ? tr("\n… the rest is not shown") : QString()));
        m_stack->setCurrentWidget(m_text);
        return;
    case FileLook::Pdf:
        showFacts(tr("PDF document"), about);
        return;
    case FileLook::Empty:
        showFacts(tr("An empty file"), tr("There is nothing in it, so it shows nothing."));
        return;
    case FileLook::Other:
        showFacts(head ? tr("A file of another kind") : tr("The file cannot be read"), about);
        return;
    case FileLook::Picture:
        break;
    }
    showFacts(tr("A picture"), about);
    if (file.size > largestPicture)
        return;
    const auto whole = storedBytes(m_workspace.isms(), file, largestPicture);
    decodePictureLater(whole.value_or(QByteArray()), pictureBound, *this,
                       [this, digest = file.sha256](const QImage &picture) { showPicture(digest, picture); });
}

void EvidencePreview::showPicture(const QByteArray &digest, const QImage &picture)
{
    if (digest != m_file.sha256)
        return; // another one was picked meanwhile
    if (picture.isNull()) {
        showFacts(tr("A picture that cannot be shown"), tr("It is damaged, or too large to be shown safely."));
        return;
    }
    m_picture->setPicture(picture);
    m_stack->setCurrentWidget(m_picture);
}

} // namespace insurable
