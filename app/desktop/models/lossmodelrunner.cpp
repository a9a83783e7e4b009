// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossmodelrunner.h"

#include "moneyreckoner.h"
#include "progress.h"

namespace insurable {

// Work on a question stops where a newer one has come.
class LossModelRunner::Latest final : public Progress
{
public:
    Latest(const std::atomic<quint64> &asked, quint64 number)
        : m_asked(asked)
        , m_number(number)
    {
    }
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return m_asked != m_number; }

private:
    const std::atomic<quint64> &m_asked;
    quint64 m_number;
};

LossModelRunner::LossModelRunner(QObject *parent)
    : QObject(parent)
{
}

LossModelRunner::~LossModelRunner()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        ++m_asked;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void LossModelRunner::ask(MoneyQuestion question)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_question = std::move(question);
        ++m_asked;
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { work(); });
    m_wake.notify_one();
}

void LossModelRunner::work()
{
    MoneyReckoner reckoner;
    while (true) {
        MoneyQuestion question;
        quint64 number = 0;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_question || m_stopping; });
            if (m_stopping)
                return;
            question = std::move(*m_question);
            m_question.reset();
            number = m_asked;
        }
        Latest progress(m_asked, number);
        QString trouble;
        try {
            reckoner.answer(question, progress, [this](const MoneyPicture &part) { tell(part); });
        } catch (const Error &error) {
            if (error.kind() == ErrorKind::Cancelled)
                continue;
            trouble = error.message();
        } catch (
            const std::exception &error) { // such as memory that is not there: told, not the end
            trouble =
                tr("The figures could not be reckoned: %1").arg(QString::fromUtf8(error.what()));
        }
        QMetaObject::invokeMethod(this, [this, number, trouble] { end(number, trouble); });
    }
}

void LossModelRunner::tell(const MoneyPicture &picture)
{
    {
        const std::scoped_lock lock(m_mutex);
        const bool waits = m_picture.has_value();
        m_picture = picture;
        if (waits)
            return;
    }
    QMetaObject::invokeMethod(this, [this] { deliver(); });
}

void LossModelRunner::deliver()
{
    std::optional<MoneyPicture> picture;
    {
        const std::scoped_lock lock(m_mutex);
        picture.swap(m_picture);
    }
    if (picture)
        Q_EMIT answered(*picture);
}

void LossModelRunner::end(quint64 number, const QString &trouble)
{
    m_answered = std::max(m_answered, number);
    if (!trouble.isEmpty())
        Q_EMIT failed(trouble);
    if (!isBusy())
        Q_EMIT rested();
}

} // namespace insurable
