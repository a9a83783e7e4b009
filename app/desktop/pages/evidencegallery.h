// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace insurable {

class Isms;
class Thumbnails;

// Evidence as cards side by side.
class EvidenceGallery final : public QListView
{
    Q_OBJECT
public:
    EvidenceGallery(const Isms &isms, Thumbnails &thumbnails, QWidget *parent = nullptr);
};

// Evidence in a table: how it stands as a pill where "valid until" is.
class EvidenceTableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    EvidenceTableDelegate(const Isms &isms, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Isms &m_isms;
};

} // namespace insurable
