// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "strengthmeter.h"

#include "plainlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

using Band = PassphraseStrength::Band;

QString wordOf(Band band)
{
    switch (band) {
    case Band::Hopeless:
        return StrengthMeter::tr("Guessed in no time");
    case Band::Weak:
        return StrengthMeter::tr("Weak");
    case Band::Fair:
        return StrengthMeter::tr("Fair");
    case Band::Good:
        return StrengthMeter::tr("Good");
    case Band::Strong:
        break;
    }
    return StrengthMeter::tr("Strong");
}

Tone toneOf(Band band)
{
    if (band <= Band::Weak)
        return Tone::Bad;
    return band == Band::Fair ? Tone::Warning : Tone::Good;
}

} // namespace

// As many pieces filled as the word is worth. The word says the same to who cannot see it.
class StrengthBar final : public QWidget
{
public:
    static constexpr int pieces = 5;

    StrengthBar() { setFixedHeight(6); }
    void set(int filled, Tone tone)
    {
        m_filled = filled;
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = Tokens::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const qreal piece = (width() - (pieces - 1) * space::xs) / qreal(pieces);
        for (int i = 0; i < pieces; ++i) {
            painter.setBrush(i < m_filled ? tokens.tone(m_tone) : tokens.line);
            painter.drawRoundedRect(QRectF(i * (piece + space::xs), 0, piece, height()), 3, 3);
        }
    }

private:
    int m_filled = 0;
    Tone m_tone = Tone::Unknown;
};

StrengthMeter::StrengthMeter(QWidget *parent)
    : QWidget(parent)
    , m_bar(new StrengthBar)
    , m_word(new PlainLabel(QString(), TextRole::Small))
    , m_advice(new PlainLabel(QString(), TextRole::Small, Tone::Muted))
{
    setObjectName(u"passphraseStrength"_s);
    m_word->setObjectName(u"strengthWord"_s);
    m_advice->setObjectName(u"strengthAdvice"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_bar, 1);
    row->addWidget(m_word);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(row);
    column->addWidget(m_advice);
}

void StrengthMeter::show(const PassphraseStrength &strength)
{
    m_bar->set(int(strength.band) + 1, toneOf(strength.band));
    m_word->setText(wordOf(strength.band));
    m_word->setTone(toneOf(strength.band));
    say(strength.advice);
}

void StrengthMeter::clear(const QString &sentence)
{
    m_bar->set(0, Tone::Unknown);
    m_word->setText({});
    say(sentence);
}

void StrengthMeter::say(const QString &sentence)
{
    m_advice->setText(sentence);
    m_advice->setVisible(!sentence.isEmpty());
}

} // namespace insurable
