// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace insurable {

// The coloured side of the screens before a firm is open: the name, a promise, a quiet drawing.
class HeroPanel final : public QWidget
{
    Q_OBJECT
public:
    HeroPanel(const QString &promise, const QString &detail, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {400, 520}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_promise;
    QString m_detail;
};

} // namespace insurable
