import type { CatalogueEntries } from "./entry.ts";

/** The folder and its files, before anything in them is understood. */
export const filesEntries = {
  "folder-not-found": {
    severity: "error",
    sv: {
      message: "Mappen finns inte eller går inte att läsa.",
      advice: "Kontrollera sökvägen. En ny arbetsyta skapas med ./tertial new <mapp>.",
    },
    en: {
      message: "The folder does not exist or cannot be read.",
      advice: "Check the path. A new workspace is made with ./tertial new <folder>.",
    },
  },
  "folder-not-empty": {
    severity: "error",
    sv: {
      message: "Mappen är inte tom, och inget har skrivits i den.",
      advice: "Välj en mapp som är tom eller inte finns ännu.",
    },
    en: {
      message: "The folder is not empty, and nothing has been written to it.",
      advice: "Choose a folder that is empty or does not exist yet.",
    },
  },
  "missing-file": {
    severity: "error",
    sv: { message: "Filen {name} saknas.", advice: "Lägg till filen. docs/workspace.md visar vad den ska innehålla." },
    en: {
      message: "The file {name} is missing.",
      advice: "Add the file. docs/workspace.md shows what it should contain.",
    },
  },
  "unexpected-file": {
    severity: "warning",
    sv: {
      message: "Filen hör inte till en arbetsyta och har inte lästs.",
      advice: "Kontrollera namnet och mappen mot listan i docs/workspace.md, eller ta bort filen.",
    },
    en: {
      message: "The file does not belong to a workspace and has not been read.",
      advice: "Check its name and folder against the list in docs/workspace.md, or remove it.",
    },
  },
  "unreadable-file": {
    severity: "error",
    sv: {
      message: "Filen går inte att läsa.",
      advice: "Kontrollera att filen finns kvar och att du har rätt att läsa den.",
    },
    en: { message: "The file cannot be read.", advice: "Check that the file is still there and that you may read it." },
  },
  "file-too-large": {
    severity: "error",
    sv: {
      message: "Filen är {size} MB och har inte lästs. Gränsen är {limit} MB för en fil.",
      advice: "Dela upp filen, till exempel en fil per år i mappen facts.",
    },
    en: {
      message: "The file is {size} MB and has not been read. The limit is {limit} MB for one file.",
      advice: "Divide the file, for instance one file a year in the folder facts.",
    },
  },
  "too-many-files": {
    severity: "error",
    sv: {
      message: "Mappen har fler än {limit} filer. De övriga har inte lästs.",
      advice: "Kontrollera att rätt mapp har valts, och slå ihop små filer.",
    },
    en: {
      message: "The folder has more than {limit} files. The rest have not been read.",
      advice: "Check that the right folder was chosen, and merge small files.",
    },
  },
  "link-outside": {
    severity: "error",
    sv: {
      message: "Den symboliska länken leder ut ur mappen, eller till en mapp, och har inte följts.",
      advice: "Lägg en kopia av filen i arbetsytan i stället för en länk.",
    },
    en: {
      message: "The symbolic link leads out of the folder, or to a folder, and has not been followed.",
      advice: "Put a copy of the file in the workspace instead of a link.",
    },
  },
  "wrong-encoding": {
    severity: "error",
    sv: {
      message: "Filen är inte UTF-8. Den har lästs som {encoding}, så tecken kan ha blivit fel.",
      advice: "Spara filen som UTF-8 (i Excel: ”CSV UTF-8”) och kontrollera å, ä och ö.",
    },
    en: {
      message: "The file is not UTF-8. It has been read as {encoding}, so characters may be wrong.",
      advice: "Save the file as UTF-8 (in Excel: “CSV UTF-8”) and check å, ä and ö.",
    },
  },
  "null-character": {
    severity: "error",
    sv: {
      message: "Raden innehåller tecknet NUL (U+0000), som ingen text har.",
      advice: "Spara filen som UTF-8 (i Excel: ”CSV UTF-8”). Är tecknet ensamt: ta bort det.",
    },
    en: {
      message: "The line has the character NUL (U+0000), which no text has.",
      advice: "Save the file as UTF-8 (in Excel: “CSV UTF-8”). If it is the only one: remove it.",
    },
  },
  "more-problems": {
    severity: "warning",
    sv: {
      message: "Filen har {count} problem till av slaget {code}.",
      advice: "Rätta de första och kontrollera arbetsytan igen.",
    },
    en: {
      message: "The file has {count} more problems of the kind {code}.",
      advice: "Correct the first ones and check the workspace again.",
    },
  },
} as const satisfies CatalogueEntries;
