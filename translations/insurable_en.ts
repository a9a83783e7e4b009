<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ControlPicker</name>
    <message>
        <source>Choose controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ControlText</name>
    <message>
        <source>Until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of date since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: its day is to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows no control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the base level: insurers look at these first, and one that is missing closes the gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mac</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iPhone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Android</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft 365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linux server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No yearly cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 a year for each person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 a year for each device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth up to %1 points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>This file is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. Drop the files in it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty, so it shows nothing. It will not be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep each file as its own piece of evidence, named after the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does this show?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty, “valid until” follows from how long proof of its controls stays fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screenshot %1.png</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceGallery</name>
    <message>
        <source>Speaks of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceIntake</name>
    <message>
        <source>The file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding to the firm’s file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>piece of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pieces of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Insurance</name>
    <message>
        <source>The answer is yes, partly, no, not_known or not_applicable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is yes, no, not_known or not_applicable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is a whole number from 0 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is a whole number in digits, such as 1200.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is an amount, such as 1200 or 1200.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is a date in the form 2026-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is none of the options of this question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is longer than 4,000 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: does not apply to this firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: said not to apply: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nobody has answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the answer does not say when it was true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: what showed it counted until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the answer is dated in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nobody said how far it reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: said to reach everything, and yet with exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence “%1”, counts until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence “%1”, expired: it counted until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence “%1”, dated in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that do not say enough to tell: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is not for firms like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer “%2” to “%1” is not what the records say: “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are overruled without a reason in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing shows the answer to “%1” yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to “%1” rests on “%2”, which counted until %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to “%1” rests on “%2”, which is dated %3, after the day of signing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The percentage in “%1” does not say of what it is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to “%1” is partly, but nothing says what is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named as looking after “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All software is said to be supported, but support for “%1” ended on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two answers cannot both hold. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to “%1” is not known. The base level does not count as met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no answer, and an insurer needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm&apos;s details and the register of assets disagree about %2: %3 and %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored for “%1” is no answer to it: “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the %2 entries in the register</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message>
        <source>How many people work for the firm?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yourself included; part-timers and apprentices count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the firm do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that brings in most of the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was last year’s turnover?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which service runs your email and documents?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“None” where your email comes with the website or the internet line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the firm keep data in any online service?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookkeeping, file sharing, appointments, photos of jobs: whatever you sign in to in a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the firm run a server of its own?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A box in the office that shares files counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can anybody get at the firm’s computers or network from outside?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A VPN, remote desktop, or a helper program of your IT firm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does anybody work from home?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now and then counts, and so does the bookkeeping at the kitchen table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does anybody use a private phone or computer for work?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company email on one’s own phone counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do customers pay you by card?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a till, on a card reader, over the telephone or online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the firm pay bills by bank transfer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wages count as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the firm have a website of its own?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page on a social network alone does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does another firm look after your computers?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody paid to set them up or mend them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do customers ask you how you protect their information?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a contract, a questionnaire or a tender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before costs and tax, in %1. A rounded figure will do for now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockingCard</name>
    <message>
        <source> minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when nobody is here for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L locks at once. So do sleep, the lock screen of the computer, and another person signing in. What you were typing is there again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screenshots and shared screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system lets no program stay out of them. Lock before you share your screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others see an empty place instead of these windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay out of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking and privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimised window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a desk where others sit down as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task bar and the list of windows show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the firm in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their names and folders only. Off forgets them at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show files opened last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the firm stands and what to do next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the firm does to stay safe, question by question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the firm could not do without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the firm depends on, and whom it serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could go wrong, how likely and how bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shows that it is so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done, by whom and by when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer an insurer, check, declare, seal and verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What concerns the firm and what does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours, locking, paper, passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a year may cost, what a policy pays and what is worth doing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong or nearly did, and what was learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies in force, quotes and what they cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who changed what, and when; back to an earlier value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlainRegisters</name>
    <message>
        <source>Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the firm could not do without, and what holds other people’s data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would hurt if it were gone?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computers, phones, the till, the cloud account, the customer list. Begin with the five things you would miss first; things that are alike can share one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers and customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has a key to your systems or data, and who asks you for proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who could let you down?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bookkeeper, whoever looks after your computers, the cloud provider, and customers who ask how safe you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a supplier or customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong or nearly did, what it cost and what was learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has anything gone wrong yet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone left on a train, a false invoice caught in time, a day without the till. Near misses count: they teach for nothing. Insurers ask for the last three to five years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy in force and the quotes beside it: what each pays, and what it asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would an insurer pay?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the figures from the policy’s schedule: premium, excess, limits. Quotes go here too, so that they can be held against each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a policy or quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done, by whom and by when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note what you mean to change, who does it and by when. Home suggests which steps gain most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>What you were typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen locked before this was saved. Copy what you still need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>“%1” belongs to the base level and is not wholly in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” belongs to the base level and nobody has answered it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shows “%1” counted until %2. Confirm it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shows “%1” counts until %2 and is due for renewal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to “%1” does not say when it was true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to “%1” is dated in the future and does not count yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is said not to apply, but not why. It counts as not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was said not to apply a long time ago or on no date. Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence “%1” has no file or link, so it shows nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence “%1” is not tied to any control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named as looking after “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has had no security fixes from its maker since %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” gets security fixes from its maker only until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The risk “%1” was to be looked at again by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The risk “%1” stays high and no control is named that reduces it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of “%1” was valid until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract with “%1” says nothing about security.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was due on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place, counts until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place only partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: nobody has answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: the answer is dated in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: said not to apply, without a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: the answer does not say when it was true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: what showed it counted until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: this program does not have this control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a check of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an audit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out and see to it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in place: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend to everything: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm anew: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add proof: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordDisplay</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the records are overruled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledgements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone or tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who looks after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bad if strangers saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bad if it were wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bad if it were gone for a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whose data it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… with sensitive data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… with payment cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… with bank details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… with health data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… with identity documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supported until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day on which the maker mends security faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audited by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audited on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls that it is proof of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day it is about, not the day it was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farming and forestry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building and trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop or wholesale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food, drink and rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport and storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT and media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finance and insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Professional services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health and care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arts, sport and leisure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charity or association</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft 365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple iCloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two letters, such as GB or IE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the firm does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web and email domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to call about security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three letters, such as GBP or EUR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who work here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover expected next year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross profit last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share sold online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share earned abroad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones and tablets used for work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office suite in the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses cloud services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has servers of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects to the office from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some people work from home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private devices are used for work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes card payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sells in an online shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays by bank transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody outside looks after IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers ask for proof of security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps sensitive personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has machines on the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes software for others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses AI assistants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card payments a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview finished on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weakness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation of the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookkeeper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees our data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enters our systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administers our systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not work without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract says what security it owes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they ask of us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ransomware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody in our email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment to a fraudster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data stolen by a break-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device lost or stolen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistake or misuse by our own people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier or cloud service down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website or shop broken into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fraud with card or phone payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes if it was stopped before it did harm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, also what an insurer paid and work that stood still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whose data it touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours work stood still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What failed, or what helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurer, bank, police, customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data protection authority told on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty if it was not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business interruption: limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: as for an event. 0: not covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business interruption: excess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: as for an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery and specialists: limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery and specialists: excess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money sent to a fraudster: limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money sent to a fraudster: excess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liability and data breach: limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liability and data breach: excess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extortion: limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extortion: excess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment: limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment: excess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premium a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excess of an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the firm bears first, each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that is paid each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that is paid in a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our share of a loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent that the firm bears above the excess; mostly 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting period in hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long work must stand still before interruption is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interruption paid for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: what was really lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies and quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions to keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Submission</name>
    <message>
        <source>Name, number and address of the firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff, turnover and other figures of size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers and where they come from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score, base level and risk by area: %1 areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State, exceptions and dates of controls: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets in brief, without owners and places: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers in brief, without contacts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risks in brief, without owners: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence by title, dates and SHA-256: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of “%2”: %1, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link of “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases in place of names of staff: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of staff in texts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases in place of names of machines: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of machines: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who declares, and the firm&apos;s contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a year may cost, your own estimate: %1 kinds of loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In it, the number of own incidents, not what happened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In it, excess and limits of each policy in force, without insurer and premium</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable</name>
    <message>
        <source>Nothing is backed up. If this computer is lost or breaks, everything in this file is lost with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for backups, %1, is not there. If it is on a stick or a drive, connect it; otherwise choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet. The first one is made when you close the firm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last good backup is older than two weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backups lie on the same disk as the file. They help against mistakes, but not when the computer is lost or its disk breaks: choose a folder on a stick or another drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup folder missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup is old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: perhaps more, which nobody can tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of evidence: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the history: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything could be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be saved:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of it where backups go. A rescue reads what is still whole into a new file and says what is lost; the damaged file stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest backup is from %1. You can go back to it, or first rescue what is still whole into a new file. The damaged file is kept either way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::Actions</name>
    <message>
        <source>&amp;New firm …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find anything …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the &amp;navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Insurable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare and &amp;merge with another copy …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::AnswerBar</name>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::AnswerBox</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t know</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::AnswerDetails</name>
    <message>
        <source>How much of it, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An insurer will ask. Name the machines, people or accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it does not apply to you (needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who looks after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was true on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a sentence why; without a reason the answer does not count.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::AnswerInput</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::BackupCard</name>
    <message>
        <source>Back this firm up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you close the firm after a change, and every hour while you work. Each backup is encrypted as the file is, and read back before it counts. The last of 7 days, 4 weeks and 12 months are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample firm and firms that are only looked at are not backed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is being made …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last good backup: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::BackupKeeper</name>
    <message>
        <source>There was not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::BackupStatus</name>
    <message>
        <source>Read back and found whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ChartExport</name>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save figures …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or save this chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ChecklistDelegate</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ChecklistModel</name>
    <message>
        <source>Score %1 of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ChecklistTree</name>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a page, an action or a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ControlEvidenceCard</name>
    <message>
        <source>Nothing shows it yet. The answer counts less until something does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop proof here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts as proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ControlToggles</name>
    <message>
        <source>Takes away %1 a year, wholly in place %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes away %1 a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would take away %1 a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all %1 controls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ControlsCalm</name>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what to do next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through what you did not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every question that concerns your firm has been put to you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ControlsChecklist</name>
    <message>
        <source>No question fits. Take a filter off to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it not apply?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ControlsPage</name>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do to stay safe, and what shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unanswered question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show questions one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show questions as a checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One question does not concern your firm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 questions do not concern your firm.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::DateField</name>
    <message>
        <source>Pick a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 22 Nov 2026</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::DialogReporter</name>
    <message>
        <source>This computer ran out of memory. Nothing was changed; close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that should not have. What was saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::DropZone</name>
    <message>
        <source>or press to choose files · Ctrl+V pastes a screenshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::EvidenceDetails</name>
    <message>
        <source>Add a newer file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, added %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show “%1” above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the newer file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files go with it when the firm is closed. Until then you can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is taken out of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1” with another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it does not fit its name. You can save a copy of it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1” with another program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That program gets a copy, which is not encrypted and stands in a folder of your own until the firm is locked or closed. What it does with the copy is beyond this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program opened it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer names none for files of this type. You can save a copy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::EvidenceGallery</name>
    <message>
        <source>Evidence as cards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shows that it is so: drop files anywhere on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show that it is so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screenshot of a settings page, a certificate, a photo of a lock, a signed policy: anything that would convince a stranger. Drop files here, or paste a screenshot with Ctrl+V. They are stored encrypted with the firm and never opened by other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show evidence as cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show evidence as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>piece of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pieces of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::EvidencePreview</name>
    <message>
        <source>Beginning of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file belongs to this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links are noted, never opened by this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Save a copy to look at it with another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
… the rest is not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it, so it shows nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture that cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged, or too large to be shown safely.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::FieldEditor</name>
    <message>
        <source>Don’t know yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 1200.50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::FirmMender</name>
    <message>
        <source>“%1” is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescue what is whole …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rescued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the rescued file goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurable files (*.insurable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescuing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescued into “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::FirmOpener</name>
    <message>
        <source>Creating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the firm anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the file, which was not closed properly</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::FirmWatch</name>
    <message>
        <source>Everything is in “%1”, your last change included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be read any more; it begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of this evidence could not be read any more: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may have it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note beside the file says that %1 has had it open on the computer “%2” since %3. If that is still so, only look at it: else one of you loses what the other one does. The note may also be left over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An old list of who can open this was put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When this computer last had the firm open, on %1, it held %2; this file holds %3. An older copy may have been put back: a backup, or by a sync program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done on this computer up to %1 is not in this file. It was changed elsewhere at the same time, or another copy was put in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other one was “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is on purpose, go on. Otherwise look for the newer file, or for a conflict copy beside this one, before you change anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is older than what was here before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has gone another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the file lies another copy of it, “%1”, changed on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the file lie other copies of it, the newest “%1”, changed on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare and merge …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file lies on the network (%1). Let only one person have it open at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file lies in a folder of %1. Have it open on one computer at a time, and let the folder finish before you go on at another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no longer the one you opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have here, your last change included, can be saved as a copy of its own: “%1”. Later the two can be compared and merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it elsewhere …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save my work as a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurable files (*.insurable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving your work as a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you open the file as it is now, your copy is offered there for comparing and merging.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was in “%1” is here now. The copy is no longer needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the copy to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be moved to the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the history. What it changed can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::FrontierChart</name>
    <message>
        <source>What the best spending leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan costs %1 in the first year and leaves %2 of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent in the first year (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected loss a year (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you spend in the first year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average loss a year that is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend %1 in the first year, and losses still cost %2 a year on average</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HeatMap</name>
    <message>
        <source>Risk map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood %1, impact %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood %1 × impact %2: %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HistoryDetails</name>
    <message>
        <source>entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the value before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the other copy&apos;s history says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HistoryModel</name>
    <message>
        <source>Another copy of this firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked anew, with a new data key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older list of keys kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HistoryPage</name>
    <message>
        <source>Nothing has happened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first entry on, every change is kept here with who made it and when. Nothing can be taken out again, so you can show what was true on any day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who changed what, and when. Entries are only ever added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record or field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries about this record or field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, each following from the one before. Nothing was changed, taken out or put in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history was altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and JSON (*.csv *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written to %2. The file is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HomeActions</name>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody named yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing noted. “Make it an action” above turns a step into something with a name and a date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HomeCard</name>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HomeExpiring</name>
    <message>
        <source>Answer counts until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence counts until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate valid until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security fixes until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires within 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing. Answers and proof that grow old appear here in good time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insured until %1, and no policy after it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HomeMoney</name>
    <message>
        <source>Money at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reckoning …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See more of money at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected yearly loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average over very many years. Most years cost less, a few very much more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy is expected to pay %1 of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy in force pays any of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HomePage</name>
    <message>
        <source>Your firm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HomeRisk</name>
    <message>
        <source>Risk profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this risk profile?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm as a whole</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HomeStanding</name>
    <message>
        <source>Base level met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base level not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base level not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurers first ask for a base level of %1 things. Nobody has answered them yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 controls of the base level are in place, and what shows them is fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the %1 controls of the base level is missing. Insurers look there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the %1 controls of the base level are missing. Insurers look there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you stand today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base level is what insurers take for granted. One missing control of it outweighs any score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this score?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is the base level so?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 controls of the base level are in place; %2 without proof.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HomeSteps</name>
    <message>
        <source>Cost not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No yearly cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours and costs are estimates: %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left to gain: everything is in place, documented and fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the base level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gains %1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does “%1” gain so much?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this step gains</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HomeThemes</name>
    <message>
        <source>Score by area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why these scores?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of 100 and the risk an underwriter reads from it. Press a row to see its controls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HomeTrend</name>
    <message>
        <source>The same as three months ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up %1 in three months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down %1 in three months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On record since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what today’s records say of each month; earlier ones, of which they say little, are left out. Filled: the base level was met.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HomeWelcome</name>
    <message>
        <source>Good to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the firm is like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the first controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One calm question at a time, the base level first. The score and what is missing appear here as you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note what you could not do without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till, the laptop, the customer list: five lines are a good start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 short questions at most, five minutes. They decide what concerns you and what does not. “Don’t know” is an answer, and you can stop at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::HowToCard</name>
    <message>
        <source>How to put it in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else asks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own estimate, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, published by %3: asks for the same in %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::InterviewPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They decide what concerns your firm and what does not. “Don’t know” is an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on you see only what concerns a firm like yours. You can change every answer at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where we stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::KeyDialog</name>
    <message>
        <source>Done, but only half written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have used the recovery key. Before you go on, choose the passphrase that opens the firm from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups made before still open with the passphrase they had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::KeyPrompt</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fifteen groups of the recovery sheet, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the key file “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All groups fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals, spaces and dashes do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::KeyRow</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase and key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened the firm this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this key away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::Keychain</name>
    <message>
        <source>The keychain of this computer does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer refused access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that is running.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::KeysDialog</name>
    <message>
        <source>Open on this computer without the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can open this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything anew …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody has a passphrase of their own. Whoever is taken off can no longer open this file; copies and backups made before still open to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own passphrase, to show that it is you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They open the firm with a passphrase of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the recovery sheet goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the firm when no passphrase is remembered. A sheet made before ends with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery sheet is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print “%1”, put it in a safe place, and delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose key this is. Only a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “%1” away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on it no longer opens this file. Copies and backups made before still open with it; “Everything anew” helps where that matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the whole file again under a new key. Only the passphrase you give here opens it then: add the others again, and make a new recovery sheet. The firm is closed for it and opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer keeps the key then: whoever is signed in to your account can open the firm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So the passphrase is asked for each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open without the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer will keep the key of this firm. Whoever is signed in to your account can open it, also after it has locked itself. You can switch this off at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the key here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::LossChart</name>
    <message>
        <source>certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year costs more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance in a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance of a worse year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::LossModelRunner</name>
    <message>
        <source>The figures could not be reckoned: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::LossWords</name>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twenty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fifty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a hundred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two hundred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five hundred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a thousand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events a year for a typical firm, of all kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these, events of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one event costs on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How widely costs spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the firm, by turnover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the firm, by staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate of exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whose data the firm holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking out what typical firms have in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm’s own incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept within published bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your controls leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 years in ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One year in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no policy in force pays any of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the policy pays none of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the policy pays %1 of it and %2 stays with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 costs more than %2; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about once a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once in %1 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large losses: those that firms claim for with their insurer. Rare and costly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyday losses: small ones, mostly your own hours, that nobody claims for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as costly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue: what the firms behind these figures usually have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The controls in place, with the effects the catalogue names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm’s own records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published, with today’s controls: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own list of incidents: no loss on it, so it says nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own list of incidents: none of this kind in %1 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own list of incidents: %1 of this kind in %2 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and %1, which does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near misses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both together: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date and so not counted: %1 of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated in the future and so not counted: %1 of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own list of incidents: no other loss on it, so it says nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::MainWindow</name>
    <message>
        <source>Open a firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurable files (*.insurable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of the sample firm is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can look at it meanwhile, without changing anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the sample firm, a fresh copy for you to change as you like. Its passphrase is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Insurable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helps a small firm to protect itself and to answer its insurer truthfully. Works without the internet.

© 2026 The Insurable authors. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is in place. What was there before is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase is set. The recovery sheet was typed in here: make a new one under Settings, and destroy the old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is written anew. Only your passphrase opens it now: add the others again, and make a new recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, and not opened. The check begins anew the next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::MergeDialog</name>
    <message>
        <source>“Before” is how things stood when the two copies parted. What only one of them changed since is taken from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Before” is how things stood after the last merge. What only one copy changed since is taken from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two have no history in common, so everything that differs is for you to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare and merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine is the firm you have open; theirs is “%1”, which stays as it is. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on both sides (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences between the two copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine for the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs for the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides changed something: %1 still to be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differences are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is decided. The other copy&apos;s history is kept with yours, and the merge can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking over evidence …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no copy of the firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not made from this file, or its keys were changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds nothing that is not here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs in “%1” was changed only here, or decided in an earlier merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its history is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no record to take over. %2 of its history can be kept with yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep its history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not listed: changed only here, or decided in an earlier merge. Mine stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New or to choose (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays as it is here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::MergeModel</name>
    <message>
        <source>Please choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::MessageDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::MeterBar</name>
    <message>
        <source>%1: %2 of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::MoneyOverview</name>
    <message>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays with cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the plan it would be more than %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bad can a year get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Insurance register has no policy in force: whatever a year costs stays with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bad can a year get?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the pointer over the curve, or use the left and right keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected yearly loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average over very many years. Most years cost less, a few very much more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance of a year without any loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small everyday losses count as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is expected to pay %2 of it, for a premium of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy in force pays any of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large loss, one that firms claim for, comes %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the year exactly, the policy by playing many years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly, without dice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published figures, scaled to the firm: %1, version %2. Reckoned %3. Amounts have two digits because the figures behind them have no more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::MoneyPage</name>
    <message>
        <source>A year is being reckoned …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a year may cost, what a policy takes off it, and what is worth doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::Navigation</name>
    <message>
        <source>Fold or unfold the navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::NewFirmView</name>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file, one passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase encrypts everything you will write about your firm: its weak spots, contracts and proof.

Nobody can reset it for you. Write it down and keep it somewhere safe, away from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands on your letterhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where its file goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurable files (*.insurable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm still needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file of that name. Choose another place or name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::NewPassphraseFields</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five or six words in a row are easy to remember and hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six words drawn by chance from a list of %L1: as many possibilities as %2 coins in a row. Write them down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase is still missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase would protect nothing. Please choose a harder one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now type it once more, to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::PasswordField</name>
    <message>
        <source>Show the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passphrase (Ctrl+H)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::PersonForm</name>
    <message>
        <source>Such as: Ann, or the IT adviser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a key file as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that is asked for beside the passphrase, on a USB stick perhaps. It must never change, and whoever loses it can no longer open the firm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a file that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the key file goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key file cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::PlanModel</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs more than it saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing in the base level, which insurers ask for first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it takes away of the expected loss of a year, against what it costs in the first, hours of work included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it takes away of the expected loss of a year, against what it costs in the first. Hours of work are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes away a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the expected loss of a year, after the steps before it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::PlanPanel</name>
    <message>
        <source>Money for the first year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an hour of work is worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not priced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a price hours are only limited: money alone decides what pays for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also what costs more than it saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can you spend?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An hour is worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gordon and Loeb (2002) showed that for the usual ways in which spending lowers a risk it never pays to spend more than 1/e, about 37 %, of the expected loss on protecting against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make actions of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What more money would bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that lowers these losses is in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that fits into the budget takes away more than it costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that lowers these losses fits into the budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together %1 in the first year, %2 a year after it, and %3 of work. The expected loss of a year falls from %4 to %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours of work included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in money alone, without the hours of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1 a year is worth spending on this, by the 1/e rule: with %2, %3, the plan is within.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more than %1 a year is worth spending on this, by the 1/e rule: with %2, %3, the plan is above. The base level may still be asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other choice within the budget saves more after what it costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best choice may save up to %1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other choice within the budget takes away more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best choice may take away up to %1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1 more than it takes away in the first year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step that would fit and costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps that would fit and each of which costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some costs are for one person or device: the firm’s numbers are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing in the base level and beyond the budget: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is among the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make actions of the plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will stand in the Actions register, each with its cost and hours. Steps that are there already are left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actions of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each dot says what losses would still cost you in an average year (up the side) if you spent the money below it as well as your hours allow; the square is the plan above. It lies off the line where the base level comes first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::PremiumModel</name>
    <message>
        <source>The firm’s own losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected to be paid a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of premiums that is paid out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of that together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::PremiumPanel</name>
    <message>
        <source>What insurers might ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the indicated premium comes about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An indication with its reasons, and no offer: each insurer has a price list of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a wrong answer costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a claim of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What single wrong answers would cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law of the United Kingdom for businesses: Insurance Act 2015, Schedule 1. If a wrong answer was deliberate or reckless, nothing is paid and the premium is kept. What would have been charged is an estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 a year, likely %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For what small firms mostly have: %1 of each event stays with them, up to %2 is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the least that is quoted: by the firm’s own losses it would be %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base level is not met (%1 missing): most insurers would make no offer at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that bears on the price is said to be in place, so there is no answer to be wrong about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where an answer was wrong by an honest mistake and the insurer would have asked for more, it pays the part of a claim that the premium charged (%1) is of the higher one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1, as indicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would change the price by less than 1 % each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one of these most insurers would not have insured at all. Nothing is paid then, and the premium comes back: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ProgressDialog</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::QuestionCard</name>
    <message>
        <source>By what you said about the firm, this does not concern you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 of %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::QuestionDetail</name>
    <message>
        <source>Base level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What there is to lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Except for …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why you answer otherwise than the records. The reason goes along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go by the records again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Except: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records say: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentage of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record can answer this; you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this answer back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why you answer otherwise than the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::QuestionList</name>
    <message>
        <source>%1 %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for firms like yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said by you on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overruled by you on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the records, agreed on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::QuickUnlock</name>
    <message>
        <source>The keychain of this computer no longer has the key. Please use the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::QuotesModel</name>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premium a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely year: it pays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely year: stays with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad year: it pays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad year: stays with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very bad year: it pays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very bad year: stays with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected to be paid a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected for each pound of premium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average year: premium and what stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average over very many years: in most years nothing is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurers must live, so it is usually below one pound. What you buy is that the very bad year does not end the firm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::QuotesPanel</name>
    <message>
        <source>%1 with “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 costs more than %2. Of it stays with you: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy and no quote yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the figures from a policy’s schedule or an offer into the Insurance register: here they stand side by side, held against your own losses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Insurance register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies and quotes side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only figures are compared. Read exclusions and conditions: a policy that does not pay is no cover at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over very many years “%1” costs least: %2 a year, premium and what stays; without any cover it is %3. In a very bad year “%4” pays most: %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many years are being played through …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::RecentRow</name>
    <message>
        <source>No longer in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::RecordTableModel</name>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::RegisterExchange</name>
    <message>
        <source>Tables and JSON (*.csv *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your spreadsheet, select the rows with their headings, such as “%1”, copy them, and come back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the rows …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 are here already, just so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import these?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written to %2. The file is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::RegisterPage</name>
    <message>
        <source>Import and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not added yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have begun to fill in a new entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still refer to it; they stay and lose the reference. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::RemedyModel</name>
    <message>
        <source>If this turns out not to be so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dearer by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the claim is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::RestoreDialog</name>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the file now is backed up first, so that you can come back to it. Who can open the file stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no backups of this firm in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurable files (*.insurable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the backup …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change now: %1
Last change in the backup: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::RisksPage</name>
    <message>
        <source>Risks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could go wrong, how likely and how bad: before and after what you do about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What keeps you awake?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few honest sentences are enough: a stolen van with the tablet in it, a false invoice that gets paid, a week without the customer list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which risks the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upwards: how likely, 1 rare to 5 expected within the year. To the right: how bad, 1 a nuisance to 5 the end of the firm. Pick a cell to see its risks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ScenarioDetails</name>
    <message>
        <source>Where the figures come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: everyday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often, and what your own incidents say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It costs on average</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ScenarioModel</name>
    <message>
        <source>What could happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large losses are those firms claim for; everyday ones nobody claims for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the controls that are in place today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of such events cost less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event in twenty costs more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this kind adds to the expected loss of a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this kind adds, on average, to the worst year in twenty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ScenarioPanel</name>
    <message>
        <source>The firm as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large losses are those that firms claim for; everyday ones are small and nobody claims for them. Pick a row to see where its figures come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add up by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind of loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What controls take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes away a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could take away more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the expected loss of a year: green is taken away today, grey is what each would take away more, wholly in place. Effects overlap, so bars do not add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the worst year in twenty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an average year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to gain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ScoreRing</name>
    <message>
        <source>%1: %2 of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer, not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system has them, or always the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For everything that is printed or sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is signed with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This firm’s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on the new passphrase opens this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about the firm is in this one encrypted file. While it is open here, nobody else can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can open this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and keys …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a second, however much is in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others, and the day nobody remembers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase for each person, a recovery sheet on paper, and opening without the passphrase on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::StartScreen</name>
    <message>
        <source>Go on where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for the insurer’s questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Know how well your firm is protected, mend what matters most, and show it truthfully.

Everything stays in one encrypted file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few short questions, then a list that fits your firm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its file, or drop it anywhere in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sample firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A joinery of eight, already filled in. Change whatever you like.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::StatusLine</name>
    <message>
        <source>Everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to look at only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks in 1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks in %1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::StatusPill</name>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::StrengthMeter</name>
    <message>
        <source>Guessed in no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::SubmissionAssemble</name>
    <message>
        <source>No question fits this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overruled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 answered. What the records know is filled in; nothing is rounded up to yes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::SubmissionCheck</name>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before sealing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before you can seal. Put it right where it arises, or say why it stands; your reason goes along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thing to settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>things to settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands in the way of sealing. %1 worth a look; what is left is listed in the submission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thing is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>things are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers and records agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You say: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it stands …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Whoever reads the submission reads your reason as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::SubmissionDeclare</name>
    <message>
        <source>I declare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the insurer everything that would matter to them, also what they did not ask about, or enough for them to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it first: ask the people in the firm who know, and whoever looks after your computers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it clearly, and do not guess. “Not known” and “partly” are honest answers; a wrong yes can cost you the cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When something changes before the cover begins, tell them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The duty of fair presentation, in plain words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role in the firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared by %1. A change to records or answers asks for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the finished submission needs this. A draft can be exported without, and declares nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::SubmissionDraft</name>
    <message>
        <source>%1 to settle under Check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named under Declare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The declaration is not confirmed under Declare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::SubmissionExport</name>
    <message>
        <source>One file for the insurer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ZIP that opens without this program: the submission as a PDF and as data, the evidence you ticked, a list of checksums and your signature over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper of the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt it with a password (AES-256, opens in 7-Zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 characters. Tell the insurer by another way than the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal and save …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a draft …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft can be saved now. Before it can be sealed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing the submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to “%2”, as of %3. Base level: %4. Readiness: %5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::SubmissionHistory</name>
    <message>
        <source>In answer to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing sealed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sealed submission is kept here with what it said, so that you always know what you declared, to whom and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was declared is kept in the vault and does not change any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::SubmissionLeaves</name>
    <message>
        <source>Ordinary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What anybody you do business with may know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps somebody who means you harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What data protection law speaks of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this leaves, nothing else. The vault, notes, owners, places and the history stay here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank the names of staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank the names of computers and machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alias such as “Person 7KQ2M” takes their place, the same each time. Whoever declares, and the firm’s contact, stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence that goes along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what is ordinary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not ticked goes by title, dates and SHA-256 only. An insurer can ask for it later and see that it is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Sensitivity: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ticked, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the estimate of what a year may cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page: a likely, a bad and a very bad year, the kinds of loss, and what the policy in force would pay. Marked as your own estimate and no offer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::SubmissionPage</name>
    <message>
        <source>From what you know to one sealed file that an insurer can check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assemble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::SubmissionVerify</name>
    <message>
        <source>How the insurer checks it, without this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every point, as somebody who trusts nobody would check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check another pack …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a pack is written, it is checked here point by point. You can also check one that you were sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack is encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever sent it has told you its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed, whole and in agreement with itself. It is ready to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft: whole, but nobody has declared or signed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust this pack: something does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and compare the files with their list. A draft carries no signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. You give the insurer your public key by another way than the pack: on the phone, in a letter, on your website. They compare it with the one in the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. They unpack the file and check your signature with minisign:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. They check that no file was changed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or all of it at once with Insurable:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack lies at “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ThemeChart</name>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score by area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of 100, %3 risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::ThemeList</name>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, score %3 of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::TrendChart</name>
    <message>
        <source>%1: %2 of 100, base level %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readiness over the last months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base level</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::UnlockView</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open without the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::WhatIfPanel</name>
    <message>
        <source>With other controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything back to as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whose data you hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours down when work stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often things happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times as often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only tried: nothing is kept in the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does to a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected yearly loss: %1, as it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected yearly loss: %1. Move a slider or change a control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays with cover</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::WhatIfSlider</name>
    <message>
        <source>Back to as it is: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::WhyDialog</name>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::Workbench</name>
    <message>
        <source>All right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your firm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurable::YearFigures</name>
    <message>
        <source>A likely year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bad year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A very bad year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
