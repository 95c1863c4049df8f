import { severityWords } from "#domain/problems/severities.ts";
import type { Language } from "#domain/text.ts";

const sv = {
  title: "Sifferkontroll",
  checking: "Rapporten prövas.",
  clean: (rules: number) => `Rapporten är prövad mot ${rules} regler. Inget att anmärka.`,
  checked: (rules: number) => `Rapporten är prövad mot ${rules} regler.`,
  ...severityWords.sv,
  mark: (word: string, number: number) => `${word} ${number}`,
  beside: { caption: "Tabellens bildtext", note: "Noten under tabellen" },
  unjudged: (captions: string) => `Inte bedömda, eftersom det är oklart vad som är rader och kolumner: ${captions}`,
  filter: "Visa anmärkningar",
  shown: {
    open: (count: number) => `Öppna (${count})`,
    aside: (count: number) => `Undantagna (${count})`,
  },
  noneOpen: "Inga öppna anmärkningar.",
  noneAside: "Inget är undantaget.",
  previous: "Föregående",
  next: "Nästa",
  show: "Visa i rapporten",
  steps: "Uträkning",
  correction: (text: string) => `Förslag: ${text}`,
  confidence: (percent: number) => `Säkerhet ${percent} %`,
  law: (text: string) => `Stöd: ${text}`,
  fix: {
    value: "Visa var talet kommer ifrån",
    template: (file: string, line: number) => `Rätta i mallen: ${file}, rad ${line}`,
    answer: "Rätta i uppföljningen",
    data: "Rätta uppgiften i arbetsytan.",
  },
  setAside: "Undanta",
  setAsideTitle: "Undanta anmärkningen",
  reason: "Varför stämmer det ändå?",
  reasonHint: "Skälet visas där rapporten godkänns. Anmärkningen kommer tillbaka om siffrorna ändras.",
  takeBack: "Ta tillbaka",
  asideBy: (who: string, when: string) => `Undantagen av ${who}, ${when}`,
  ask: "Fråga någon",
  askedOf: (says: string) => `Sifferkontrollen: ${says}`,
  about: (act: string, word: string, number: number) => `${act}: ${word.toLowerCase()} ${number}`,
  standing: (open: number, aside: number) =>
    `${open === 0 ? "Inga öppna fel" : open === 1 ? "1 öppet fel" : `${open} öppna fel`}. Undantagna anmärkningar: ${aside}.`,
};

export type ReportCheckMessages = typeof sv;

const en: ReportCheckMessages = {
  title: "Number check",
  checking: "The report is being checked.",
  clean: (rules) => `The report was held against ${rules} rules. Nothing was found.`,
  checked: (rules) => `The report was held against ${rules} rules.`,
  ...severityWords.en,
  mark: (word, number) => `${word} ${number}`,
  beside: { caption: "The table’s caption", note: "The note below the table" },
  unjudged: (captions) => `Not judged, since it is not clear what are rows and columns: ${captions}`,
  filter: "Show findings",
  shown: {
    open: (count) => `Open (${count})`,
    aside: (count) => `Set aside (${count})`,
  },
  noneOpen: "No open findings.",
  noneAside: "Nothing is set aside.",
  previous: "Previous",
  next: "Next",
  show: "Show in the report",
  steps: "Calculation",
  correction: (text) => `Proposed: ${text}`,
  confidence: (percent) => `Confidence ${percent} %`,
  law: (text) => `By: ${text}`,
  fix: {
    value: "Show where the number comes from",
    template: (file, line) => `Correct in the template: ${file}, line ${line}`,
    answer: "Correct in the round",
    data: "Correct it in the workspace.",
  },
  setAside: "Set aside",
  setAsideTitle: "Set the finding aside",
  reason: "Why is it right all the same?",
  reasonHint: "The reason is shown where the report is approved. The finding comes back if the figures change.",
  takeBack: "Take back",
  asideBy: (who, when) => `Set aside by ${who}, ${when}`,
  ask: "Ask someone",
  askedOf: (says) => `The number check: ${says}`,
  about: (act, word, number) => `${act}: ${word.toLowerCase()} ${number}`,
  standing: (open, aside) =>
    `${open === 0 ? "No open errors" : open === 1 ? "1 open error" : `${open} open errors`}. Findings set aside: ${aside}.`,
};

export const reportCheckMessages: Readonly<Record<Language, ReportCheckMessages>> = { sv, en };
