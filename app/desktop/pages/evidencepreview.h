// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidencefile.h"

#include <QImage>
#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;

namespace insurable {

class GlyphView;
class PlainLabel;
class Workspace;

// Shows one file of the vault as far as that is safe: pictures of bounded size, the first 64 KB of
// text, else what it is. From memory only; nothing is written anywhere and no other program starts.
class EvidencePreview final : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePreview(Workspace &workspace, QWidget *parent = nullptr);

    void show(const EvidenceFile &file);
    void showLink(const QString &address);
    void clear();

private:
    class PictureView;
    void load();
    void showFacts(const QString &heading, const QString &sentence);
    void showPicture(const QByteArray &digest, const QImage &picture);

    Workspace &m_workspace;
    EvidenceFile m_file;
    QStackedWidget *m_stack;
    PictureView *m_picture;
    QPlainTextEdit *m_text;
    QWidget *m_facts;
    GlyphView *m_glyph;
    PlainLabel *m_heading;
    PlainLabel *m_sentence;
};

} // namespace insurable
