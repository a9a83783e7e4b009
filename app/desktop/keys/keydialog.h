// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace insurable {

class Banner;
class Vault;

// A question about keys: what is asked stands in the middle, trouble is shown under it, and the
// dialog goes only when the answer was taken.
class KeyDialog final : public QDialog
{
    Q_OBJECT
public:
    KeyDialog(const QString &heading, const QString &sentence, QPushButton *action,
              const QString &refusal, QWidget *parent);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    void setReady(bool ready);
    // Empty: it worked, and the dialog goes. Otherwise the sentence that says why not.
    void whenAsked(const std::function<QString()> &work) { m_work = work; }
    void submit();

protected:
    void showEvent(QShowEvent *event) override;

private:
    std::function<QString()> m_work;
    QVBoxLayout *m_body = nullptr;
    Banner *m_trouble = nullptr;
    QPushButton *m_action = nullptr;
};

// After a change of keys: says when an older list of them is still in the file.
void tellOfKeyTrouble(QWidget *parent, const Vault &vault);

} // namespace insurable
