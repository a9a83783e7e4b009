// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigation.h"

#include "buttons.h"
#include "plainlabel.h"
#include "plaintooltip.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolButton>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

constexpr int wide = 212;
constexpr int narrow = 64;
constexpr int rowHeight = 38;
constexpr int glyphSize = 20;

// The second line is cut off with an ellipsis where both do not hold it all.
QString inTwoLines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.setTextOption(QTextOption(Qt::AlignLeft));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(width);
    layout.endLayout();
    const qsizetype end = line.isValid() ? line.textLength() : text.size();
    const QString rest = text.sliced(end).trimmed();
    if (rest.isEmpty())
        return text;
    return text.first(end).trimmed() + u'\n'
        + QFontMetrics(font).elidedText(rest, Qt::ElideRight, width);
}

} // namespace

NavigationButton::NavigationButton(Glyph glyph, const QString &title, const QString &shortcut,
                                   QWidget *parent)
    : QAbstractButton(parent)
    , m_glyph(glyph)
{
    setText(title);
    setAccessibleName(title);
    setToolTip(plainToolTip(shortcut.isEmpty() ? title : u"%1 (%2)"_s.arg(title, shortcut)));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    // In a low window the rows move together rather than over each other.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setMinimumHeight(glyphSize + space::xs);
}

void NavigationButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    update();
}

QSize NavigationButton::sizeHint() const
{
    return {narrow - 2 * space::m, std::max(rowHeight, fontMetrics().height() + 2 * space::s)};
}

bool NavigationButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(isChecked()        ? tokens.accentSoft
                         : underMouse() ? tokens.hover
                                        : QColor(Qt::transparent));
    painter.drawRoundedRect(box, space::radius, space::radius);

    const QColor colour = isChecked() ? tokens.accent : tokens.muted;
    const int left = m_collapsed ? (width() - glyphSize) / 2 : space::m;
    paintGlyph(painter, m_glyph, colour, {left, (height() - glyphSize) / 2, glyphSize, glyphSize});
    if (m_collapsed)
        return;
    painter.setFont(textFont(isChecked() ? TextRole::Strong : TextRole::Body));
    painter.setPen(isChecked() ? tokens.accent : tokens.ink);
    const QRect words = rect().adjusted(left + glyphSize + space::m, 0, -space::s, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
}

Navigation::Navigation(const std::vector<PageEntry> &pages, QWidget *parent)
    : QWidget(parent)
    , m_firm(new PlainLabel(QString(), TextRole::Strong))
    , m_toggle(iconButton(Glyph::Menu, tr("Fold or unfold the navigation")))
{
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Navigation"));
    m_firm->setWordWrap(false);
    m_firm->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_firm->setObjectName(u"firmName"_s);
    m_toggle->setObjectName(u"foldNavigation"_s);
    connect(m_toggle, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::l, space::m, space::m);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_toggle);
    head->addWidget(m_firm, 1);
    column->addLayout(head);
    column->addSpacing(space::m);
    for (const PageEntry &page : pages) {
        if (!page.atBottom)
            addButton(page, *column);
    }
    column->addStretch(1);
    for (const PageEntry &page : pages) {
        if (page.atBottom)
            addButton(page, *column);
    }
    setFixedWidth(wide);
}

void Navigation::addButton(const PageEntry &page, QBoxLayout &layout)
{
    const qsizetype number = m_buttons.size() + 1;
    // The tenth has the key beside the nine.
    const QString shortcut =
        number <= 10 && !page.atBottom ? u"Ctrl+%1"_s.arg(number % 10) : QString();
    auto *button = new NavigationButton(page.glyph, page.title, shortcut);
    button->setObjectName(u"nav-"_s + page.id);
    if (!shortcut.isEmpty())
        button->setShortcut(QKeySequence(shortcut));
    connect(button, &QAbstractButton::clicked, this, [this, id = page.id] { Q_EMIT chosen(id); });
    layout.addWidget(button);
    m_buttons.append({page.id, button});
}

void Navigation::setFirm(const QString &name)
{
    const int room = wide - 2 * space::m - m_toggle->sizeHint().width() - space::s;
    const QString shown = inTwoLines(name.simplified(), m_firm->font(), room);
    m_firm->setText(shown);
    m_firm->setAccessibleName(name);
    m_firm->setToolTip(shown == name ? QString() : plainToolTip(name));
}

void Navigation::setCurrent(const QString &pageId)
{
    for (const auto &[id, button] : std::as_const(m_buttons))
        button->setChecked(id == pageId);
}

void Navigation::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    m_firm->setVisible(!collapsed);
    for (const auto &[id, button] : std::as_const(m_buttons))
        button->setCollapsed(collapsed);
    setFixedWidth(collapsed ? narrow : wide);
    Q_EMIT collapsedChanged(collapsed);
}

void Navigation::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.sunken);
    painter.setPen(tokens.line);
    painter.drawLine(rect().topRight(), rect().bottomRight());
}

void Navigation::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QWidget::keyPressEvent(event);
}

} // namespace insurable
