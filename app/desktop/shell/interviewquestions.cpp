// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interviewquestions.h"

#include "organisation.h"

#include <QCoreApplication>

namespace insurable {

namespace {

struct Wording
{
    const char *field;
    const char *question;
    const char *help;
};

constexpr Wording wordings[] = {
    {"staff", QT_TRANSLATE_NOOP("Interview", "How many people work for the firm?"),
     QT_TRANSLATE_NOOP("Interview", "Yourself included; part-timers and apprentices count.")},
    {"sector", QT_TRANSLATE_NOOP("Interview", "What does the firm do?"),
     QT_TRANSLATE_NOOP("Interview", "The one that brings in most of the money.")},
    {"turnover", QT_TRANSLATE_NOOP("Interview", "What was last year’s turnover?"),
     QT_TRANSLATE_NOOP("Interview", "Before costs and tax, in %1. A rounded figure will do for now.")},
    {"cloud_suite", QT_TRANSLATE_NOOP("Interview", "Which service runs your email and documents?"),
     QT_TRANSLATE_NOOP("Interview",
                       "“None” where your email comes with the website or the "
                       "internet line.")},
    {"uses_cloud", QT_TRANSLATE_NOOP("Interview", "Does the firm keep data in any online service?"),
     QT_TRANSLATE_NOOP("Interview",
                       "Bookkeeping, file sharing, appointments, photos of jobs: "
                       "whatever you sign in to in a browser.")},
    {"own_servers", QT_TRANSLATE_NOOP("Interview", "Does the firm run a server of its own?"),
     QT_TRANSLATE_NOOP("Interview", "A box in the office that shares files counts.")},
    {"remote_access",
     QT_TRANSLATE_NOOP("Interview",
                       "Can anybody get at the firm’s computers or network from outside?"),
     QT_TRANSLATE_NOOP("Interview", "A VPN, remote desktop, or a helper program of your IT firm.")},
    {"home_working", QT_TRANSLATE_NOOP("Interview", "Does anybody work from home?"),
     QT_TRANSLATE_NOOP("Interview",
                       "Now and then counts, and so does the bookkeeping at the "
                       "kitchen table.")},
    {"byod",
     QT_TRANSLATE_NOOP("Interview", "Does anybody use a private phone or computer for work?"),
     QT_TRANSLATE_NOOP("Interview", "Company email on one’s own phone counts.")},
    {"card_payments", QT_TRANSLATE_NOOP("Interview", "Do customers pay you by card?"),
     QT_TRANSLATE_NOOP("Interview", "At a till, on a card reader, over the telephone or online.")},
    {"pays_by_transfer",
     QT_TRANSLATE_NOOP("Interview", "Does the firm pay bills by bank transfer?"),
     QT_TRANSLATE_NOOP("Interview", "Wages count as well.")},
    {"own_website", QT_TRANSLATE_NOOP("Interview", "Does the firm have a website of its own?"),
     QT_TRANSLATE_NOOP("Interview", "A page on a social network alone does not count.")},
    {"outsourced_it",
     QT_TRANSLATE_NOOP("Interview", "Does another firm look after your computers?"),
     QT_TRANSLATE_NOOP("Interview", "Anybody paid to set them up or mend them.")},
    {"customer_demands",
     QT_TRANSLATE_NOOP("Interview", "Do customers ask you how you protect their information?"),
     QT_TRANSLATE_NOOP("Interview", "In a contract, a questionnaire or a tender.")},
};

bool isSettled(const char *field, const Organisation &organisation)
{
    return QLatin1StringView(field) == QLatin1StringView("uses_cloud")
        && organisation.cloudSuite != CloudSuite::NotKnown
        && organisation.cloudSuite != CloudSuite::None;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Interview", text);
}

} // namespace

QList<InterviewQuestion> interviewQuestions(const Organisation &organisation)
{
    QList<InterviewQuestion> questions;
    for (const Wording &wording : wordings) {
        if (!isSettled(wording.field, organisation))
            questions.append({QString::fromLatin1(wording.field), translated(wording.question),
                              translated(wording.help)
                                  .replace(QLatin1StringView("%1"), organisation.currency)});
    }
    return questions;
}

} // namespace insurable
