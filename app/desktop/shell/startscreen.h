// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace insurable {

class PlainLabel;
class Preferences;

// What one sees first: begin, open, look at the sample, or go on where one was.
class StartScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit StartScreen(Preferences &preferences, QWidget *parent = nullptr);

    // Reads the list of recent files again, and whether they are still there.
    void refresh();

Q_SIGNALS:
    void newFirmWanted();
    void openWanted();
    void sampleWanted();
    void fileWanted(const QString &path);
    void firstPainted();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeChoices();
    void addRecent(const QString &path);

    Preferences &m_preferences;
    PlainLabel *m_recentTitle = nullptr;
    QVBoxLayout *m_recent = nullptr;
    bool m_painted = false;
};

} // namespace insurable
