// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "steppath.h"

#include "icons.h"
#include "plaintooltip.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int discSize = 26;
constexpr int leftOfWords = discSize + space::s + space::xs + 2;

} // namespace

// One step: its number in a disc, its name, how it stands.
class StepButton final : public QAbstractButton
{
public:
    StepButton(int number, const QString &title)
        : m_number(number)
    {
        setText(title);
        setAccessibleName(title);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setStanding(StepState state, const QString &words)
    {
        m_state = state;
        m_words = words;
        setAccessibleDescription(words);
        setToolTip(plainToolTip(words.isEmpty() ? text() : text() + u": "_s + words));
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int lines = QFontMetrics(textFont(TextRole::Strong)).height()
            + QFontMetrics(textFont(TextRole::Small)).height();
        return {leftOfWords + textWidth(TextRole::Strong), lines + 2 * space::s + 6};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {leftOfWords + textWidth(TextRole::Body), sizeHint().height()};
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
            update();
        return QAbstractButton::event(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = Tokens::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? tokens.accentSoft
                                     : (underMouse() ? tokens.hover : QColor(Qt::transparent)));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
        paintDisc(painter, tokens);
        paintWords(painter, tokens);
    }

private:
    [[nodiscard]] int textWidth(TextRole role) const
    {
        return QFontMetrics(textFont(role)).horizontalAdvance(text()) + space::s;
    }
    void paintDisc(QPainter &painter, const Tokens &tokens) const
    {
        const QRect disc(space::xs + 2, (height() - discSize) / 2, discSize, discSize);
        painter.setPen(isChecked() ? QPen(tokens.accent, 1.5) : QPen(tokens.strongLine, 1));
        painter.setBrush(isChecked() ? tokens.accent : tokens.surface);
        painter.drawEllipse(disc);
        const QColor inside = isChecked() ? tokens.onAccent : tokens.ink;
        if (m_state == StepState::Done) {
            paintGlyph(painter, Glyph::Check, isChecked() ? tokens.onAccent : tokens.good,
                       disc.adjusted(5, 5, -5, -5));
        } else {
            painter.setFont(textFont(TextRole::Strong));
            painter.setPen(inside);
            painter.drawText(disc, Qt::AlignCenter, QString::number(m_number));
        }
    }
    void paintWords(QPainter &painter, const Tokens &tokens) const
    {
        QRect line(leftOfWords, space::s + 3, width() - leftOfWords - 2, height());
        const auto write = [&](TextRole role, const QColor &colour, const QString &words) {
            painter.setFont(textFont(role));
            painter.setPen(colour);
            painter.drawText(line, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(words, Qt::ElideRight, line.width()));
            line.translate(0, painter.fontMetrics().height());
        };
        const bool hasRoom = textWidth(TextRole::Strong) <= line.width() + space::s;
        write(isChecked() && hasRoom ? TextRole::Strong : TextRole::Body, tokens.ink, text());
        write(TextRole::Small, m_state == StepState::Trouble ? tokens.bad : tokens.muted, m_words);
    }

    int m_number;
    StepState m_state = StepState::Open;
    QString m_words;
};

StepPath::StepPath(const QStringList &titles, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    for (int i = 0; i < titles.size(); ++i) {
        auto *step = new StepButton(i + 1, titles.at(i));
        step->setObjectName(u"step%1"_s.arg(i));
        connect(step, &QAbstractButton::clicked, this, [this, i] { Q_EMIT picked(i); });
        row->addWidget(step, 1);
        m_steps.push_back(step);
    }
}

void StepPath::setCurrent(int step)
{
    m_steps.at(size_t(step))->setChecked(true);
}

void StepPath::setState(int step, StepState state, const QString &words)
{
    m_steps.at(size_t(step))->setStanding(state, words);
}

} // namespace insurable
