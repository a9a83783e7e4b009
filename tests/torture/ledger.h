// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <set>

namespace insurable::torture {

enum class Job { Edit, Import, Evidence, Passphrase, Backup, Migration, Pack, Lock };
inline constexpr Job allJobs[] = {Job::Edit,   Job::Import,    Job::Evidence, Job::Passphrase,
                                  Job::Backup, Job::Migration, Job::Pack,     Job::Lock};
[[nodiscard]] QString name(Job job);
[[nodiscard]] Job jobNamed(const QString &name);

// What a program has said about its work: what it began, and what it said was done. What was said
// to be done has to be there for ever; what was only begun may be there wholly or not at all.
class Ledger final
{
public:
    void begin(Job job, int number) { m_begun[job].insert(number); }
    void finish(Job job, int number) { m_done[job].insert(number); }
    [[nodiscard]] bool isDone(Job job, int number) const { return m_done.value(job).count(number); }
    [[nodiscard]] bool isBegun(Job job, int number) const
    {
        return m_begun.value(job).count(number);
    }
    [[nodiscard]] const std::set<int> begun(Job job) const { return m_begun.value(job); }
    [[nodiscard]] int last(Job job) const // done; -1 = none
    {
        const std::set<int> done = m_done.value(job);
        return done.empty() ? -1 : *done.rbegin();
    }

private:
    QMap<Job, std::set<int>> m_begun;
    QMap<Job, std::set<int>> m_done;
};

// What the checker found.
struct Findings
{
    qint64 lost = 0;    // said to be done, and not there
    qint64 corrupt = 0; // not what was written, or not to be opened
    qint64 partial = 0; // in halves
    QStringList notes;  // the first of them in words

    [[nodiscard]] bool isClean() const { return lost + corrupt + partial == 0; }
    void note(const QString &text)
    {
        if (notes.size() < 8)
            notes.append(text);
    }
    Findings &operator+=(const Findings &other)
    {
        lost += other.lost;
        corrupt += other.corrupt;
        partial += other.partial;
        for (const QString &text : other.notes)
            note(text);
        return *this;
    }
};

} // namespace insurable::torture
