// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace insurable {

class PlainLabel;

// The head of a page or section: a title, one sentence under it, actions on the right.
class SectionHeader final : public QWidget
{
    Q_OBJECT
public:
    enum class Size { Page, Section };

    SectionHeader(const QString &title, const QString &sentence, Size size = Size::Page,
                  QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSentence(const QString &sentence);
    void addAction(QWidget *widget);

private:
    QHBoxLayout *m_row = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_sentence = nullptr;
};

} // namespace insurable
