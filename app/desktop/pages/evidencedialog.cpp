// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencedialog.h"

#include "buttons.h"
#include "clock.h"
#include "glyphview.h"
#include "isms.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "recordform.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Under this name translators find the texts of this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceDialog)
};

constexpr int dialogWidth = 520;
constexpr int mostListed = 6;

QString troubleOf(const QFileInfo &info)
{
    if (!info.exists())
        return Words::tr("This file is not there any more.");
    if (info.isDir())
        return Words::tr("This is a folder. Drop the files in it instead.");
    if (!info.isFile())
        return Words::tr("This is not an ordinary file.");
    if (info.size() == 0)
        return Words::tr("This file is empty, so it shows nothing. It will not be added.");
    return info.isReadable() ? QString() : Words::tr("This file cannot be read.");
}

QWidget *fileRow(const IntakeFile &file)
{
    auto *row = new QWidget;
    auto *name = new PlainLabel(singleLine(file.name), TextRole::Strong);
    name->setObjectName(u"intakeName"_s);
    name->setElided(Qt::ElideMiddle);
    const bool fine = file.trouble.isEmpty();
    const QString fact = !fine ? file.trouble : !file.image.isNull() ? Words::tr("Pasted picture") : fileSize(file.size);
    auto *facts = new PlainLabel(fact, TextRole::Small, fine ? Tone::Muted : Tone::Bad);
    facts->setObjectName(u"intakeFact"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(name);
    texts->addWidget(facts);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    const Glyph glyph = !fine ? Glyph::Alert : file.image.isNull() ? Glyph::File : Glyph::Image;
    line->addWidget(new GlyphView(glyph, fine ? Tone::Accent : Tone::Bad, 20), 0, Qt::AlignTop);
    line->addLayout(texts, 1);
    return row;
}

// Fits any screen: what does not fit scrolls, the buttons stay in sight.
class EvidenceDialog final : public QDialog
{
public:
    EvidenceDialog(QWidget &parent, const Isms &isms, const QList<IntakeFile> &files,
                   const QList<Id> &controls);
    [[nodiscard]] EvidenceAnswers answers() const;

private:
    void listFiles(QBoxLayout &column, const QList<IntakeFile> &files);
    [[nodiscard]] AnyRecord suggestion(const QList<Id> &controls) const;
    [[nodiscard]] QWidget *makeButtons();
    void tryAccept();

    const Isms &m_isms;
    QList<IntakeFile> m_usable;
    RecordForm *m_form;
    QCheckBox *m_each;
};

EvidenceDialog::EvidenceDialog(QWidget &parent, const Isms &isms, const QList<IntakeFile> &files,
                               const QList<Id> &controls)
    : QDialog(&parent)
    , m_isms(isms)
    , m_form(new RecordForm(isms, describe<Evidence>(),
                            {u"title"_s, u"effective"_s, u"valid_until"_s, u"controls"_s, u"sensitivity"_s}))
    , m_each(new QCheckBox(Words::tr("Keep each file as its own piece of evidence, named after the file")))
{
    setObjectName(u"evidenceDialog"_s);
    setWindowTitle(Words::tr("Add evidence"));
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::m);
    column->setSpacing(space::m);
    column->addWidget(new PlainLabel(Words::tr("What does this show?"), TextRole::Heading));
    listFiles(*column, files);
    m_each->setObjectName(u"evidenceEach"_s);
    m_each->setVisible(m_usable.size() > 1);
    column->addWidget(m_each);
    m_form->setRecord(suggestion(controls));
    m_form->setVisible(!m_usable.isEmpty());
    column->addWidget(m_form);
    column->addWidget(new PlainLabel(
        Words::tr("Left empty, “valid until” follows from how long proof of its controls stays fresh."),
        TextRole::Small, Tone::Muted));
    column->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scroll, 1);
    outer->addWidget(makeButtons());
    resize(dialogWidth, std::min(inside->sizeHint().height() + 80, std::max(320, parent.height() - 60)));
    m_form->focusFirst();
}

void EvidenceDialog::listFiles(QBoxLayout &column, const QList<IntakeFile> &files)
{
    for (const IntakeFile &file : files) {
        if (file.trouble.isEmpty())
            m_usable.append(file);
    }
    for (const IntakeFile &file : files.first(std::min<qsizetype>(mostListed, files.size())))
        column.addWidget(fileRow(file));
    if (files.size() > mostListed)
        column.addWidget(new PlainLabel(Words::tr("… and %1 more").arg(files.size() - mostListed),
                                        TextRole::Small, Tone::Muted));
}

AnyRecord EvidenceDialog::suggestion(const QList<Id> &controls) const
{
    Evidence evidence;
    evidence.title = m_usable.isEmpty() ? QString() : titleFromName(m_usable.first().name);
    evidence.effective = m_isms.clock().today();
    evidence.controls = controls;
    return AnyRecord(evidence);
}

QWidget *EvidenceDialog::makeButtons()
{
    auto *cancel = quietButton(Words::tr("Cancel"));
    cancel->setObjectName(u"evidenceCancel"_s);
    auto *add = primaryButton(Words::tr("Add"));
    add->setObjectName(u"evidenceAdd"_s);
    add->setEnabled(!m_usable.isEmpty());
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(add, &QPushButton::clicked, this, &EvidenceDialog::tryAccept);
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(space::xl, space::m, space::xl, space::l);
    line->setSpacing(space::s);
    line->addStretch(1);
    line->addWidget(cancel);
    line->addWidget(add);
    return bar;
}

void EvidenceDialog::tryAccept()
{
    QList<Problem> problems = m_form->problems();
    const Evidence evidence = *m_form->record().as<Evidence>();
    if (problems.isEmpty() && evidence.effective > m_isms.clock().today())
        problems.append({u"effective"_s, Words::tr("This day has not come yet.")});
    m_form->showProblems(problems);
    if (problems.isEmpty())
        accept();
}

EvidenceAnswers EvidenceDialog::answers() const
{
    return {*m_form->record().as<Evidence>(), m_usable, m_usable.size() > 1 && m_each->isChecked()};
}

} // namespace

QList<IntakeFile> intakeFiles(const Intake &intake, const QDateTime &now)
{
    QList<IntakeFile> files;
    for (const QString &path : intake.paths) {
        const QFileInfo info(path);
        files.append({info.fileName(), path, QImage(), info.size(), troubleOf(info)});
    }
    if (!intake.image.isNull()) {
        const QString moment = now.toLocalTime().toString(u"yyyy-MM-dd HH.mm"_s);
        files.append({Words::tr("Screenshot %1.png").arg(moment), QString(), intake.image,
                      intake.image.sizeInBytes(), QString()});
    }
    return files;
}

QString titleFromName(const QString &name)
{
    QString title = QFileInfo(name).completeBaseName();
    title.replace(u'_', u' ');
    title = singleLine(title);
    return title.isEmpty() ? singleLine(name) : title;
}

std::optional<EvidenceAnswers> askEvidence(QWidget &parent, const Isms &isms,
                                           const QList<IntakeFile> &files, const QList<Id> &controls)
{
    EvidenceDialog dialog(parent, isms, files, controls);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.answers();
}

} // namespace insurable
