// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencedetails.h"

#include "buttons.h"
#include "catalogue.h"
#include "clock.h"
#include "controltext.h"
#include "evidenceintake.h"
#include "evidencepreview.h"
#include "foreignmark.h"
#include "messages.h"
#include "openoutside.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "recorddisplay.h"
#include "recordform.h"
#include "storedbytes.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QSaveFile>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 headLooked = 4096;

QString namesOf(const QList<RecordReference> &references)
{
    QStringList titles;
    for (const RecordReference &reference : references)
        titles.append(singleLine(reference.title));
    return titles.join(u", "_s);
}

} // namespace

EvidenceDetails::EvidenceDetails(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_preview(new EvidencePreview(workspace))
    , m_title(new PlainLabel(QString(), TextRole::Heading))
    , m_standing(new StatusPill)
    , m_form(new RecordForm(workspace.isms(), describe<Evidence>(),
                            {u"title"_s, u"effective"_s, u"valid_until"_s, u"controls"_s, u"sensitivity"_s, u"notes"_s}))
    , m_rows(new QVBoxLayout)
    , m_newer(plainButton(Glyph::Add, tr("Add a newer file")))
    , m_remove(dangerButton(tr("Remove this evidence")))
{
    m_title->setObjectName(u"evidenceHeading"_s);
    m_standing->setObjectName(u"evidenceStanding"_s);
    m_newer->setObjectName(u"newerFile"_s);
    m_remove->setObjectName(u"removeEvidence"_s);
    m_rows->setSpacing(space::s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, 0, space::m, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_standing, 0, Qt::AlignLeft);
    column->addWidget(m_preview);
    column->addWidget(new PlainLabel(tr("Files, newest first"), TextRole::Strong));
    column->addLayout(m_rows);
    column->addWidget(m_newer, 0, Qt::AlignLeft);
    column->addSpacing(space::s);
    column->addWidget(m_form);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_newer->setVisible(!workspace.isReadOnly());
    m_remove->setVisible(!workspace.isReadOnly());
    connect(m_form, &RecordForm::finished, this, &EvidenceDetails::saveFields);
    connect(m_newer, &QPushButton::clicked, this, &EvidenceDetails::chooseNewerFile);
    connect(m_remove, &QPushButton::clicked, this, &EvidenceDetails::remove);
}

void EvidenceDetails::show(const Id &id)
{
    m_shown = id;
    m_files.clear();
    const AnyRecord record = m_workspace.isms().find(describe<Evidence>(), id);
    if (record.isNull()) {
        m_shown = Id();
        m_preview->clear();
        return;
    }
    m_form->setRecord(record);
    refresh();
}

void EvidenceDetails::refresh()
{
    const Evidence *evidence = m_shown.isNull() ? nullptr : m_workspace.isms().find<Evidence>(m_shown);
    if (!evidence)
        return;
    m_title->setText(singleLine(evidence->title));
    m_standing->setLook(controltext::standingLook(
        standingOf(*evidence, m_workspace.catalogue(), m_workspace.clock().today())));
    if (!m_form->isAncestorOf(focusWidget()))
        m_form->setRecord(AnyRecord(*evidence));
    if (m_files.isEmpty() || m_files != evidence->files)
        showFiles(*evidence);
}

void EvidenceDetails::showFiles(const Evidence &evidence)
{
    m_files = evidence.files;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (auto file = m_files.crbegin(); file != m_files.crend(); ++file)
        m_rows->addWidget(fileRow(*file, file == m_files.crbegin()));
    if (m_files.isEmpty() && evidence.kind == EvidenceKind::Link)
        m_preview->showLink(evidence.link);
    else if (m_files.isEmpty())
        m_preview->clear();
    else
        m_preview->show(m_files.last());
}

QWidget *EvidenceDetails::fileRow(const EvidenceFile &file, bool newest)
{
    auto *row = new QWidget;
    row->setObjectName(u"fileRow"_s);
    const QString shownName = singleLine(file.name);
    auto *name = new PlainLabel(shownName);
    name->setObjectName(u"fileName"_s);
    name->setElided(Qt::ElideMiddle);
    const QString facts = tr("%1, added %2").arg(fileSize(file.size), shownDate(file.added));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(name);
    texts->addWidget(new PlainLabel(newest ? facts : tr("%1, older").arg(facts), TextRole::Small, Tone::Muted));
    auto *look = iconButton(Glyph::Eye, tr("Show “%1” above").arg(shownName));
    auto *save = iconButton(Glyph::Download, tr("Save a copy of “%1”").arg(shownName));
    save->setObjectName(u"saveCopy"_s);
    connect(look, &QToolButton::clicked, this, [this, file] { m_preview->show(file); });
    connect(save, &QToolButton::clicked, this, [this, file] { chooseCopy(file); });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    line->addLayout(texts, 1);
    line->addWidget(look);
    if (hasHarmlessName(safeFileName(file.name))) {
        auto *open = iconButton(Glyph::Send, tr("Open “%1” with another program").arg(shownName));
        open->setObjectName(u"openCopy"_s);
        connect(open, &QToolButton::clicked, this, [this, file] { openCopy(file); });
        line->addWidget(open);
    }
    line->addWidget(save);
    return row;
}

bool EvidenceDetails::saveFields()
{
    if (m_shown.isNull() || m_workspace.isReadOnly())
        return true;
    const AnyRecord before = m_workspace.isms().find(describe<Evidence>(), m_shown);
    if (before.isNull())
        return true;
    const QList<Problem> problems = m_form->problems();
    m_form->showProblems(problems);
    if (!problems.isEmpty())
        return false;
    const AnyRecord changed = m_form->record();
    if (changed.equals(before))
        return true;
    if (!m_workspace.attempt([&] { m_workspace.isms().update(changed); }))
        return false;
    m_form->setRecord(changed);
    return true;
}

bool EvidenceDetails::finish()
{
    return saveFields();
}

void EvidenceDetails::chooseNewerFile()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Choose the newer file"));
    if (!paths.isEmpty())
        addNewerFile(paths);
}

