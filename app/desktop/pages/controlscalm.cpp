// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlscalm.h"

#include "answerbar.h"
#include "answerdetails.h"
#include "answered.h"
#include "buttons.h"
#include "clock.h"
#include "controlbook.h"
#include "controlevidencecard.h"
#include "controltext.h"
#include "dropzone.h"
#include "emptystate.h"
#include "howtocard.h"
#include "plainlabel.h"
#include "questioncard.h"
#include "scrollcolumn.h"
#include "themelist.h"
#include "workspace.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int themesWidth = 224;
constexpr int readableWidth = 780;
const QString waitingMark = u" waits"_s; // no id has a space
constexpr int listNeeds = 800; // below, the question needs all the width

bool takesText(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QTabBar *>(widget);
}

} // namespace

ControlsCalm::ControlsCalm(Workspace &workspace, const ControlBook &book, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_book(book)
    , m_themes(new ThemeList(book))
    , m_stack(new QStackedWidget)
{
    setObjectName(u"controlsCalm"_s);
    m_themes->setFixedWidth(themesWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    row->addWidget(m_themes);
    row->addWidget(m_stack, 1);
    m_stack->addWidget(makeQuestionSide());
    m_stack->addWidget(makeEnd());
    connect(m_themes, &ThemeList::themePicked, this, [this](const Id &theme) {
        const auto controls = m_book.catalogue().controlsOf(theme);
        const auto fits = [this](const Control *c) { return m_all || m_book.concerns(*c); };
        auto at = std::find_if(controls.begin(), controls.end(),
                               [this](const Control *c) { return m_book.isOpen(*c); });
        if (at == controls.end())
            at = std::find_if(controls.begin(), controls.end(), fits);
        if (at != controls.end())
            showControl(**at);
    });
    makeKeys();
}

// The focus still moves while the children go.
ControlsCalm::~ControlsCalm()
{
    disconnect(qApp, nullptr, this, nullptr);
}

QWidget *ControlsCalm::makeQuestionSide()
{
    m_question = new QuestionCard(m_workspace.isms(), m_book);
    m_howTo = new HowToCard(m_book.catalogue());
    m_evidence = new ControlEvidenceCard(m_book, m_workspace.isReadOnly());
    m_scroll = new ScrollColumn(readableWidth);
    m_scroll->column()->parentWidget()->layout()->setContentsMargins(0, 0, space::m, space::m);
    for (QWidget *card : {static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_evidence),
                          static_cast<QWidget *>(m_howTo)})
        m_scroll->add(card);
    connect(&m_question->answers(), &AnswerBar::picked, this, &ControlsCalm::answer);
    connect(&m_question->details(), &AnswerDetails::changed, this, &ControlsCalm::keep);
    // After the drop has ended: the source of a drag must not wait for a dialog.
    connect(&m_evidence->dropZone(), &DropZone::filesChosen, this,
            [this](const QStringList &paths) { addEvidence({paths, QImage()}); }, Qt::QueuedConnection);
    connect(&m_evidence->dropZone(), &DropZone::imagePasted, this,
            [this](const QImage &image) { addEvidence({QStringList(), image}); }, Qt::QueuedConnection);
    connect(m_evidence, &ControlEvidenceCard::openWanted, this,
            [this](const Id &id) { m_workspace.openRecord(u"evidence"_s, id); });

    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_scroll, 1);
    column->addWidget(makeFooter());
    return side;
}

QWidget *ControlsCalm::makeFooter()
{
    m_back = plainButton(Glyph::ArrowLeft, tr("Previous"));
    m_back->setObjectName(u"previous"_s);
    m_nextOpen = plainButton(tr("Next unanswered"));
    m_nextOpen->setObjectName(u"nextUnanswered"_s);
    m_next = primaryButton(tr("Next"));
    m_next->setObjectName(u"next"_s);
    m_progress = new PlainLabel(QString(), TextRole::Small, Tone::Muted);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAlignment(Qt::AlignCenter);
    connect(m_back, &QPushButton::clicked, this, &ControlsCalm::goBack);
    connect(m_nextOpen, &QPushButton::clicked, this, &ControlsCalm::goToNextOpen);
    connect(m_next, &QPushButton::clicked, this, &ControlsCalm::goOn);
    auto *footer = new QWidget;
    footer->setMaximumWidth(readableWidth + 2 * space::xl);
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(0, 0, space::m, 0);
    line->setSpacing(space::s);
    line->addWidget(m_back);
    line->addWidget(m_progress, 1);
    m_themeChooser = m_themes->makeChooser();
    line->addWidget(m_themeChooser, 1);
    line->addWidget(m_nextOpen);
    line->addWidget(m_next);
    auto *holder = new QWidget;
    auto *centred = new QHBoxLayout(holder);
    // As the cards above, which stand beside a scroll bar.
    centred->setContentsMargins(0, 0, style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_scroll), 0);
    centred->addStretch(1);
    centred->addWidget(footer, 1000);
    centred->addStretch(1);
    return holder;
}

