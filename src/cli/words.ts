import { severityWords } from "#domain/problems/severities.ts";
import type { Language } from "#domain/text.ts";

/** What the command line says, in both languages. */
const words = {
  advice: { sv: "Råd:", en: "Advice:" },
  reading: { sv: "Läser arbetsytan", en: "Reading the workspace" },
  building: { sv: "Bygger rapporten", en: "Building the report" },
  writing: { sv: "Skriver", en: "Writing" },
  noProblems: { sv: "Inga problem.", en: "No problems." },
  noValuesYet: {
    sv: "Arbetsytan har inga värden än, så rapporternas siffror är inte prövade.",
    en: "The workspace has no values yet: the numbers of its reports have not been tried.",
  },
  gaps: {
    sv: "Rapporten har synliga luckor; de är märkta i den.",
    en: "The report has visible gaps; they are marked in it.",
  },
  openErrors: {
    sv: "Sifferkontrollen har hittat fel i rapporten; det står på dess första sida tills de är åtgärdade.",
    en: "The number check has found errors in the report; its first page says so until they are resolved.",
  },
  noValue: { sv: "Inget värde:", en: "No value:" },
  facts: { sv: "uppgifter", en: "facts" },
  definition: { sv: "definition", en: "definition" },
  outOf: { sv: "av", en: "of" },
  inForce: { sv: "gäller från", en: "in force from" },
  via: { sv: "genom", en: "by way of" },
  numbers: { sv: "siffror", en: "numbers" },
  reports: { sv: "Rapporter", en: "Reports" },
  readingReports: { sv: "Rapporter som läser måtten", en: "Reports that read the measures" },
  unused: { sv: "Används ingenstans.", en: "Used nowhere." },
  measuresOfFile: { sv: "Mått", en: "Measures" },
  unitsOfFile: { sv: "Enheter", en: "Units" },
  batches: { sv: "Inläsningar", en: "Batches" },
  neither: {
    sv: "Det finns varken ett mått eller en fil med värden som heter",
    en: "There is neither a measure nor a file with values called",
  },
  usedIn: { sv: "Används i", en: "Used in" },
  serving: { sv: "Tertial svarar på", en: "Tertial answers at" },
  firstSignIn: {
    sv: "Logga in första gången med den här länken. Den gäller en gång, i ett dygn:",
    en: "Sign in the first time with this link. It holds once, for a day:",
  },
  stop: { sv: "Avsluta med Ctrl-C.", en: "Stop with Ctrl-C." },
  created: { sv: "Arbetsytan är skapad i", en: "The workspace has been made in" },
  next: { sv: "Pröva nu:", en: "Now try:" },
  badPeriod: {
    sv: "Perioden går inte att läsa. Skriv till exempel 2018, 2018-04, 2018T1 eller 2018-01..2018-08.",
    en: "The period cannot be read. Write for example 2018, 2018-04, 2018T1 or 2018-01..2018-08.",
  },
  badScenario: { sv: "Scenariot finns inte. Välj bland", en: "There is no such scenario. Choose among" },
  badCut: {
    sv: "Uppdelningen går inte att läsa. Skriv till exempel gender=K;age=30-49.",
    en: "The cut cannot be read. Write for example gender=K;age=30-49.",
  },
  badFormat: { sv: "Formatet finns inte. Välj bland", en: "There is no such format. Choose among" },
  badCutMember: {
    sv: "Uppdelningen finns inte i dimensions.yaml:",
    en: "The cut is not in dimensions.yaml:",
  },
  choose: { sv: "Det som finns är", en: "There is" },
  help: { sv: "Hjälp:", en: "Help:" },
  missingArgument: { sv: "Det saknas något efter kommandot:", en: "Something is missing after the command:" },
  unknownCommand: { sv: "Kommandot finns inte:", en: "There is no such command:" },
  unknownOption: { sv: "Flaggan finns inte:", en: "There is no such option:" },
  missingValue: { sv: "Flaggan ska följas av ett värde:", en: "The option needs a value:" },
  badValue: { sv: "Värdet går inte att använda:", en: "The value cannot be used:" },
  tooMany: { sv: "Det står för mycket efter kommandot.", en: "There is too much after the command." },
  noFolder: { sv: "Mappen finns inte eller är ingen arbetsyta:", en: "The folder is not there, or is no workspace:" },
  noPort: {
    sv: "Portarna är upptagna. Välj en annan med --port:",
    en: "The ports are taken. Choose another with --port:",
  },
  portNotAllowed: {
    sv: "Porten får inte användas. Välj en över 1023 med --port.",
    en: "The port may not be used. Choose one above 1023 with --port.",
  },
  badProxies: {
    sv: "TERTIAL_PROXIES är ”{written}”, men ska vara hur många servrar som står framför den här: 0–9. Rätta den, eller ta bort den om det inte står någon framför.",
    en: "TERTIAL_PROXIES is “{written}”, but should be how many servers stand in front of this one: 0–9. Correct it, or remove it if none does.",
  },
  noHost: { sv: "Adressen finns inte på den här datorn:", en: "The address is not on this machine:" },
  recorded: {
    sv: "Sparat som ändring {change}. Poster: {items}. Inläsningar av uppgifter: {batches}.",
    en: "Recorded as change {change}. Things: {items}. Batches of facts: {batches}.",
  },
  notRecorded: { sv: "Ingenting är sparat: rätta felen först.", en: "Nothing is recorded: correct the errors first." },
  unit_without_place: {
    sv: "En mapp kan inte innehålla enheten {id}: den står ingenstans i organisationen.",
    en: "A folder cannot hold the unit {id}: it has no place in the organisation.",
  },
  place_without_unit: {
    sv: "En mapp kan inte innehålla en plats i organisationen för {id}: enheten finns inte.",
    en: "A folder cannot hold a place in the organisation for {id}: there is no such unit.",
  },
  fact_without_dimension: {
    sv: "En mapp kan inte innehålla uppgifter uppdelade på {id}: dimensionen finns inte.",
    en: "A folder cannot hold facts cut by {id}: there is no such dimension.",
  },
  fact_without_measure: {
    sv: "En mapp kan inte innehålla uppgifter om {id}: måttet finns inte.",
    en: "A folder cannot hold facts of {id}: there is no such measure.",
  },
  id_without_file: {
    sv: "”{id}” kan inte vara namnet på en fil.",
    en: "“{id}” cannot be the name of a file.",
  },
  importing: { sv: "Läser in {number} av {count}:", en: "Importing {number} of {count}:" },
  madeLoaded: {
    sv: "{files} påhittade filer är inlästa i {place}.",
    en: "{files} made-up files have been imported into {place}.",
  },
  allMade: {
    sv: "De påhittade filerna är redan inlästa i {place}, och inget är ändrat där. För att göra om från början: ange en ny plats, eller ta först bort {place}.",
    en: "The made-up files have been imported into {place} already, and nothing has been changed there. To make it anew: give a new place, or remove {place} first.",
  },
  making: { sv: "Gör", en: "Making" },
  notMade: {
    sv: "Det finns inga påhittade källfiler för {id}: bara för exemplen i mappen examples.",
    en: "There are no made-up source files for {id}: only for the examples in the folder examples.",
  },
  notWritten: { sv: "Ingenting är skrivet: rätta felen först.", en: "Nothing is written: correct the errors first." },
  written: { sv: "Skrivet ({files} filer) i", en: "Written ({files} files) in" },
  nothingNew: {
    sv: "Det finns ingenting att spara: databasen säger redan detsamma.",
    en: "There is nothing to record: the database says the same already.",
  },
  loadedFrom: { sv: "Inläst från {folder}", en: "Loaded from {folder}" },
  undoneBatch: { sv: "Inläsning {batch} ångrad", en: "Batch {batch} undone" },
  whole: {
    sv: "Allt är som det sparades. Ändringar: {changes}. Inläsningar: {batches}. Uppgifter: {facts}.\nSenaste ändringens kontrollsumma: {hash}",
    en: "Everything is as it was recorded. Changes: {changes}. Batches: {batches}. Facts: {facts}.\nThe newest change’s checksum: {hash}",
  },
  verifying: { sv: "Kontrollerar databasen", en: "Verifying the database" },
  storing: { sv: "Arbetar med databasen", en: "Working with the database" },
  noHistory: { sv: "Inga ändringar stämmer med urvalet.", en: "No changes fit the selection." },
  batch: { sv: "inläsning", en: "batch" },
  rows: { sv: "rader", en: "rows" },
  undone: { sv: "ångrad", en: "undone" },
  badBatch: {
    sv: "Numret på inläsningen går inte att läsa. Se tertial history.",
    en: "The number of the batch cannot be read. See tertial history.",
  },
  badMoment: {
    sv: "Tidpunkten går inte att läsa. Skriv en dag (2026-03-31), en tidpunkt (2026-03-31T12:00Z) eller ändringens nummer.",
    en: "The moment cannot be read. Write a day (2026-03-31), a moment (2026-03-31T12:00Z) or the number of a change.",
  },
  backingUp: { sv: "Säkerhetskopierar", en: "Making the backup" },
  restoring: { sv: "Läser tillbaka säkerhetskopian", en: "Restoring the backup" },
  backedUp: {
    sv: "{file} är skriven och läst igen: {bytes} byte, {rows} rader, till och med ändring {change}.\nDen ändringens kontrollsumma: {hash}",
    en: "{file} has been written and read again: {bytes} bytes, {rows} rows, up to and including change {change}.\nThat change's checksum: {hash}",
  },
  noMailServer: {
    sv: "Ingen påmindes: ingen e-postserver är sparad. Spara en under Inställningar.",
    en: "Nobody was reminded: no mail server has been saved. Save one under Settings.",
  },
  reminded: {
    sv: "Påminda med e-post: {mailed}. Bara på sidan Att göra: {inApp}.",
    en: "Reminded by mail: {mailed}. On the page To do only: {inApp}.",
  },
  noPlace: {
    sv: "Ange minst en mapp eller databas, eller sätt DATABASE_URL.",
    en: "Give at least one folder or database, or set DATABASE_URL.",
  },
  firstLoad: {
    sv: "Första gången: {folder} läses in i en databas av sin egen",
    en: "The first time: {folder} is loaded into a database of its own",
  },
  notKept: {
    sv: "{folder} visas som mappen är. Ändringar i den sparas inte i historiken:",
    en: "{folder} is shown as the folder stands. Changes in it are not recorded in the history:",
  },
  preview: {
    sv: "Ingenting är ändrat än. Lägg till --confirm för att genomföra det.",
    en: "Nothing has been changed yet. Add --confirm to carry it out.",
  },
  reorganised: {
    sv: "Organisationen är ändrad. Skrivna filer:",
    en: "The organisation has been changed. Files written:",
  },
  reorganisation: { sv: "Omorganisation {date}: {acts}", en: "Reorganisation {date}: {acts}" },
  noFile: { sv: "Filen finns inte:", en: "There is no such file:" },
  line: { sv: "rad", en: "line" },
  readAs: {
    sv: "Filen är inte UTF-8 och har lästs som {encoding}. Kontrollera å, ä och ö.",
    en: "The file is not UTF-8 and has been read as {encoding}. Check å, ä and ö.",
  },
  peopleCounts: {
    sv: "Rader om nya personer: {new}. Ändrade: {changed}. Oförändrade: {unchanged}. Fel: {wrong}.",
    en: "Rows of new people: {new}. Changed: {changed}. Unchanged: {unchanged}. Wrong: {wrong}.",
  },
  peopleWritten: { sv: "Personerna är sparade.", en: "The people have been saved." },
  badWatch: {
    sv: "Skriv arbetsytans id och mappen med likhetstecken mellan: --watch region=/srv/inkommande.",
    en: "Write the workspace's id and the folder with an equals sign between: --watch region=/srv/incoming.",
  },
  largeFile: { sv: "Filen är större än {limit} MB.", en: "The file is larger than {limit} MB." },
  importOf: { sv: "Inläst ur {file}", en: "Imported from {file}" },
  imported: {
    sv: "Inläst som inläsning {batch}, ändring {change} i historiken.",
    en: "Imported as batch {batch}, change {change} in the history.",
  },
  importPending: {
    sv: "Inget av det är inläst än: inläsning {import} väntar. Lägg till --confirm för att läsa in det.",
    en: "Nothing of it has been imported yet: import {import} is pending. Add --confirm to import it.",
  },
  checking: { sv: "Granskar rapporten", en: "Checking the report" },
  confidence: { sv: "säkerhet {percent} %", en: "confidence {percent}%" },
  correction: { sv: "Förslag:", en: "Proposed:" },
  unjudged: { sv: "Inte bedömd, för osäker som tabell:", en: "Not judged, too uncertain as a table:" },
  readInReport: {
    sv: "Lästa avsnitt: {sections}. Tabeller: {tables}. Siffror: {figures}. Regler som prövats: {rules}.",
    en: "Sections read: {sections}. Tables: {tables}. Figures: {figures}. Rules held against: {rules}.",
  },
  noFindings: { sv: "Inget att anmärka.", en: "Nothing found." },
  cannotWrite: { sv: "Det gick inte att skriva till", en: "Could not write to" },
} as const satisfies Record<string, Record<Language, string>>;

export type Word = keyof typeof words;

const severities = ["error", "warning", "question"] as const;
type Severity = (typeof severities)[number];

/** `3 fel, 1 varning.`, the severest first. */
export function counted(problems: readonly { readonly severity: Severity }[], language: Language): string {
  const counts = severities.flatMap((severity) => {
    const count = problems.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [severityWords[language].counts[severity](count)];
  });
  return `${counts.join(", ")}.`;
}

/** What a line that tells of a problem begins with: `fel`. */
export function severityWord(severity: Severity, language: Language): string {
  return severityWords[language].severities[severity].toLowerCase();
}

export function word(key: Word, language: Language): string {
  return words[key][language];
}
