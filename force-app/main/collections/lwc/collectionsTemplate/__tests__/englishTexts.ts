/** What a customer reads in English, letter by letter. */
export const englishTexts: Readonly<Record<string, string>> = {
    'reminder-1': `Dune Hospitality SAS: 18,345.67 EUR past due

Dear Louise Martin,

perhaps it was overlooked: as of June 30, 2026 these amounts are past due.

Invoice  Due           Days late           Open
D-902    Jun 4, 2026          26   6,000.00 EUR
D-899    Jun 27, 2026          3  12,345.67 EUR

Total: 18,345.67 EUR

Amounts under dispute and amounts that you have already promised for a later day are not included. If you have paid in the meantime, please tell us the date and the reference so that we can find the payment.

How to pay:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Kind regards
Nora Bell`,
    'reminder-2': `Second reminder, Dune Hospitality SAS: 18,345.67 EUR, up to 26 days past due

Dear Louise Martin,

we wrote to you before about these amounts. As of June 30, 2026 they are still open, the oldest for 26 days.

Invoice  Due           Days late           Open
D-902    Jun 4, 2026          26   6,000.00 EUR
D-899    Jun 27, 2026          3  12,345.67 EUR

Total: 18,345.67 EUR

Please pay within 7 days, or call us today if something keeps you from paying: an invoice that did not arrive, an approval that is missing, goods that were not right. We would rather hear of it than write again.

How to pay:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Kind regards
Nora Bell`,
    'reminder-3': `Last reminder, Dune Hospitality SAS: 18,345.67 EUR

Dear Louise Martin,

in spite of our reminders and calls these amounts are open as of June 30, 2026, the oldest for 26 days.

Invoice  Due           Days late           Open
D-902    Jun 4, 2026          26   6,000.00 EUR
D-899    Jun 27, 2026          3  12,345.67 EUR

Total: 18,345.67 EUR

We ask you to pay within 10 days of this letter. If we neither receive the payment nor hear from you by then, our credit department will decide on further steps. If you cannot pay at once, talk to us now: a payment plan is still possible.

How to pay:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Kind regards
Nora Bell`,
    'installment-due': `Dune Hospitality SAS: installment of 10,000.00 EUR due on June 30, 2026

Dear Louise Martin,

under our payment plan the installment of 10,000.00 EUR is due on June 30, 2026. Thank you for keeping the plan: as long as the installments arrive in time, we ask for nothing else that it covers.

How to pay:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Kind regards
Nora Bell`,
    'promise-confirmation': `Dune Hospitality SAS: your payment of 6,000.00 EUR by July 10, 2026

Dear Louise Martin,

thank you for our conversation. We note that you will pay 6,000.00 EUR by July 10, 2026, for D-902. Until then we will not remind you of this amount.

If this is not what we agreed, please tell us today.

How to pay:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Kind regards
Nora Bell`,
    'broken-promise': `Dune Hospitality SAS: 5,000.00 EUR promised for July 10, 2026 has not arrived

Dear Louise Martin,

you promised us 6,000.00 EUR by July 10, 2026, for D-902. By June 30, 2026 we have received 1,000.00 EUR; 5,000.00 EUR is missing.

Please pay this amount today, or call us. If the payment is on its way, its date and reference are enough for us.

How to pay:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Kind regards
Nora Bell`,
    statement: `Statement of account of Dune Hospitality SAS as of June 30, 2026

Dear Louise Martin,

this is your account with us as of June 30, 2026: every invoice that is open, and every credit not yet applied.

Document  Date          Due                    Open
D-901     Mar 21, 2026  Apr 20, 2026   8,000.00 EUR
D-903     Jun 10, 2026  Jul 10, 2026  12,000.00 EUR
CM-7      Jun 18, 2026                -2,500.50 EUR

Balance: 17,499.50 EUR

How old it is:

Not due        12,000.00 EUR
1 to 30 days        0.00 EUR
31 to 60 days       0.00 EUR
61 to 90 days   8,000.00 EUR
Over 90 days        0.00 EUR
Credits        -2,500.50 EUR

If your books say something else, please send us your list: we compare it with ours, line by line.

How to pay:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Kind regards
Nora Bell`
};
