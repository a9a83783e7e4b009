// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checklistmodel.h"

#include "controlbook.h"
#include "controltext.h"
#include "plaintooltip.h"

using namespace Qt::StringLiterals;

namespace insurable {

ChecklistModel::ChecklistModel(const ControlBook &book, bool readOnly, Commit commit, QObject *parent)
    : QAbstractItemModel(parent)
    , m_book(book)
    , m_readOnly(readOnly)
    , m_commit(std::move(commit))
    , m_groups(groups())
{
}

std::vector<ChecklistModel::Group> ChecklistModel::groups() const
{
    std::vector<Group> all;
    for (const Theme &theme : m_book.catalogue().themes()) {
        Group group {&theme, {}};
        for (const Control *control : m_book.catalogue().controlsOf(theme.id)) {
            if (m_all || m_book.concerns(*control))
                group.controls.push_back(control);
        }
        if (!group.controls.empty())
            all.push_back(std::move(group));
    }
    return all;
}

void ChecklistModel::setShowsAll(bool all)
{
    m_all = all;
    refresh();
}

void ChecklistModel::refresh()
{
    std::vector<Group> now = groups();
    const bool same = std::equal(now.begin(), now.end(), m_groups.begin(), m_groups.end(),
                                 [](const Group &a, const Group &b) { return a.controls == b.controls; });
    if (!same) {
        beginResetModel();
        m_groups = std::move(now);
        endResetModel();
        return;
    }
    if (m_groups.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex theme = index(row, 0);
        Q_EMIT dataChanged(index(0, 0, theme), index(rowCount(theme) - 1, Columns - 1, theme));
    }
}

const Control *ChecklistModel::controlAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return m_groups.at(size_t(index.internalId() - 1)).controls.at(size_t(index.row()));
}

// The internal id is 0 for a theme, else the theme's row plus one.
QModelIndex ChecklistModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex ChecklistModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId() - 1), 0, quintptr(0));
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const bool isTheme = parent.internalId() == 0 && parent.column() == 0;
    return isTheme ? int(m_groups.at(size_t(parent.row())).controls.size()) : 0;
}

int ChecklistModel::columnCount(const QModelIndex &) const
{
    return Columns;
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Control *control = controlAt(index))
        return controlData(*control, index.column(), role);
    return themeData(*m_groups.at(size_t(index.row())).theme, index.column(), role);
}

QVariant ChecklistModel::themeData(const Theme &theme, int column, int role) const
{
    if (role == Qt::ToolTipRole && column == QuestionColumn)
        return plainToolTip(theme.summary);
    if (role != Qt::DisplayRole)
        return {};
    const AnswerProgress progress = m_book.progress(theme);
    if (column == QuestionColumn)
        return theme.title;
    if (column == AnswerColumn)
        return controltext::progressText(progress);
    if (column == FreshColumn && progress.score)
        return tr("Score %1 of 100").arg(*progress.score);
    return {};
}

QString ChecklistModel::text(const Control &control, int column) const
{
    const ControlVerdict &verdict = m_book.verdict(control);
    switch (column) {
    case QuestionColumn:
        return control.title;
    case AnswerColumn:
        return m_book.isAnswered(control) ? controltext::answerWord(verdict.status)
                                          : controltext::unansweredLook().word;
    case FreshColumn:
        return controltext::freshnessWord(verdict, controltext::Wording::Short);
    case EvidenceColumn: {
        const auto count = verdict.counted.size() + verdict.expired.size() + verdict.ahead.size();
        return count > 0 ? QString::number(count) : QString();
    }
    case BaseColumn:
        return control.base ? controltext::baseLook().word : QString();
    case WeightColumn:
        return QString::number(control.weight);
    default:
        return {};
    }
}

QVariant ChecklistModel::controlData(const Control &control, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(control, column);
    case Qt::EditRole:
        return column == AnswerColumn ? QVariant(int(m_book.verdict(control).status)) : text(control, column);
    case Qt::ToolTipRole:
        if (column == QuestionColumn)
            return plainToolTip(control.question);
        return column == BaseColumn && control.base ? plainToolTip(controltext::baseMeaning()) : QVariant();
    case Qt::AccessibleTextRole:
        return column == QuestionColumn ? control.question : text(control, column);
    case Qt::TextAlignmentRole:
        return column == EvidenceColumn || column == WeightColumn ? QVariant(Qt::AlignCenter) : QVariant();
    case StatusRole:
        return int(m_book.verdict(control).status);
    case AnsweredRole:
        return m_book.isAnswered(control);
    case FreshnessRole:
        return int(m_book.verdict(control).freshness);
    case BaseRole:
        return control.base;
    default:
        return {};
    }
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isFigure = section == EvidenceColumn || section == WeightColumn;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isFigure)
        return Qt::AlignCenter;
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case QuestionColumn:
        return tr("Question");
    case AnswerColumn:
        return tr("Answer");
    case FreshColumn:
        return tr("How long it counts");
    case EvidenceColumn:
        return tr("Proof");
    case BaseColumn:
        return tr("Base level");
    case WeightColumn:
        return tr("Weight");
    default:
        return {};
    }
}

Qt::ItemFlags ChecklistModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.column() == AnswerColumn && controlAt(index) && !m_readOnly)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ChecklistModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Control *control = checkIndex(index) ? controlAt(index) : nullptr;
    if (!control || role != Qt::EditRole || index.column() != AnswerColumn || m_readOnly)
        return false;
    const int status = value.toInt();
    if (status < 0 || status > int(ControlStatus::NotApplicable))
        return false;
    return m_commit(*control, ControlStatus(status));
}

ChecklistFilter::ChecklistFilter(const ControlBook &book, const ChecklistModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_book(book)
    , m_model(model)
{
    setRecursiveFilteringEnabled(true);
}

void ChecklistFilter::setWishes(const Wishes &wishes)
{
    if (m_wishes == wishes)
        return;
    m_wishes = wishes;
    invalidateFilter();
}

void ChecklistFilter::again()
{
    if (m_wishes != Wishes())
        invalidateFilter();
}

int ChecklistFilter::questions() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += rowCount(index(row, 0));
    return count;
}

bool ChecklistFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const Control *control = m_model.controlAt(m_model.index(row, 0, parent));
    if (!control)
        return false; // a theme shows with any question of its own
    const ControlVerdict &verdict = m_book.verdict(*control);
    if (m_wishes.base && !control->base)
        return false;
    if (m_wishes.open && m_book.isAnswered(*control))
        return false;
    if (m_wishes.expiring && verdict.freshness != Freshness::Due && verdict.freshness != Freshness::Expired)
        return false;
    const bool missing = m_book.isAnswered(*control) && verdict.applies() && verdict.status != ControlStatus::InPlace;
    if (m_wishes.missing && !missing)
        return false;
    const QString text = (control->title + u'\n' + control->question).toCaseFolded();
    return std::all_of(m_wishes.words.begin(), m_wishes.words.end(),
                       [&](const QString &word) { return text.contains(word); });
}

} // namespace insurable
