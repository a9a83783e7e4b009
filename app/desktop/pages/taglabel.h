// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace insurable {

// A small word or two on a quiet ground: a reference, a kind. The tooltip says what it means.
class TagLabel final : public QWidget
{
    Q_OBJECT
public:
    TagLabel(const QString &text, const QString &meaning, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace insurable
