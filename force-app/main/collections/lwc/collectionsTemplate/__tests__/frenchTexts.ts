/** What a customer reads in French, letter by letter. */
export const frenchTexts: Readonly<Record<string, string>> = {
    'reminder-1': `Dune Hospitality SAS : 18 345,67 EUR en retard

Bonjour Louise Martin,

sauf erreur de notre part, les montants suivants sont échus au 30 juin 2026.

Facture  Échéance      Jours de retard       Solde dû
D-902    4 juin 2026                26   6 000,00 EUR
D-899    27 juin 2026                3  12 345,67 EUR

Total : 18 345,67 EUR

Les montants en litige et ceux que vous nous avez promis pour une date ultérieure ne sont pas compris. Si vous avez payé entre-temps, merci de nous indiquer la date et la référence afin que nous retrouvions le paiement.

Comment payer :
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Cordialement,
Nora Bell`,
    'reminder-2': `Deuxième rappel, Dune Hospitality SAS : 18 345,67 EUR, jusqu'à 26 jours de retard

Bonjour Louise Martin,

nous vous avons déjà écrit au sujet de ces montants. Au 30 juin 2026, ils restent dus, le plus ancien depuis 26 jours.

Facture  Échéance      Jours de retard       Solde dû
D-902    4 juin 2026                26   6 000,00 EUR
D-899    27 juin 2026                3  12 345,67 EUR

Total : 18 345,67 EUR

Merci de payer sous 7 jours, ou de nous appeler dès aujourd'hui si quelque chose empêche le paiement : une facture non reçue, une validation manquante, une livraison non conforme. Nous préférons l'apprendre plutôt que d'écrire à nouveau.

Comment payer :
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Cordialement,
Nora Bell`,
    'reminder-3': `Dernier rappel, Dune Hospitality SAS : 18 345,67 EUR

Bonjour Louise Martin,

malgré nos rappels et nos appels, ces montants restent dus au 30 juin 2026, le plus ancien depuis 26 jours.

Facture  Échéance      Jours de retard       Solde dû
D-902    4 juin 2026                26   6 000,00 EUR
D-899    27 juin 2026                3  12 345,67 EUR

Total : 18 345,67 EUR

Nous vous demandons de payer dans les 10 jours suivant cette lettre. Sans paiement ni nouvelle de votre part à cette date, notre service crédit décidera des suites à donner. Si vous ne pouvez pas payer immédiatement, parlez-nous dès maintenant : un échéancier est encore possible.

Comment payer :
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Cordialement,
Nora Bell`,
    'installment-due': `Dune Hospitality SAS : échéance de 10 000,00 EUR le 30 juin 2026

Bonjour Louise Martin,

selon notre échéancier, le versement de 10 000,00 EUR est dû le 30 juin 2026. Merci de respecter ce plan : tant que les versements arrivent à temps, nous ne réclamons rien d'autre de ce qu'il couvre.

Comment payer :
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Cordialement,
Nora Bell`,
    'promise-confirmation': `Dune Hospitality SAS : votre paiement de 6 000,00 EUR pour le 10 juillet 2026

Bonjour Louise Martin,

merci pour notre entretien. Nous notons que vous paierez 6 000,00 EUR au plus tard le 10 juillet 2026, pour D-902. D'ici là, nous ne vous relancerons pas pour ce montant.

Si ce n'est pas ce que nous avons convenu, merci de nous le dire dès aujourd'hui.

Comment payer :
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Cordialement,
Nora Bell`,
    'broken-promise': `Dune Hospitality SAS : 5 000,00 EUR promis pour le 10 juillet 2026 non reçus

Bonjour Louise Martin,

vous nous aviez promis 6 000,00 EUR pour le 10 juillet 2026, pour D-902. Au 30 juin 2026, nous avons reçu 1 000,00 EUR ; il manque 5 000,00 EUR.

Merci de payer ce montant aujourd'hui ou de nous appeler. Si le paiement est en route, sa date et sa référence nous suffisent.

Comment payer :
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Cordialement,
Nora Bell`,
    statement: `Relevé de compte Dune Hospitality SAS au 30 juin 2026

Bonjour Louise Martin,

voici votre compte chez nous au 30 juin 2026 : toutes les factures ouvertes et tous les avoirs non encore imputés.

Pièce  Date          Échéance               Solde
D-901  21 mars 2026  20 avr. 2026    8 000,00 EUR
D-903  10 juin 2026  10 juil. 2026  12 000,00 EUR
CM-7   18 juin 2026                 -2 500,50 EUR

Solde : 17 499,50 EUR

Par ancienneté :

Non échu          12 000,00 EUR
1 à 30 jours           0,00 EUR
31 à 60 jours          0,00 EUR
61 à 90 jours      8 000,00 EUR
Plus de 90 jours       0,00 EUR
Avoirs            -2 500,50 EUR

Si vos livres indiquent autre chose, envoyez-nous votre liste : nous la comparons à la nôtre, ligne par ligne.

Comment payer :
IBAN DE02 1203 0000 0000 2020 51
BIC BYLADEM1001

Cordialement,
Nora Bell`
};
