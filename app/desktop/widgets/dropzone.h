// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QImage>

class QMimeData;

namespace insurable {

class PlainLabel;

// A place to drop files on, paste a picture into (Ctrl+V), or press to choose files.
class DropZone final : public QFrame
{
    Q_OBJECT
public:
    explicit DropZone(const QString &invitation, QWidget *parent = nullptr);

Q_SIGNALS:
    void filesChosen(const QStringList &paths);
    void imagePasted(const QImage &image);

public:
    // Takes what the clipboard holds, files or a picture; false when it holds neither.
    bool paste();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool take(const QMimeData &offer);
    void setHovered(bool hovered);
    void browse();

    PlainLabel *m_hint = nullptr;
    bool m_hovered = false;
};

} // namespace insurable
