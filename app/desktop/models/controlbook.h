// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isms.h"
#include "readiness.h"

namespace insurable {

class ReadinessModel;

// How far the questions of one theme, or all, are answered.
struct AnswerProgress
{
    int answered = 0; // "don’t know" is none, as readiness counts
    int asked = 0; // those that apply to the firm
    int open = 0; // of these, nobody has been asked yet
    std::optional<int> score; // nothing while no question is answered
};

// What the pages about controls know: which controls concern the firm, what was answered, and how
// each answer counts today. Keeps nothing of its own: always true after the last edit.
class ControlBook final
{
public:
    ControlBook(const Isms &isms, ReadinessModel &readiness);

    [[nodiscard]] const Catalogue &catalogue() const { return m_isms.catalogue(); }
    [[nodiscard]] const Readiness &readiness() const; // holds until the next edit
    [[nodiscard]] const ControlVerdict &verdict(const Control &control) const;
    [[nodiscard]] ControlState state(const Control &control) const; // an empty one where none is kept

    // False where the facts of the firm rule the control out.
    [[nodiscard]] bool concerns(const Control &control) const;
    [[nodiscard]] int ruledOut() const;
    // In the catalogue's order; `all` includes those that are ruled out.
    [[nodiscard]] std::vector<const Control *> controls(bool all) const;

    // Somebody has looked at it: also when the answer was a dated "don't know".
    [[nodiscard]] bool isAnswered(const Control &control) const;
    [[nodiscard]] bool isOpen(const Control &control) const;
    [[nodiscard]] AnswerProgress progress(const Theme &theme) const;
    [[nodiscard]] AnswerProgress progress() const;
    // The next question after this one that nobody has answered, beginning again at the top; as
    // long as there are any, one of the base level.
    [[nodiscard]] const Control *nextOpen(const Control *after) const;
    [[nodiscard]] const Control *nextUnknown(const Control *after) const;

    // Points of the overall score that putting it in place would bring.
    [[nodiscard]] double gain(const Control &control) const;
    // All that was added for it, newest first.
    [[nodiscard]] QList<const Evidence *> evidence(const Control &control) const;

private:
    template <class Fits> [[nodiscard]] const Control *next(const Control *after, Fits fits) const;
    void count(AnswerProgress &progress, const Control &control) const;

    const Isms &m_isms;
    ReadinessModel &m_readiness;
};

} // namespace insurable
