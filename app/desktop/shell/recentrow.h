// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QToolButton;

namespace insurable {

// One file opened before: its name, its folder, and whether it is still there. Can be taken off.
class RecentRow final : public QAbstractButton
{
    Q_OBJECT
public:
    RecentRow(const QString &path, bool exists, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_name;
    QString m_folder;
    bool m_exists;
    QToolButton *m_remove = nullptr;
};

} // namespace insurable
