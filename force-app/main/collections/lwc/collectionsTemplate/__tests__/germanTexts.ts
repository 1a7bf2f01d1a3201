/** What a customer reads in German, letter by letter. */
export const germanTexts: Readonly<Record<string, string>> = {
    'reminder-1': `Dune Hospitality SAS: 18.345,67 EUR überfällig

Guten Tag Louise Martin,

vielleicht ist es übersehen worden: Zum 30. Juni 2026 sind diese Beträge überfällig.

Rechnung  Fällig am   Tage überfällig          Offen
D-902     04.06.2026               26   6.000,00 EUR
D-899     27.06.2026                3  12.345,67 EUR

Summe: 18.345,67 EUR

Beträge in Klärung und Beträge, die Sie uns für einen späteren Tag zugesagt haben, sind nicht enthalten. Falls Sie inzwischen gezahlt haben, nennen Sie uns bitte Datum und Verwendungszweck, damit wir die Zahlung zuordnen können.

So können Sie zahlen:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Mit freundlichen Grüßen
Nora Bell`,
    'reminder-2': `Zweite Mahnung, Dune Hospitality SAS: 18.345,67 EUR, bis zu 26 Tage überfällig

Guten Tag Louise Martin,

wir haben Ihnen zu diesen Beträgen bereits geschrieben. Zum 30. Juni 2026 sind sie noch offen, der älteste seit 26 Tagen.

Rechnung  Fällig am   Tage überfällig          Offen
D-902     04.06.2026               26   6.000,00 EUR
D-899     27.06.2026                3  12.345,67 EUR

Summe: 18.345,67 EUR

Bitte zahlen Sie innerhalb von 7 Tagen, oder rufen Sie uns heute an, wenn etwas der Zahlung im Wege steht: eine Rechnung, die nicht ankam, eine Freigabe, die fehlt, eine Lieferung, die nicht stimmte. Wir hören lieber davon, als noch einmal zu schreiben.

So können Sie zahlen:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Mit freundlichen Grüßen
Nora Bell`,
    'reminder-3': `Letzte Mahnung, Dune Hospitality SAS: 18.345,67 EUR

Guten Tag Louise Martin,

trotz unserer Mahnungen und Anrufe sind diese Beträge zum 30. Juni 2026 offen, der älteste seit 26 Tagen.

Rechnung  Fällig am   Tage überfällig          Offen
D-902     04.06.2026               26   6.000,00 EUR
D-899     27.06.2026                3  12.345,67 EUR

Summe: 18.345,67 EUR

Wir bitten Sie, innerhalb von 10 Tagen nach diesem Schreiben zu zahlen. Geht bis dahin weder die Zahlung noch eine Nachricht von Ihnen ein, entscheidet unsere Kreditabteilung über weitere Schritte. Wenn Sie nicht sofort zahlen können, sprechen Sie jetzt mit uns: Ein Zahlungsplan ist noch möglich.

So können Sie zahlen:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Mit freundlichen Grüßen
Nora Bell`,
    'installment-due': `Dune Hospitality SAS: Rate von 10.000,00 EUR fällig am 30. Juni 2026

Guten Tag Louise Martin,

nach unserem Zahlungsplan ist die Rate von 10.000,00 EUR am 30. Juni 2026 fällig. Danke, dass Sie den Plan einhalten: Solange die Raten pünktlich eingehen, fordern wir nichts anderes ein, was er umfasst.

So können Sie zahlen:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Mit freundlichen Grüßen
Nora Bell`,
    'promise-confirmation': `Dune Hospitality SAS: Ihre Zahlung von 6.000,00 EUR bis 10. Juli 2026

Guten Tag Louise Martin,

danke für unser Gespräch. Wir halten fest, dass Sie 6.000,00 EUR bis 10. Juli 2026 zahlen, für D-902. Bis dahin erinnern wir Sie an diesen Betrag nicht.

Falls wir etwas anderes vereinbart haben, sagen Sie es uns bitte heute noch.

So können Sie zahlen:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Mit freundlichen Grüßen
Nora Bell`,
    'broken-promise': `Dune Hospitality SAS: 5.000,00 EUR zugesagt zum 10. Juli 2026 fehlen

Guten Tag Louise Martin,

Sie haben uns 6.000,00 EUR bis 10. Juli 2026 zugesagt, für D-902. Bis 30. Juni 2026 sind 1.000,00 EUR eingegangen; 5.000,00 EUR fehlen.

Bitte zahlen Sie diesen Betrag heute, oder rufen Sie uns an. Ist die Zahlung unterwegs, genügen uns Datum und Verwendungszweck.

So können Sie zahlen:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Mit freundlichen Grüßen
Nora Bell`,
    statement: `Kontoauszug Dune Hospitality SAS zum 30. Juni 2026

Guten Tag Louise Martin,

dies ist Ihr Konto bei uns zum 30. Juni 2026: jede offene Rechnung und jedes Guthaben, das noch nicht verrechnet ist.

Beleg  Datum       Fällig am           Offen
D-901  21.03.2026  20.04.2026   8.000,00 EUR
D-903  10.06.2026  10.07.2026  12.000,00 EUR
CM-7   18.06.2026              -2.500,50 EUR

Saldo: 17.499,50 EUR

Nach Alter:

Nicht fällig    12.000,00 EUR
1 bis 30 Tage        0,00 EUR
31 bis 60 Tage       0,00 EUR
61 bis 90 Tage   8.000,00 EUR
Über 90 Tage         0,00 EUR
Guthaben        -2.500,50 EUR

Wenn Ihre Bücher etwas anderes sagen, schicken Sie uns bitte Ihre Liste: Wir vergleichen sie Zeile für Zeile mit unserer.

So können Sie zahlen:
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Mit freundlichen Grüßen
Nora Bell`
};
