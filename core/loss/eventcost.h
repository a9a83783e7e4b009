// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layer.h"
#include "severity.h"

#include <vector>

namespace insurable {

// Which part of an event's loss is looked at.
enum class CostView { Gross, Ceded, Retained };

struct Atom
{
    double position;
    double probability;
};

// What an event costs after its layer: the severity through a piecewise linear map that never
// falls.
class EventCost final
{
public:
    EventCost(const Severity &severity, const EventLayer &layer, CostView view);

    [[nodiscard]] double mean() const { return m_whole.first; }
    [[nodiscard]] double secondMoment() const { return m_whole.second; }
    [[nodiscard]] double survival(double y) const;
    [[nodiscard]] double limitedMean(double d) const;
    [[nodiscard]] LimitedMoments limitedMoments(double d) const;
    // Costs that single events have with a probability above zero, nothing among them; rising.
    [[nodiscard]] std::vector<Atom> atoms() const;
    // Where limitedMean is not smooth, and the distance in ln d over which it changes elsewhere.
    [[nodiscard]] std::vector<double> breakpoints() const;
    [[nodiscard]] double smoothness() const { return m_severity.smoothness(); }

private:
    // The map from a loss at `from` upwards, until the next piece.
    struct Piece
    {
        double from;
        double value; // of the map there
        double slope;
        LimitedMoments there = {};  // the severity's, at `from`
        LimitedMoments before = {}; // of the cost, below this piece
    };

    void addPiece(double from, double slope);
    // The cost's limited moments where the piece has reached this loss.
    [[nodiscard]] LimitedMoments upTo(const Piece &piece, double loss) const;
    // Integrals from there to the loss of the survival, and of it times twice the distance.
    [[nodiscard]] LimitedMoments grown(const Piece &piece, double loss) const;
    [[nodiscard]] bool isShort(double from, double to) const;
    [[nodiscard]] double mapped(double loss) const;
    // The last piece that starts at or below a mapped value.
    [[nodiscard]] std::size_t pieceOf(double y) const;
    [[nodiscard]] double endOf(std::size_t piece) const;

    Severity m_severity;
    std::vector<double> m_kinks; // of the severity
    std::vector<Piece> m_pieces;
    LimitedMoments m_whole;
};

} // namespace insurable
