import type { CatalogueEntries } from "./entry.ts";

/** Ledgers' files, SIE 1-4 and 4i. */
export const ledgerEntries = {
  "not-sie": {
    severity: "error",
    sv: {
      message: "Filen är ingen SIE-fil, och inget har lästs.",
      advice: "Ta ut filen igen ur ekonomisystemet som SIE typ 1–4 eller 4i, och kontrollera att rätt fil har valts.",
    },
    en: {
      message: "The file is no SIE file, and nothing has been read.",
      advice: "Export the file again from the ledger as SIE type 1–4 or 4i, and check that the right file was chosen.",
    },
  },
  "sie-5": {
    severity: "error",
    sv: {
      message: "Filen är SIE 5 (XML), som inte läses. Inget har lästs.",
      advice: "Ta ut filen som SIE typ 3 eller 4. De flesta ekonomisystem kan båda.",
    },
    en: {
      message: "The file is SIE 5 (XML), which is not read. Nothing has been read.",
      advice: "Export the file as SIE type 3 or 4. Most ledgers can do both.",
    },
  },
  "too-many-sums": {
    severity: "error",
    sv: {
      message: "Filen har fler än {limit} belopp per konto, objekt och månad. Inget har lästs.",
      advice: "Ta ut ett år, eller en del av verksamheten, åt gången.",
    },
    en: {
      message: "The file has more than {limit} amounts by account, objects and month. Nothing has been read.",
      advice: "Export one year, or a part of the organisation, at a time.",
    },
  },
  "unknown-record": {
    severity: "warning",
    sv: {
      message: "Posten #{label} finns inte i SIE-formatet och har hoppats över.",
      advice: "Fråga ekonomisystemets leverantör vad den säger. Belopp i den är inte med.",
    },
    en: {
      message: "The record #{label} is not in the SIE format and has been passed over.",
      advice: "Ask the ledger's vendor what it says. Amounts in it are left out.",
    },
  },
  "unreadable-record": {
    severity: "error",
    sv: {
      message: "Posten går inte att läsa: {sieFault}. Belopp kan saknas.",
      advice: "Ta ut filen igen. Kvarstår felet: rätta posten i ekonomisystemet eller fråga dess leverantör.",
    },
    en: {
      message: "The record cannot be read: {sieFault}. Amounts may be missing.",
      advice: "Export the file again. If it stays: correct the record in the ledger, or ask its vendor.",
    },
  },
  "unreadable-detail": {
    severity: "warning",
    sv: {
      message: "Uppgiften #{label} går inte att läsa: {sieFault}. Inga belopp påverkas.",
      advice: "Inget behöver göras, om inte uppgiften saknas i det som visas.",
    },
    en: {
      message: "The detail #{label} cannot be read: {sieFault}. No amounts are affected.",
      advice: "Nothing needs to be done, unless the detail is missing in what is shown.",
    },
  },
  "open-voucher": {
    severity: "error",
    sv: {
      message: "Verifikationen som börjar här avslutas aldrig. Filen är troligen avbruten.",
      advice: "Ta ut filen igen och vänta tills den är klar.",
    },
    en: {
      message: "The voucher that begins here is never closed. The file has probably been cut short.",
      advice: "Export the file again and wait until it is ready.",
    },
  },
  "open-checksum": {
    severity: "error",
    sv: {
      message: "Kontrollsumman (#KSUMMA) som börjar här avslutas aldrig: filen är avbruten.",
      advice: "Ta ut filen igen och vänta tills den är klar.",
    },
    en: {
      message: "The checksum (#KSUMMA) that begins here is never closed: the file has been cut short.",
      advice: "Export the file again and wait until it is ready.",
    },
  },
  "wrong-checksum": {
    severity: "error",
    sv: {
      message: "Kontrollsumman är {computed}, men filen anger {stated}: filen har ändrats efter att den togs ut.",
      advice: "Ta ut filen igen, och ändra inte i den.",
    },
    en: {
      message: "The checksum is {computed}, but the file says {stated}: the file was altered after it was exported.",
      advice: "Export the file again, and do not change it.",
    },
  },
  "other-encoding": {
    severity: "warning",
    sv: {
      message: "{count} texter är skrivna i {encoding} i stället för PC8 (teckentabell 437), och har lästs så.",
      advice: "Kontrollera att å, ä och ö är rätt i namnen på konton och objekt.",
    },
    en: {
      message: "{count} texts are written in {encoding} instead of PC8 (code page 437), and have been read so.",
      advice: "Check that å, ä and ö are right in the names of accounts and objects.",
    },
  },
  "lost-characters": {
    severity: "warning",
    sv: {
      message: "Tecken har gått förlorade i {count} texter innan filen kom hit.",
      advice: "Ta ut filen igen direkt ur ekonomisystemet, om namnen ska bli rätt. Beloppen påverkas inte.",
    },
    en: {
      message: "Characters were lost in {count} texts before the file came here.",
      advice: "Export the file again straight from the ledger, if names are to be right. Amounts are not affected.",
    },
  },
  "unbalanced-voucher": {
    severity: "error",
    sv: {
      message: "Verifikation {voucher} går inte jämnt ut: raderna summerar till {difference}.",
      advice: "Rätta verifikationen i ekonomisystemet och ta ut filen igen.",
    },
    en: {
      message: "Voucher {voucher} does not balance: its rows add up to {difference}.",
      advice: "Correct the voucher in the ledger and export the file again.",
    },
  },
  "repeated-voucher": {
    severity: "warning",
    sv: {
      message: "Verifikation {voucher} finns redan på rad {line}. Båda har räknats.",
      advice: "Kontrollera att samma verifikation inte är med två gånger.",
    },
    en: {
      message: "Voucher {voucher} is already on line {line}. Both have been counted.",
      advice: "Check that the same voucher is not in the file twice.",
    },
  },
  "added-row-alone": {
    severity: "warning",
    sv: {
      message:
        "Efter en tillagd rad (#RTRANS) ska samma rad stå som #TRANS, men gör det inte. Raden har räknats en gång.",
      advice: "Kontrollera verifikationen i ekonomisystemet.",
    },
    en: {
      message:
        "After an added row (#RTRANS) the same row should stand as #TRANS, but does not. The row has been counted once.",
      advice: "Check the voucher in the ledger.",
    },
  },
  "repeated-balance": {
    severity: "error",
    sv: {
      message: "Samma belopp finns redan på rad {line}. Bara det första har räknats.",
      advice: "Ta ut filen igen. Har flera filer lagts ihop: läs in dem en i taget.",
    },
    en: {
      message: "The same amount is already on line {line}. Only the first has been counted.",
      advice: "Export the file again. If several files were put together: import them one at a time.",
    },
  },
  "unknown-year": {
    severity: "error",
    sv: {
      message: "Filen anger inte vilka datum räkenskapsår {year} har (#RAR), men har belopp för det.",
      advice: "Ta ut filen igen med räkenskapsåret, eller välj ett annat år.",
    },
    en: {
      message: "The file does not say which dates the year {year} has (#RAR), but has amounts of it.",
      advice: "Export the file again with the year, or choose another one.",
    },
  },
  "outside-year": {
    severity: "error",
    sv: {
      message: "{period} ligger utanför räkenskapsåret, {year}.",
      advice: "Kontrollera datumet i ekonomisystemet och att rätt år har tagits ut.",
    },
    en: {
      message: "{period} is outside the year, {year}.",
      advice: "Check the date in the ledger, and that the right year was exported.",
    },
  },
  "after-export": {
    severity: "warning",
    sv: {
      message: "{count} belopp är för månader efter den då filen togs ut, {made}.",
      advice: "Kontrollera datumen. Är de bokförda i förväg är det rätt.",
    },
    en: {
      message: "{count} amounts are of months after the one when the file was exported, {made}.",
      advice: "Check the dates. If they were entered in advance it is right.",
    },
  },
  "unlisted-account": {
    severity: "warning",
    sv: {
      message: "Konto {account} finns inte bland filens konton (#KONTO).",
      advice: "Kontrollera kontot i ekonomisystemets kontoplan.",
    },
    en: {
      message: "Account {account} is not among the accounts of the file (#KONTO).",
      advice: "Check the account in the ledger's plan of accounts.",
    },
  },
  "unlisted-object": {
    severity: "warning",
    sv: {
      message: "Objekt {object} finns inte bland filens objekt i dimension {dimension} (#OBJEKT).",
      advice: "Kontrollera objektet i ekonomisystemet.",
    },
    en: {
      message: "Object {object} is not among the objects of the file in dimension {dimension} (#OBJEKT).",
      advice: "Check the object in the ledger.",
    },
  },
  "ledger-total-differs": {
    severity: "error",
    sv: {
      message: "Konto {account}: filen anger {stated} (#{label}), men det som har lästs är {sum}.",
      advice: "Ta ut filen igen. Kvarstår skillnaden: stäm av kontot i ekonomisystemet.",
    },
    en: {
      message: "Account {account}: the file says {stated} (#{label}), but what was read is {sum}.",
      advice: "Export the file again. If the difference stays: reconcile the account in the ledger.",
    },
  },
  "unbalanced-year": {
    severity: "error",
    sv: {
      message: "Årets förändringar går inte jämnt ut: balans- och resultatkonton summerar till {difference}.",
      advice: "Kontrollera att alla konton är med i uttaget, och stäm av i ekonomisystemet.",
    },
    en: {
      message: "The year's changes do not balance: balance and result accounts add up to {difference}.",
      advice: "Check that all accounts are in the export, and reconcile in the ledger.",
    },
  },
  "objects-left-out": {
    severity: "warning",
    sv: {
      message:
        "{count} belopp per objekt i dimension {dimension} är delar av andra belopp i filen och har inte räknats.",
      advice: "Ta ut SIE typ 4, där varje rad har alla sina objekt, eller välj dimension i profilen.",
    },
    en: {
      message:
        "{count} amounts by object of dimension {dimension} are parts of others in the file and have not been counted.",
      advice: "Export SIE type 4, in which each row has all its objects, or choose the dimension in the profile.",
    },
  },
  "objects-contradicted": {
    severity: "warning",
    sv: {
      message:
        "Konto {account}: beloppen per objekt stämmer inte med varandra i filen. Bara kontots summa har lästs, utan objekt.",
      advice: "Ta ut SIE typ 4, där varje rad har alla sina objekt.",
    },
    en: {
      message:
        "Account {account}: the amounts by object contradict each other in the file. Only the account's sum has been read, without objects.",
      advice: "Export SIE type 4, in which each row has all its objects.",
    },
  },
  "read-before": {
    severity: "warning",
    sv: {
      message: "Filen är märkt som redan inläst (#FLAGGA 1).",
      advice: "Kontrollera att den inte har lästs in tidigare.",
    },
    en: {
      message: "The file is marked as imported already (#FLAGGA 1).",
      advice: "Check that it has not been imported before.",
    },
  },
  "other-currency": {
    severity: "error",
    sv: {
      message: "Beloppen är i {currency}, men här räknas i svenska kronor.",
      advice: "Ta ut filen i SEK.",
    },
    en: {
      message: "The amounts are in {currency}, but here all is in Swedish kronor.",
      advice: "Export the file in SEK.",
    },
  },
} as const satisfies CatalogueEntries;