QWidget *ControlsCalm::makeEnd()
{
    auto *end = new EmptyState(Glyph::CheckCircle, tr("All asked"),
                               tr("Every question that concerns your firm has been put to you."));
    end->setObjectName(u"allAnswered"_s);
    auto *home = end->addAction(tr("See what to do next"));
    home->setObjectName(u"endHome"_s);
    m_unknown = end->addAction(tr("Go through what you did not know"));
    m_unknown->setObjectName(u"endUnknown"_s);
    auto *again = end->addAction(tr("Back to the questions"));
    again->setObjectName(u"endBack"_s);
    connect(home, &QPushButton::clicked, this, [this] { m_workspace.navigate(u"home"_s); });
    connect(m_unknown, &QPushButton::clicked, this, [this] {
        if (const Control *next = m_book.nextUnknown(nullptr))
            showControl(*next);
    });
    connect(again, &QPushButton::clicked, this, [this] {
        if (m_current)
            showControl(*m_current);
    });
    return end;
}

void ControlsCalm::makeKeys()
{
    const auto add = [this](int key, const std::function<void()> &run) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
        return shortcut;
    };
    for (int key = Qt::Key_1; key <= Qt::Key_6; ++key)
        m_keys.append(add(key, [this, key] { answer(*AnswerBar::answerOfKey(key)); }));
    m_keys.append(add(Qt::Key_Left, [this] { goBack(); }));
    m_keys.append(add(Qt::Key_Right, [this] { move(1); }));
    m_enterKeys.append(add(Qt::Key_Return, [this] { goOn(); }));
    m_enterKeys.append(add(Qt::Key_Enter, [this] { goOn(); }));
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { followFocus(now); });
}

// The keys answer from the moment the question is there.
void ControlsCalm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_current && m_stack->currentIndex() == 0)
        m_question->answers().focusAnswer();
}

void ControlsCalm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool roomy = width() >= listNeeds;
    m_themes->setVisible(roomy);
    m_progress->setVisible(roomy);
    m_themeChooser->setVisible(!roomy);
}

void ControlsCalm::followFocus(QWidget *focus)
{
    const bool asks = m_stack->currentIndex() == 0;
    for (QShortcut *key : std::as_const(m_keys))
        key->setEnabled(asks && !takesText(focus));
    const bool free = !focus || focus == m_themes || m_question->answers().isAncestorOf(focus)
        || focus == m_next;
    for (QShortcut *key : std::as_const(m_enterKeys))
        key->setEnabled(asks && free);
}

void ControlsCalm::refresh()
{
    m_themes->refresh();
    const AnswerProgress progress = m_book.progress();
    m_progress->setText(controltext::progressText(progress));
    if (!m_current) {
        m_current = m_book.nextOpen(nullptr);
        if (!m_current && !m_book.catalogue().controls().empty())
            m_current = &m_book.catalogue().controls().front();
    }
    m_nextOpen->setEnabled(progress.open > 0 || m_stack->currentIndex() == 0);
    m_nextOpen->setText(progress.open > 0 ? tr("Next unanswered") : tr("All asked"));
    m_unknown->setVisible(m_book.nextUnknown(nullptr) != nullptr);
    if (m_current)
        showCurrent();
}

void ControlsCalm::showCurrent()
{
    if (m_draft && m_draft->id != m_current->id)
        m_draft.reset();
    m_question->show(*m_current, m_draft);
    m_howTo->show(*m_current, m_workspace.records().organisation);
    m_evidence->show(*m_current);
    m_themes->setTheme(m_current->theme);
    const auto shown = m_book.controls(m_all);
    m_back->setEnabled(!shown.empty() && shown.front() != m_current);
}

