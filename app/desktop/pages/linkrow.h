// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statuspill.h"

#include <QAbstractButton>

#include <optional>

namespace insurable {

// A line in a list that leads somewhere: what it is, a few words about it, how it stands.
class LinkRow final : public QAbstractButton
{
    Q_OBJECT
public:
    LinkRow(const QString &title, const QString &words, std::optional<PillLook> look = {},
            QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int wordsWidth() const;
    void paintWords(QPainter &painter) const;

    QString m_title;
    QString m_words;
    std::optional<PillLook> m_look;
};

} // namespace insurable
