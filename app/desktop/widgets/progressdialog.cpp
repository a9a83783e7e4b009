// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressdialog.h"

#include "buttons.h"
#include "plainlabel.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace insurable {

using namespace Qt::StringLiterals;

ProgressDialog::ProgressDialog(const QString &title, bool cancellable, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::CustomizeWindowHint | Qt::WindowTitleHint)
    , m_bar(new QProgressBar)
    , m_cancel(plainButton(tr("Stop")))
{
    setWindowTitle(title);
    setWindowModality(Qt::ApplicationModal);
    setObjectName(u"progressDialog"_s);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(title);
    m_bar->setMinimumWidth(360);
    m_cancel->setObjectName(u"cancelTask"_s);
    m_cancel->setVisible(cancellable);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addWidget(new PlainLabel(title, TextRole::Heading));
    column->addWidget(m_bar);
    column->addWidget(m_cancel, 0, Qt::AlignRight);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

void ProgressDialog::showProgress(qint64 done, qint64 total)
{
    if (total <= 0)
        return;
    m_bar->setRange(0, 1000);
    m_bar->setValue(int(std::clamp<double>(double(done) / double(total), 0, 1) * 1000));
}

void ProgressDialog::reject()
{
    if (m_cancel->isHidden() || !m_cancel->isEnabled())
        return;
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Stopping …"));
    Q_EMIT cancelRequested();
}

} // namespace insurable