void ControlsCalm::showControl(const Control &control)
{
    const bool other = m_current != &control;
    m_current = &control;
    m_stack->setCurrentIndex(0);
    if (other) {
        m_draft.reset();
        m_scroll->verticalScrollBar()->setValue(0);
    }
    showCurrent();
    if (isVisible() && !m_themes->hasFocus())
        m_question->answers().focusAnswer();
    followFocus(QApplication::focusWidget());
}

void ControlsCalm::setShowsAll(bool all)
{
    m_all = all;
}

void ControlsCalm::answer(ControlStatus status)
{
    if (!m_current || m_workspace.isReadOnly())
        return;
    const ControlState state = answered(m_draft.value_or(m_book.state(*m_current)), status,
                                        m_workspace.clock().today());
    if (lacksReason(state)) {
        m_draft = state;
        showCurrent();
        m_question->details().askReason();
        return;
    }
    m_draft.reset();
    const bool byKey = m_question->answers().isAncestorOf(QApplication::focusWidget());
    if (keep(state) && byKey)
        m_question->answers().focusAnswer();
}

bool ControlsCalm::keep(ControlState state)
{
    if (lacksReason(state)) {
        m_draft = state;
        return false;
    }
    if (!m_workspace.attempt([&] { m_workspace.isms().put(state); }))
        return false;
    m_draft.reset();
    refresh();
    return true;
}

bool ControlsCalm::settle()
{
    if (!m_question->details().finish())
        return false;
    if (!m_draft)
        return true;
    m_question->details().askReason();
    return false;
}

void ControlsCalm::move(int by)
{
    if (!m_current || !settle())
        return;
    const auto shown = m_book.controls(m_all);
    // The current one may be hidden meanwhile: then go on from where it would be.
    const auto at = std::lower_bound(shown.begin(), shown.end(), m_current);
    const bool isThere = at != shown.end() && *at == m_current;
    const auto index = (at - shown.begin()) + (isThere || by < 0 ? by : by - 1);
    if (index >= 0 && index < std::ptrdiff_t(shown.size()))
        showControl(*shown.at(size_t(index)));
    else if (by > 0 && !m_book.nextOpen(nullptr))
        showEnd();
    else if (by > 0)
        showControl(*m_book.nextOpen(m_current));
}

void ControlsCalm::goOn()
{
    move(1);
}

void ControlsCalm::goBack()
{
    move(-1);
}

void ControlsCalm::goToNextOpen()
{
    if (!settle())
        return;
    if (const Control *next = m_book.nextOpen(m_current))
        showControl(*next);
    else
        showEnd();
}

void ControlsCalm::showEnd()
{
    m_stack->setCurrentIndex(1);
    followFocus(nullptr);
    if (auto *home = findChild<QPushButton *>(u"endHome"_s))
        home->setFocus(Qt::OtherFocusReason);
}

void ControlsCalm::addEvidence(const Intake &intake)
{
    if (m_current && !m_workspace.isReadOnly())
        insurable::addEvidence(m_workspace, *window(), intake, {m_current->id});
}

void ControlsCalm::pasteEvidence()
{
    if (m_stack->currentIndex() == 0 && !m_workspace.isReadOnly())
        m_evidence->dropZone().paste();
}

QString ControlsCalm::place() const
{
    if (!m_current)
        return {};
    // The only answer that waits for words is that the question does not apply.
    return m_current->id.text() + (m_draft ? waitingMark : QString());
}

void ControlsCalm::returnTo(const QString &place)
{
    const bool waits = place.endsWith(waitingMark);
    const auto id = Id::tryFrom(waits ? place.chopped(waitingMark.size()) : place);
    const Control *control = id ? m_book.catalogue().control(*id) : nullptr;
    if (!control)
        return;
    showControl(*control);
    if (waits)
        answer(ControlStatus::NotApplicable);
}

bool ControlsCalm::leave()
{
    // What is typed is kept; an answer that was picked without its reason is only a press away.
    return m_question->details().finish();
}

} // namespace insurable