void EvidenceDetails::addNewerFile(const QStringList &paths)
{
    if (saveFields() && addRevision(m_workspace, *window(), m_shown, {paths, QImage()}))
        show(m_shown);
}

void EvidenceDetails::chooseCopy(const EvidenceFile &file)
{
    const QString suggestion = QDir::home().filePath(safeFileName(file.name));
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a copy"), suggestion);
    if (!path.isEmpty())
        saveCopy(file, path);
}

bool EvidenceDetails::saveCopy(const EvidenceFile &file, const QString &path)
{
    return m_workspace.tasks().run(tr("Saving a copy …"), [&](Progress &progress) {
        QSaveFile target(path);
        if (!target.open(QIODevice::WriteOnly))
            throw fileError(tr("The copy could not be written"), path, target.errorString());
        m_workspace.isms().extract(file, target, progress);
        if (!target.flush() || !target.commit()) // commit() overlooks a last flush that failed
            throw fileError(tr("The copy could not be written"), path, target.errorString());
        markAsForeign(path);
    });
}

void EvidenceDetails::openCopy(const EvidenceFile &file)
{
    const QString shownName = singleLine(file.name);
    const auto head = storedBytes(m_workspace.isms(), file, headLooked);
    if (!head || !isHarmless(safeFileName(file.name), *head)) {
        message::tell(window(), Tone::Warning, tr("“%1” is not opened").arg(shownName),
                      tr("What is in it does not fit its name. You can save a copy of it instead."));
        return;
    }
    if (!message::confirm(window(), tr("Open “%1” with another program?").arg(shownName),
                          tr("That program gets a copy, which is not encrypted and stands in a "
                             "folder of your own until the firm is locked or closed. What it "
                             "does with the copy is beyond this program."),
                          tr("Open it")))
        return;
    const QString path = m_copies.pathFor(file.name);
    if (path.isEmpty() || !saveCopy(file, path))
        return;
    OpenedCopies::seal(path);
    if (!openOutside(path))
        message::tell(window(), Tone::Warning, tr("No program opened it"),
                      tr("This computer names none for files of this type. You can save a copy."));
}

void EvidenceDetails::remove()
{
    if (m_shown.isNull())
        return;
    Isms &isms = m_workspace.isms();
    const AnyRecord record = isms.find(describe<Evidence>(), m_shown);
    const auto references = isms.referencesTo(describe<Evidence>(), m_shown);
    QString text = tr("Its files go with it when the firm is closed. Until then you can undo this.");
    if (!references.isEmpty())
        text += u' ' + tr("It is taken out of: %1.").arg(namesOf(references));
    if (!message::confirmRemoval(window(), tr("Remove “%1”?").arg(singleLine(record.title())), text, tr("Remove")))
        return;
    const Id id = m_shown;
    m_workspace.attempt([&] {
        isms.remove(describe<Evidence>(), id,
                    references.isEmpty() ? RemoveMode::Refuse : RemoveMode::Unlink);
    });
}

} // namespace insurable
