// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens.h"

#include <QIcon>

namespace insurable {

// The program's own line icons, drawn on a 24-unit grid.
enum class Glyph {
    Add,
    Actions,
    Alert,
    Archive,
    ArrowLeft,
    ArrowRight,
    Assets,
    Building,
    Calendar,
    Camera,
    Check,
    CheckCircle,
    ChevronDown,
    ChevronRight,
    Clock,
    Close,
    Controls,
    Copy,
    Download,
    Edit,
    Evidence,
    Eye,
    EyeOff,
    File,
    Filter,
    Folder,
    Help,
    History,
    Home,
    Image,
    Info,
    Key,
    Link,
    List,
    Lock,
    Menu,
    Minus,
    Money,
    Person,
    Play,
    Question,
    Redo,
    Refresh,
    Remove,
    Risks,
    Search,
    Seal,
    Send,
    Settings,
    Shield,
    Star,
    Submission,
    Suppliers,
    Undo,
    Upload,
    Warning
};

// Recolours itself with the mode and scales without blur; drawn only when it is first painted.
// Disabled looks fainter by itself.
[[nodiscard]] QIcon icon(Glyph glyph, Tone tone = Tone::Ink);

// One picture, for painting code.
[[nodiscard]] QPixmap glyphPixmap(Glyph glyph, const QColor &colour, int size, qreal ratio);
void paintGlyph(QPainter &painter, Glyph glyph, const QColor &colour, const QRect &rect);

} // namespace insurable
