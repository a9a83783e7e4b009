// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newfirmview.h"

#include "banner.h"
#include "buttons.h"
#include "card.h"
#include "heropanel.h"
#include "newpassphrasefields.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "scrollcolumn.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

void addField(QVBoxLayout &column, const QString &name, QWidget *field, QLayout *with = nullptr)
{
    auto *label = new PlainLabel(name, TextRole::Strong);
    label->setBuddy(field);
    column.addWidget(label);
    if (with != nullptr)
        column.addLayout(with);
    else
        column.addWidget(field);
}

} // namespace

NewFirmView::NewFirmView(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_path(new QLineEdit)
    , m_choose(plainButton(tr("Choose …")))
    , m_passphrase(new NewPassphraseFields)
    , m_judgement(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
    , m_trouble(new Banner)
    , m_busy(new QProgressBar)
    , m_create(primaryButton(tr("Create")))
    , m_cancel(quietButton(tr("Back")))
{
    setObjectName(u"newFirmView"_s);
    auto *card = new Card;
    layOut(*card);
    auto *body = new ScrollColumn(560);
    body->add(new PlainLabel(tr("A new firm"), TextRole::Title));
    body->add(card);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new HeroPanel(tr("One file, one passphrase."),
                                 tr("The passphrase encrypts everything you will write about your "
                                    "firm: its weak spots, contracts and proof.\n\nNobody can "
                                    "reset it for you. Write it down and keep it somewhere safe, "
                                    "away from this computer.")),
                   2);
    row->addWidget(body, 3);

    connect(m_name, &QLineEdit::textChanged, this, &NewFirmView::suggestPath);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_ownPath = true; });
    connect(m_choose, &QPushButton::clicked, this, &NewFirmView::choosePath);
    for (QLineEdit *line : {m_name, m_path}) {
        connect(line, &QLineEdit::textChanged, this, &NewFirmView::judge);
        connect(line, &QLineEdit::returnPressed, m_create, &QPushButton::click);
    }
    connect(m_name, &QLineEdit::textChanged, this,
            [this] { m_passphrase->setKnown({firmName()}); });
    connect(m_passphrase, &NewPassphraseFields::changed, this, &NewFirmView::judge);
    connect(m_passphrase, &NewPassphraseFields::submitted, m_create, &QPushButton::click);
    connect(m_create, &QPushButton::clicked, this, &NewFirmView::createWanted);
    connect(m_cancel, &QPushButton::clicked, this, &NewFirmView::cancelled);
}

void NewFirmView::layOut(Card &card)
{
    m_name->setObjectName(u"firmName"_s);
    m_path->setObjectName(u"firmPath"_s);
    m_judgement->setObjectName(u"passphraseJudgement"_s);
    m_create->setObjectName(u"createFirm"_s);
    m_cancel->setObjectName(u"cancelNewFirm"_s);
    m_name->setPlaceholderText(tr("As it stands on your letterhead"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Creating"));

    auto *place = new QHBoxLayout;
    place->setSpacing(space::s);
    place->addWidget(m_path, 1);
    place->addWidget(m_choose);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_create);

    QVBoxLayout *body = card.body();
    body->setSpacing(space::s);
    addField(*body, tr("Name of the firm"), m_name);
    body->addSpacing(space::s);
    addField(*body, tr("Where its file goes"), m_path, place);
    body->addSpacing(space::s);
    body->addWidget(m_passphrase);
    body->addWidget(m_judgement);
    body->addWidget(m_trouble);
    body->addWidget(m_busy);
    body->addLayout(buttons);
}

void NewFirmView::begin(const QString &folder)
{
    m_folder = folder;
    m_ownPath = false;
    m_name->clear();
    wipe();
    m_trouble->hide();
    suggestPath();
    setBusy(false);
    m_name->setFocus();
}

void NewFirmView::suggestPath()
{
    if (m_ownPath)
        return;
    const QString name = firmName().isEmpty() ? tr("My firm") : firmName();
    m_path->setText(
        QDir::toNativeSeparators(QDir(m_folder).filePath(safeFileName(name) + u".insurable"_s)));
}

void NewFirmView::choosePath()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Where the file goes"), path(),
                                                        tr("Insurable files (*.insurable)"),
                                                        nullptr, QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty())
        return;
    m_ownPath = true;
    m_path->setText(QDir::toNativeSeparators(
        chosen.endsWith(".insurable"_L1) ? chosen : chosen + u".insurable"_s));
}

QString NewFirmView::firmName() const
{
    return singleLine(m_name->text()).trimmed();
}

QString NewFirmView::path() const
{
    return QDir::fromNativeSeparators(m_path->text().trimmed());
}

QString NewFirmView::missing() const
{
    if (firmName().isEmpty())
        return tr("The firm still needs a name.");
    if (QFileInfo::exists(path()))
        return tr("There is already a file of that name. Choose another place or name.");
    return m_passphrase->missing();
}

void NewFirmView::judge()
{
    const QString words = missing();
    m_judgement->setText(words);
    m_create->setEnabled(words.isEmpty());
}

void NewFirmView::setBusy(bool busy)
{
    QSizePolicy keep = m_busy->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keep);
    m_busy->setVisible(busy);
    for (QWidget *widget : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_path),
                            static_cast<QWidget *>(m_choose), static_cast<QWidget *>(m_passphrase),
                            static_cast<QWidget *>(m_cancel)})
        widget->setEnabled(!busy);
    if (busy)
        m_create->setEnabled(false);
    else
        judge();
}

void NewFirmView::showTrouble(const QString &sentence)
{
    m_trouble->showMessage(Tone::Bad, sentence);
}

Secret NewFirmView::passphrase() const
{
    return m_passphrase->passphrase();
}

void NewFirmView::wipe()
{
    m_passphrase->wipe();
}

} // namespace insurable
