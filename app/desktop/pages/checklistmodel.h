// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controlstate.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <functional>

namespace insurable {

class ControlBook;
struct Control;
struct Theme;

// Themes with their questions under them. Answers go through `commit`, which may ask the person
// for more and answers false when nothing was kept.
class ChecklistModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { QuestionColumn, AnswerColumn, FreshColumn, EvidenceColumn, BaseColumn, WeightColumn, Columns };
    enum Role { StatusRole = Qt::UserRole + 1, AnsweredRole, FreshnessRole, BaseRole };
    using Commit = std::function<bool(const Control &control, ControlStatus status)>;

    ChecklistModel(const ControlBook &book, bool readOnly, Commit commit, QObject *parent = nullptr);

    void setShowsAll(bool all);
    void refresh(); // after an edit: rows come and go only when the firm's facts changed
    [[nodiscard]] const Control *controlAt(const QModelIndex &index) const; // null for a theme

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    struct Group
    {
        const Theme *theme;
        std::vector<const Control *> controls;
    };
    [[nodiscard]] std::vector<Group> groups() const;
    [[nodiscard]] QVariant themeData(const Theme &theme, int column, int role) const;
    [[nodiscard]] QVariant controlData(const Control &control, int column, int role) const;
    [[nodiscard]] QString text(const Control &control, int column) const;

    const ControlBook &m_book;
    bool m_readOnly;
    Commit m_commit;
    bool m_all = false;
    std::vector<Group> m_groups;
};

// Keeps the questions that have every word and pass every condition, with their themes.
class ChecklistFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    struct Wishes
    {
        bool base = false;
        bool open = false;
        bool expiring = false;
        bool missing = false;
        QStringList words = {};
        friend bool operator==(const Wishes &, const Wishes &) = default;
    };

    ChecklistFilter(const ControlBook &book, const ChecklistModel &model, QObject *parent);
    void setWishes(const Wishes &wishes);
    void again(); // what passes may have changed
    [[nodiscard]] int questions() const; // that pass

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    const ControlBook &m_book;
    const ChecklistModel &m_model;
    Wishes m_wishes;
};

} // namespace insurable
