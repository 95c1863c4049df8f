import type { SomeSentences } from "./sentence.ts";

/** The number check: of reports that are handed in, and of those of the workspace. */
export const checkRefusals = {
  report_unknown_kind: {
    sv: {
      message: "Filen är inte av ett slag som kan granskas.",
      advice: "Välj en rapport i Word (.docx), PDF, HTML, Markdown eller ren text.",
    },
    en: {
      message: "The file is not of a kind that can be checked.",
      advice: "Choose a report in Word (.docx), PDF, HTML, Markdown or plain text.",
    },
  },
  report_damaged: {
    sv: {
      message: "Filen går inte att läsa: den är skadad eller ofullständig.",
      advice: "Spara den på nytt i det program som den skrevs i, och försök igen.",
    },
    en: {
      message: "The file cannot be read: it is damaged or incomplete.",
      advice: "Save it anew in the program that it was written in, and try again.",
    },
  },
  report_encrypted: {
    sv: { message: "Filen är skyddad med lösenord.", advice: "Spara den utan lösenord, och försök igen." },
    en: { message: "The file is protected by a password.", advice: "Save it without a password, and try again." },
  },
  report_too_large: {
    sv: {
      message: "Filen är för stor för att granskas.",
      advice: "Dela upp den, eller ta bort bilderna ur den, och försök igen.",
    },
    en: {
      message: "The file is too large to be checked.",
      advice: "Divide it, or remove the pictures from it, and try again.",
    },
  },
  report_no_text: {
    sv: {
      message: "Det finns ingen text att läsa i filen: sidorna är bilder.",
      advice: "Välj filen som rapporten skrevs i, eller tolka först bilderna till text i ett annat program.",
    },
    en: {
      message: "There is no text to read in the file: its pages are pictures.",
      advice: "Choose the file that the report was written in, or have the pictures recognised as text first.",
    },
  },
  report_empty: {
    sv: { message: "Filen är tom.", advice: "Kontrollera att det är rätt fil, och välj den igen." },
    en: { message: "The file is empty.", advice: "Check that it is the right file, and choose it again." },
  },
  report_without_notes: {
    sv: {
      message: "Det går inte att skriva in anmärkningar i den här filen.",
      advice:
        "Det går i Word och PDF som varken är skadade eller skyddade mot ändring. Spara rapporten på nytt så, eller använd listan.",
    },
    en: {
      message: "Findings cannot be written into this file.",
      advice:
        "They can into Word and PDF that is neither damaged nor protected against changes. Save the report anew so, or use the list.",
    },
  },
  check_needs_memory: {
    sv: {
      message: "Granskningen kräver mer minne än de {megabytes} MB som den får använda.",
      advice: "Dela upp rapporten, och granska delarna var för sig.",
    },
    en: {
      message: "The check needs more memory than the {megabytes} MB that it may use.",
      advice: "Divide the report, and check its parts one by one.",
    },
  },
  check_needs_time: {
    sv: {
      message: "Granskningen avbröts efter {seconds} sekunder.",
      advice: "Dela upp rapporten, eller försök igen när servern har mindre att göra.",
    },
    en: {
      message: "The check was stopped after {seconds} seconds.",
      advice: "Divide the report, or try again when the server has less to do.",
    },
  },
  check_cancelled: {
    sv: { message: "Granskningen avbröts.", advice: "Välj filen igen om den ska granskas." },
    en: { message: "The check was cancelled.", advice: "Choose the file again if it is to be checked." },
  },
  unknown_finding: {
    sv: {
      message: "Sifferkontrollen har inget sådant fynd i rapporten nu.",
      advice: "Rapporten kan ha ändrats. Läs in sidan på nytt.",
    },
    en: {
      message: "The number check has no such finding in the report now.",
      advice: "The report may have changed. Load the page again.",
    },
  },
} as const satisfies SomeSentences;
