// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <QAbstractButton>
#include <QWidget>

class QBoxLayout;
class QToolButton;

namespace insurable {

class PlainLabel;

// One page in the navigation: icon and word, or the icon alone.
class NavigationButton final : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationButton(Glyph glyph, const QString &title, const QString &shortcut,
                     QWidget *parent = nullptr);

    void setCollapsed(bool collapsed);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Glyph m_glyph;
    bool m_collapsed = false;
};

// The pages on the left. Arrow keys walk, Enter or space chooses.
class Navigation final : public QWidget
{
    Q_OBJECT
public:
    explicit Navigation(const std::vector<PageEntry> &pages, QWidget *parent = nullptr);

    void setFirm(const QString &name);
    void setCurrent(const QString &pageId);
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }

Q_SIGNALS:
    void chosen(const QString &pageId);
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addButton(const PageEntry &page, QBoxLayout &layout);

    PlainLabel *m_firm = nullptr;
    QToolButton *m_toggle = nullptr;
    QList<std::pair<QString, NavigationButton *>> m_buttons;
    bool m_collapsed = false;
};

} // namespace insurable
