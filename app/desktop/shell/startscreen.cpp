// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startscreen.h"

#include "choicecard.h"
#include "heropanel.h"
#include "plainlabel.h"
#include "preferences.h"
#include "recentrow.h"
#include "scrollcolumn.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTimer>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

QString droppedVault(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile() && url.toLocalFile().endsWith(".insurable"_L1, Qt::CaseInsensitive))
            return url.toLocalFile();
    }
    return {};
}

} // namespace

StartScreen::StartScreen(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_recentTitle(new PlainLabel(tr("Go on where you were"), TextRole::Heading))
    , m_recent(new QVBoxLayout)
{
    setObjectName(u"startScreen"_s);
    setAcceptDrops(true);
    auto *body = new ScrollColumn(560);
    body->column()->addSpacing(space::xl);
    body->add(new PlainLabel(tr("Welcome"), TextRole::Title));
    body->add(makeChoices());
    body->column()->addSpacing(space::s);
    body->add(m_recentTitle);
    m_recent->setSpacing(2);
    body->column()->addLayout(m_recent);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new HeroPanel(tr("Ready for the insurer’s questions."),
                                 tr("Know how well your firm is protected, mend what matters most, "
                                    "and show it truthfully.\n\nEverything stays in one encrypted "
                                    "file on this computer.")),
                   2);
    row->addWidget(body, 3);
    refresh();
}

QWidget *StartScreen::makeChoices()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    const auto add = [&](Glyph glyph, const QString &title, const QString &sentence,
                         const QString &name, void (StartScreen::*wanted)()) {
        auto *card = new ChoiceCard(glyph, title, sentence);
        card->setObjectName(name);
        connect(card, &ChoiceCard::clicked, this, wanted);
        column->addWidget(card);
    };
    add(Glyph::Add, tr("Start a new firm"),
        tr("A few short questions, then a list that fits your firm."), u"startNew"_s,
        &StartScreen::newFirmWanted);
    add(Glyph::Folder, tr("Open a firm"),
        tr("Choose its file, or drop it anywhere in this window."), u"startOpen"_s,
        &StartScreen::openWanted);
    add(Glyph::Eye, tr("Look at the sample firm"),
        tr("A joinery of eight, already filled in. Change whatever you like."), u"startSample"_s,
        &StartScreen::sampleWanted);
    return box;
}

void StartScreen::refresh()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QList<RecentFile> files = m_preferences.recentFiles();
    m_recentTitle->setVisible(!files.isEmpty());
    for (const RecentFile &file : files)
        addRecent(file.path);
}

void StartScreen::addRecent(const QString &path)
{
    const bool exists = RecentFile{path, {}}.exists();
    auto *row = new RecentRow(path, exists);
    row->setObjectName(exists ? u"recentFile"_s : u"vanishedFile"_s);
    if (exists)
        connect(row, &RecentRow::clicked, this, [this, path] { Q_EMIT fileWanted(path); });
    connect(row, &RecentRow::removeWanted, this, [this, path] {
        m_preferences.removeRecentFile(path);
        refresh();
    });
    m_recent->addWidget(row);
}

void StartScreen::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedVault(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void StartScreen::dropEvent(QDropEvent *event)
{
    const QString path = droppedVault(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    QTimer::singleShot(0, this, [this, path] { Q_EMIT fileWanted(path); });
}

void StartScreen::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_painted)
        return;
    m_painted = true;
    QTimer::singleShot(0, this, &StartScreen::firstPainted);
}

} // namespace insurable
