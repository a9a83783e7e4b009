// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the interface thread works for one move of a what-if slider, until the changed chart is
// painted. Prints {"work": [seconds, …], "answer": [seconds, …]}.
#include "clock.h"
#include "keyslots.h"
#include "measure.h"
#include "moneymodel.h"
#include "moneypage.h"
#include "preferences.h"
#include "sample.h"
#include "secret.h"
#include "windowtheme.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSlider>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace insurable;
using namespace insurable::bench;

namespace {

class QuietHost final : public PageHost, public ErrorReporter
{
public:
    void navigate(const QString &) override { }
    void openRecord(const QString &, const Id &) override { }
    void report(const Error &error) override { qFatal("%s", qPrintable(error.message())); }
};

// The sample firm's page in a window of a usual size.
class Probe final
{
public:
    Probe()
        : m_tasks(&m_window, m_host)
        , m_preferences(m_folder.filePath(u"preferences.ini"_s))
    {
        const FirmOptions options{m_catalogue, m_clock, u"Bench"_s, false, &m_cost};
        m_workspace = std::make_unique<Workspace>(
            createSampleFirm(m_folder.filePath(u"firm.insurable"_s),
                             Secret::fromPassphrase(u"correct horse battery staple"_s), options),
            m_tasks, m_preferences, m_host);
        m_page = new MoneyPage(*m_workspace);
        auto *layout = new QVBoxLayout(&m_window);
        layout->addWidget(m_page);
        m_window.resize(1366, 768);
        m_window.show();
        m_page->refresh();
        settle();
        m_window.findChild<QAbstractButton *>(u"moneyWhatIf"_s)->click();
        settle();
    }
    ~Probe() { delete m_page; }

    [[nodiscard]] QSlider &slider(const QString &name)
    {
        return *m_window.findChild<QSlider *>(name);
    }

    // Seconds of work here, and until the answer is painted.
    std::pair<double, double> move(QSlider &slider, int position)
    {
        bool isAnswered = false;
        QObject context;
        QObject::connect(&m_page->model(), &MoneyModel::changed, &context, [&] { isAnswered = true; });
        const Stopwatch whole;
        slider.setValue(position);
        QCoreApplication::processEvents();
        double work = whole.seconds();
        while (!isAnswered) {
            QThread::usleep(500);
            const Stopwatch watch;
            QCoreApplication::processEvents();
            work += watch.seconds();
        }
        const Stopwatch watch;
        QCoreApplication::processEvents(); // what is left to paint
        work += watch.seconds();
        const double answer = whole.seconds();
        settle();
        return {work, answer};
    }

private:
    void settle()
    {
        do {
            QThread::msleep(2);
            QCoreApplication::processEvents();
        } while (m_page->model().isBusy());
        QCoreApplication::processEvents();
    }

    QTemporaryDir m_folder;
    Catalogue m_catalogue = Catalogue::load();
    SystemClock m_clock;
    KdfCost m_cost = KdfCost::floor();
    QWidget m_window;
    QuietHost m_host;
    TaskRunner m_tasks;
    Preferences m_preferences;
    std::unique_ptr<Workspace> m_workspace;
    MoneyPage *m_page = nullptr;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    WindowTheme theme(application);
    theme.apply(Appearance::Light);
    Probe probe;
    const int rounds = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 40;
    QJsonArray work;
    QJsonArray answer;
    for (int i = 0; i < rounds; ++i) {
        QSlider &slider = probe.slider(i % 2 == 0 ? u"whatIfTurnover"_s : u"whatIfOften"_s);
        const auto [worked, answered] = probe.move(slider, 20 + (i * 37) % 200);
        if (i < 2)
            continue; // the first ones only warm up
        work.append(worked);
        answer.append(answered);
    }
    QTextStream(stdout) << QJsonDocument(QJsonObject{{u"work"_s, work}, {u"answer"_s, answer}})
                               .toJson(QJsonDocument::Compact)
                        << '\n';
    return 0;
}
