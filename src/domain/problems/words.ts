import { inLanguage, type Language, type LocalText } from "../text.ts";

/** Words of ours that fill a placeholder and so must be said in the reader's language. Other values stand as they are. */
const words = {
  expected: {
    text: { sv: "en text, eller sv: och en: med var sin text", en: "a text, or sv: and en: with a text each" },
    plainText: { sv: "en text", en: "a text" },
    number: { sv: "ett tal", en: "a number" },
    limit: { sv: "ett tal från 0", en: "a number from 0" },
    money: { sv: "ett belopp i kronor", en: "an amount in kronor" },
    wholeNumber: { sv: "ett heltal från 0", en: "a whole number from 0" },
    decimals: { sv: "ett heltal från 0 till 6", en: "a whole number from 0 to 6" },
    days: { sv: "ett heltal från 1 till 90", en: "a whole number from 1 to 90" },
    fewestPersons: { sv: "ett heltal från 2 till 100", en: "a whole number from 2 to 100" },
    sharePercent: { sv: "ett heltal från 1 till 100", en: "a whole number from 1 to 100" },
    objectiveRule: { sv: "worst, majority, none eller { share: 80 }", en: "worst, majority, none or { share: 80 }" },
    score: { sv: "ett heltal från 1 till 5", en: "a whole number from 1 to 5" },
    yesNo: { sv: "true eller false", en: "true or false" },
    yes_no: { sv: "yes eller no", en: "yes or no" },
    list: { sv: "en lista", en: "a list" },
    filledList: { sv: "en lista med minst en post", en: "a list with at least one entry" },
    mapping: { sv: "nycklar med värden", en: "keys with values" },
    date: { sv: "ett datum som 2018-03-01", en: "a date such as 2018-03-01" },
    period: { sv: "en period som 2018T1", en: "a period such as 2018T1" },
    reference: {
      sv: "ett målvärde som { value: 3 }, { atLeast: 99 }, { atMost: 3 }, { from: 70, to: 80 }, { direction: increase } eller { state: … }",
      en: "a target such as { value: 3 }, { atLeast: 99 }, { atMost: 3 }, { from: 70, to: 80 }, { direction: increase } or { state: … }",
    },
    rows: {
      sv: "en lista med rader, eller { dimension: … }, { units: children } eller { measures: [ … ] }",
      en: "a list of rows, or { dimension: … }, { units: children } or { measures: [ … ] }",
    },
    categories: { sv: "en lista, months eller rolling12", en: "a list, months or rolling12" },
    choice: { sv: "ett av fältets val", en: "one of the field's choices" },
    unit: { sv: "koden för en enhet", en: "the code of a unit" },
    role: { sv: "ett id, eller { facet: …, translations: […] }", en: "an id, or { facet: …, translations: […] }" },
  },
  bound: {
    rows: { sv: "rader", en: "rows" },
    columns: { sv: "kolumner", en: "columns" },
    cells: { sv: "celler", en: "cells" },
  },
  hidden: {
    small_group: { sv: "gruppen är för liten", en: "the group is too small" },
    beside_small_group: { sv: "en liten grupp kan räknas ut", en: "a small group could be worked out" },
    uncounted_group: {
      sv: "det är inte känt hur många personer det gäller",
      en: "it is not known how many persons it is of",
    },
  },
  reason: {
    DUPLICATE_KEY: { sv: "samma nyckel står två gånger", en: "the same key stands twice" },
    BAD_INDENT: { sv: "indraget stämmer inte", en: "the indentation is wrong" },
    TAB_AS_INDENT: { sv: "tabb kan inte användas som indrag", en: "a tab cannot be used for indentation" },
    COMMA_IN_VALUE: {
      sv: "ett kommatecken delar ett värde. En text med kommatecken skrivs inom citattecken, ett decimaltal med punkt",
      en: "a comma divides a value. A text with a comma is written in quotation marks, a decimal number with a point",
    },
    MISSING_CHAR: {
      sv: "ett tecken saknas, till exempel ett citattecken, ett kommatecken eller en parentes",
      en: "a character is missing, for instance a quotation mark, a comma or a bracket",
    },
    BAD_ALIAS: { sv: "ett alias (*namn) pekar inte på något", en: "an alias (*name) points at nothing" },
    BLOCK_AS_IMPLICIT_KEY: {
      sv: "raden har ett kolon för mycket, eller ett värde som behöver citattecken",
      en: "the line has a colon too many, or a value that needs quotation marks",
    },
    MULTILINE_IMPLICIT_KEY: { sv: "en nyckel saknar kolon", en: "a key has no colon" },
    MULTIPLE_DOCS: { sv: "filen har flera dokument (---)", en: "the file has several documents (---)" },
    BAD_DQ_ESCAPE: { sv: "ett omvänt snedstreck står fel", en: "a backslash is in the wrong place" },
    other: { sv: "ett tecken står där det inte kan stå", en: "a character stands where it cannot" },
  },
  role: {
    unit: { sv: "enhet", en: "unit" },
    measure: { sv: "mått", en: "measure" },
    scenario: { sv: "scenario", en: "scenario" },
    version: { sv: "version", en: "version" },
  },
  sieFault: {
    quote: { sv: "ett citattecken eller en klammer avslutas inte", en: "a quotation mark or a brace is never closed" },
    missing: { sv: "ett fält som behövs saknas", en: "a field that is needed is missing" },
    amount: { sv: "beloppet är inget tal", en: "the amount is no number" },
    day: { sv: "datumet är inget datum", en: "the date is no date" },
    month: { sv: "perioden är ingen månad", en: "the period is no month" },
    year: { sv: "årsnumret är inte 0, -1, -2 …", en: "the number of the year is not 0, -1, -2 …" },
    objects: {
      sv: "listan med objekt är inte parvis dimension och objekt",
      en: "the list of objects is not pairs of dimension and object",
    },
    checksum: { sv: "kontrollsumman är inget heltal", en: "the checksum is no whole number" },
    stray: { sv: "raden börjar inte med #", en: "the line does not begin with #" },
    outside: { sv: "raden hör inte till någon verifikation", en: "the row belongs to no voucher" },
    long: { sv: "raden är orimligt lång", en: "the line is unreasonably long" },
  },
  thing: {
    unit: { sv: "enheten", en: "the unit" },
    dimension: { sv: "dimensionen", en: "the dimension" },
    member: { sv: "posten i dimensionen", en: "the member" },
    account: { sv: "kontot", en: "the account" },
    measure: { sv: "måttet", en: "the measure" },
    statement: { sv: "uppställningen", en: "the statement" },
    row: { sv: "raden", en: "the row" },
    table: { sv: "tabellen", en: "the table" },
    chart: { sv: "diagrammet", en: "the chart" },
    objective: { sv: "målet", en: "the objective" },
    indicator: { sv: "styrmåttet", en: "the indicator" },
    assignment: { sv: "uppdraget", en: "the assignment" },
    milestone: { sv: "milstolpen", en: "the milestone" },
    risk: { sv: "risken", en: "the risk" },
    control: { sv: "kontrollmomentet", en: "the control" },
    question: { sv: "frågan", en: "the question" },
    record: { sv: "posten", en: "the record" },
    field: { sv: "fältet", en: "the field" },
    choice: { sv: "valet", en: "the choice" },
    level: { sv: "nivån", en: "the level" },
    scale: { sv: "skalan", en: "the scale" },
    step: { sv: "steget", en: "the step" },
    grant: { sv: "behörigheten", en: "the role" },
    calendar_entry: { sv: "årshjulets post", en: "the calendar entry" },
    assessment: { sv: "bedömningen av", en: "the assessment of" },
  },
} as const satisfies Record<string, Record<string, LocalText>>;

const vocabularies: ReadonlyMap<string, Readonly<Record<string, LocalText>>> = new Map(Object.entries(words));

/** A kind of value that a field can ask for. */
export type Expected = keyof (typeof words)["expected"];

/** A kind of thing that has an id. */
export type Thing = keyof (typeof words)["thing"];

export function isExpected(word: string): word is Expected {
  return Object.hasOwn(words.expected, word);
}

/** The value of a placeholder as it is printed. */
export function wordFor(placeholder: string, value: string, language: Language): string {
  const vocabulary: Readonly<Record<string, LocalText>> | undefined = vocabularies.get(placeholder);
  const word = vocabulary !== undefined && Object.hasOwn(vocabulary, value) ? vocabulary[value] : vocabulary?.["other"];
  return word === undefined ? value : inLanguage(word, language);
}
