// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include <QTest>

using namespace insurable;
using namespace Qt::StringLiterals;

class TestSecret final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyHasMemoryOfItsOwn()
    {
        const Secret first = Secret::copyOf("correct horse");
        Secret second = first;
        QVERIFY(second.data() != first.data());
        QCOMPARE(second.view(), first.view());
        second.data()[0] = 'C';
        QCOMPARE(first.view(), QByteArrayView("correct horse"));
    }

    void nothingCanBeCopied()
    {
        const Secret nothing;
        const Secret copy = nothing;
        QVERIFY(copy.isEmpty());
        QVERIFY(Secret::copyOf(QByteArrayView()).isEmpty());
    }

    void aPassphraseIsTheSameHoweverItIsTyped()
    {
        const Secret composed = Secret::fromPassphrase(u"caf\u00e9"_s);
        const Secret decomposed = Secret::fromPassphrase(u"cafe\u0301"_s);
        QCOMPARE(composed.view(), decomposed.view());
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
