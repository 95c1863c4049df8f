import type { CatalogueEntries } from "./entry.ts";

/** The shape of YAML files and of the front matter of reports. */
export const yamlEntries = {
  "yaml-syntax": {
    severity: "error",
    sv: {
      message: "YAML-filen går inte att tolka: {reason}.",
      advice: "Kontrollera indrag, kolon och citattecken på raden och raden före.",
    },
    en: {
      message: "The YAML cannot be understood: {reason}.",
      advice: "Check indentation, colons and quotation marks on the line and the line before.",
    },
  },
  "yaml-too-complex": {
    severity: "error",
    sv: {
      message: "YAML-filen är för djup eller upprepar sig för mycket med alias, och har inte lästs.",
      advice: "Skriv ut det som aliasen (*namn) pekar på, och minska antalet nivåer.",
    },
    en: {
      message: "The YAML is too deep or repeats itself too much with aliases, and has not been read.",
      advice: "Write out what the aliases (*name) point at, and use fewer levels.",
    },
  },
  "not-a-mapping": {
    severity: "error",
    sv: {
      message: "Här ska det stå nycklar med värden (”nyckel: värde”), men det gör det inte.",
      advice: "Börja varje rad med en nyckel och ett kolon. docs/workspace.md visar vilka nycklar som finns.",
    },
    en: {
      message: "There should be keys with values (“key: value”) here, but there are not.",
      advice: "Begin each line with a key and a colon. docs/workspace.md shows which keys there are.",
    },
  },
  "not-a-list": {
    severity: "error",
    sv: {
      message: "Här ska det stå en lista, men det gör det inte.",
      advice: "Börja varje post med ”- ”. docs/workspace.md visar hur den ser ut.",
    },
    en: {
      message: "There should be a list here, but there is not.",
      advice: "Begin each entry with “- ”. docs/workspace.md shows what it looks like.",
    },
  },
  "unknown-key": {
    severity: "error",
    sv: {
      message: "Nyckeln ”{key}” finns inte här.",
      advice: "Menade du ”{nearest}”? De nycklar som finns är {allowed}.",
    },
    en: {
      message: "There is no key “{key}” here.",
      advice: "Did you mean “{nearest}”? The keys there are: {allowed}.",
    },
  },
  "missing-key": {
    severity: "error",
    sv: { message: "Nyckeln ”{key}” saknas.", advice: "Lägg till ”{key}:” med ett värde." },
    en: { message: "The key “{key}” is missing.", advice: "Add “{key}:” with a value." },
  },
  "conflicting-keys": {
    severity: "error",
    sv: { message: "”{first}” och ”{second}” kan inte anges tillsammans.", advice: "Ta bort den ena." },
    en: { message: "“{first}” and “{second}” cannot be given together.", advice: "Remove one of them." },
  },
  "wrong-type": {
    severity: "error",
    sv: { message: "”{key}” ska vara {expected}.", advice: "Ändra värdet. docs/workspace.md visar hur det skrivs." },
    en: {
      message: "“{key}” should be {expected}.",
      advice: "Change the value. docs/workspace.md shows how it is written.",
    },
  },
  "not-one-of": {
    severity: "error",
    sv: {
      message: "”{value}” går inte att välja för ”{key}”.",
      advice: "Menade du ”{nearest}”? Det som går att välja är {allowed}.",
    },
    en: {
      message: "“{value}” is not a choice for “{key}”.",
      advice: "Did you mean “{nearest}”? The choices are: {allowed}.",
    },
  },
  "invalid-id": {
    severity: "error",
    sv: {
      message: "”{value}” kan inte vara ett id.",
      advice: "Använd små bokstäver a–z, siffror, - och _ (i ett mått inte -). Börja med en bokstav eller siffra.",
    },
    en: {
      message: "“{value}” cannot be an id.",
      advice: "Use lower case letters a–z, digits, - and _ (in a measure no -). Begin with a letter or a digit.",
    },
  },
  "unsupported-version": {
    severity: "error",
    sv: {
      message: "Arbetsytan är skriven för version {value} av formatet. Det här programmet läser version 1.",
      advice: "Skriv ”tertial: 1”, eller använd ett nyare program.",
    },
    en: {
      message: "The workspace is written for version {value} of the format. This program reads version 1.",
      advice: "Write “tertial: 1”, or use a newer program.",
    },
  },
  "missing-front-matter": {
    severity: "error",
    sv: {
      message: "Rapportmallen börjar inte med uppgifter mellan två rader ”---”.",
      advice: "Börja filen med ---, name:, unit: och period: på var sin rad, och --- igen.",
    },
    en: {
      message: "The report template does not begin with settings between two lines “---”.",
      advice: "Begin the file with ---, name:, unit: and period: on a line each, and --- again.",
    },
  },
} as const satisfies CatalogueEntries;
