// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "clock.h"
#include "firm.h"
#include "keyslots.h"
#include "preferences.h"
#include "secret.h"
#include "workspace.h"

#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace insurable {

// One page in a window of its own on a temporary firm, on 22 November 2026.
class PageBench final : public PageHost, public ErrorReporter
{
public:
    PageBench()
        : m_tasks(&m_window, *this)
        , m_preferences(m_folder.filePath(QStringLiteral("preferences.ini")))
    {
        const FirmOptions options {m_catalogue, m_clock, QStringLiteral("Tester"), false, &m_cost};
        auto isms = createFirm(m_folder.filePath(QStringLiteral("firm.insurable")),
                               Secret::fromPassphrase(QStringLiteral("correct horse battery staple")), options);
        m_workspace = std::make_unique<Workspace>(std::move(isms), m_tasks, m_preferences, *this);
    }
    ~PageBench() override { delete m_page; }

    template <class P> P &show()
    {
        auto *page = new P(*m_workspace);
        m_page = page;
        auto *layout = new QVBoxLayout(&m_window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(page);
        m_window.resize(1160, 720);
        m_window.show();
        page->refresh();
        m_window.activateWindow();
        std::ignore = QTest::qWaitForWindowActive(&m_window);
        return *page;
    }
    template <class W> W &child(const QString &name)
    {
        W *found = m_window.findChild<W *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return *found;
    }
    void click(const QString &name) { child<QAbstractButton>(name).click(); }

    [[nodiscard]] Isms &isms() { return m_workspace->isms(); }
    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] QWidget &window() { return m_window; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    // Lets files fall on a widget as a file manager does.
    static void drop(QWidget &target, const QStringList &paths)
    {
        QMimeData offer;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        offer.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &offer, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &offer, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &event);
    }

    // What to do with the next dialog that opens.
    template <class Act> void whenDialogOpens(Act act)
    {
        auto *timer = new QTimer(&m_window);
        QObject::connect(timer, &QTimer::timeout, &m_window, [timer, act] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            timer->stop();
            timer->deleteLater();
            act(*dialog);
        });
        timer->start(5);
    }
    void acceptDialog(const QString &button)
    {
        whenDialogOpens([button](QDialog &dialog) { dialog.findChild<QPushButton *>(button)->click(); });
    }

    QStringList opened; // "type/id" of records that were asked for
    QStringList troubles; // what was reported to the person

private:
    void navigate(const QString &pageId) override { opened.append(pageId); }
    void openRecord(const QString &type, const Id &id) override { opened.append(type + u'/' + id.text()); }
    void report(const Error &error) override { troubles.append(error.message()); }

    QTemporaryDir m_folder;
    Catalogue m_catalogue = Catalogue::load();
    FixedClock m_clock {QDate(2026, 11, 22)};
    KdfCost m_cost = KdfCost::floor();
    QWidget m_window;
    TaskRunner m_tasks;
    Preferences m_preferences;
    std::unique_ptr<Workspace> m_workspace;
    Page *m_page = nullptr;
};

} // namespace insurable
