// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens.h"

#include <QDialog>

#include <optional>

class QBoxLayout;
class QPushButton;

namespace insurable {

// A short question or statement over the window. All of it is plain text.
class MessageDialog final : public QDialog
{
    Q_OBJECT
public:
    MessageDialog(QWidget *parent, Tone tone, const QString &heading, const QString &text);

    // Buttons appear left to right; the result of exec() is the index, or -1 when dismissed.
    QPushButton *addButton(QPushButton *button);
    // Between the text and the buttons.
    void addContent(QWidget *widget);

    int choose();

private:
    QBoxLayout *m_content = nullptr;
    QBoxLayout *m_buttons = nullptr;
    int m_count = 0;
};

namespace message {

// One sentence and a button that closes it.
void tell(QWidget *parent, Tone tone, const QString &heading, const QString &text);

// True when the person presses the button named `action`; Escape and "Cancel" are no.
[[nodiscard]] bool confirm(QWidget *parent, const QString &heading, const QString &text,
                           const QString &action);
// The same for something that takes away: the button is red and not the default.
[[nodiscard]] bool confirmRemoval(QWidget *parent, const QString &heading, const QString &text,
                                  const QString &action);

// Which of the actions, left to right; nothing when dismissed. "Cancel" is added.
[[nodiscard]] std::optional<int> choose(QWidget *parent, const QString &heading,
                                        const QString &text, const QStringList &actions);

// A line of text, for a reason or a name; nothing when dismissed.
[[nodiscard]] std::optional<QString> askText(QWidget *parent, const QString &heading,
                                             const QString &text, const QString &initial,
                                             const QString &action);

} // namespace message

} // namespace insurable
