// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlbook.h"

#include "readinessmodel.h"

namespace insurable {

ControlBook::ControlBook(const Isms &isms, ReadinessModel &readiness)
    : m_isms(isms)
    , m_readiness(readiness)
{
}

const Readiness &ControlBook::readiness() const
{
    return m_readiness.now();
}

const ControlVerdict &ControlBook::verdict(const Control &control) const
{
    const ControlVerdict *verdict = readiness().verdict(control.id);
    Q_ASSERT(verdict);
    return *verdict;
}

ControlState ControlBook::state(const Control &control) const
{
    if (const auto *kept = m_isms.find<ControlState>(control.id))
        return *kept;
    ControlState none;
    none.id = control.id;
    return none;
}

bool ControlBook::concerns(const Control &control) const
{
    return verdict(control).scope != Scope::RuledOut;
}

int ControlBook::ruledOut() const
{
    const auto &all = catalogue().controls();
    return int(std::count_if(all.begin(), all.end(), [this](const Control &c) { return !concerns(c); }));
}

std::vector<const Control *> ControlBook::controls(bool all) const
{
    std::vector<const Control *> found;
    for (const Control &control : catalogue().controls()) {
        if (all || concerns(control))
            found.push_back(&control);
    }
    return found;
}

bool ControlBook::isAnswered(const Control &control) const
{
    if (verdict(control).isKnown())
        return true;
    const auto *kept = m_isms.find<ControlState>(control.id);
    return kept && kept->status == ControlStatus::NotKnown && kept->assessed.isValid();
}

bool ControlBook::isOpen(const Control &control) const
{
    return concerns(control) && !isAnswered(control);
}

void ControlBook::count(AnswerProgress &progress, const Control &control) const
{
    if (!verdict(control).applies())
        return; // ruled out, or said not to apply
    ++progress.asked;
    progress.answered += verdict(control).isKnown();
    progress.open += isOpen(control);
}

AnswerProgress ControlBook::progress(const Theme &theme) const
{
    AnswerProgress progress;
    for (const Control *control : catalogue().controlsOf(theme.id))
        count(progress, *control);
    const ThemeScore *score = readiness().theme(theme.id);
    if (score && progress.answered > 0)
        progress.score = shownScore(score->score);
    return progress;
}

AnswerProgress ControlBook::progress() const
{
    AnswerProgress progress;
    for (const Control &control : catalogue().controls())
        count(progress, control);
    if (progress.answered > 0)
        progress.score = shownScore(readiness().score);
    return progress;
}

template <class Fits>
const Control *ControlBook::next(const Control *after, Fits fits) const
{
    const auto &all = catalogue().controls();
    const size_t start = after ? size_t(after - all.data()) + 1 : 0;
    for (size_t i = 0; i < all.size(); ++i) {
        const Control &control = all.at((start + i) % all.size());
        if (fits(control))
            return &control;
    }
    return nullptr;
}

const Control *ControlBook::nextOpen(const Control *after) const
{
    const auto isBase = [this](const Control &control) { return control.base && isOpen(control); };
    if (const Control *base = next(after, isBase))
        return base;
    return next(after, [this](const Control &control) { return isOpen(control); });
}

const Control *ControlBook::nextUnknown(const Control *after) const
{
    return next(after, [this](const Control &control) {
        return concerns(control) && !verdict(control).isKnown();
    });
}

double ControlBook::gain(const Control &control) const
{
    const auto &steps = readiness().nextSteps;
    const auto at = std::find_if(steps.begin(), steps.end(),
                                 [&](const NextStep &step) { return step.control == control.id; });
    return at == steps.end() ? 0 : at->gain;
}

QList<const Evidence *> ControlBook::evidence(const Control &control) const
{
    QList<const Evidence *> found;
    for (const Evidence &one : m_isms.records().evidence) {
        if (one.controls.contains(control.id))
            found.append(&one);
    }
    std::stable_sort(found.begin(), found.end(), [](const Evidence *a, const Evidence *b) {
        return a->effective > b->effective;
    });
    return found;
}

} // namespace insurable
