// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vaultkey.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace insurable {

class PlainLabel;
class QuickUnlock;
class Workspace;
struct KeyEntry;

// Who can open this firm: every key, and what can be done about it. Each change asks for a key
// again, so that nobody makes one at a desk left open.
class KeysDialog final : public QDialog
{
    Q_OBJECT
public:
    KeysDialog(Workspace &workspace, QuickUnlock &quick, QWidget *parent);

    // The key to write the vault anew with, where the person asked for that: the firm has to be
    // closed for it.
    [[nodiscard]] const std::optional<VaultKey> &rotation() const { return m_rotation; }

private:
    using Work = std::function<void(const VaultKey &proof)>;
    struct Question
    {
        QString heading;
        QString sentence;
        QPushButton *action;
        QWidget *more = nullptr;            // asked before the proof
        std::function<bool()> isReady = {}; // of what is asked there
        std::function<void(std::function<void()>)> whenChanged = {};
    };

    void layOut();
    void fill();
    void addPerson();
    void makeSheet();
    void rename(const KeyEntry &entry);
    void remove(const KeyEntry &entry);
    void rotate();
    void setQuick(bool on);
    void showQuick();
    [[nodiscard]] bool prove(const Question &question, const Work &work);

    Workspace &m_workspace;
    QuickUnlock &m_quick;
    std::optional<VaultKey> m_rotation;
    QVBoxLayout *m_rows = nullptr;
    QCheckBox *m_quickBox = nullptr;
    PlainLabel *m_quickWords = nullptr;
};

} // namespace insurable
