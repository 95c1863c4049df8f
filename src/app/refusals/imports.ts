import type { SomeSentences } from "./sentence.ts";

/** Files that are handed in, and what becomes of them. */
export const importRefusals = {
  unknown_import: {
    sv: { message: "Det finns ingen inläsning {name}.", advice: "Välj en inläsning i listan." },
    en: { message: "There is no import {name}.", advice: "Choose an import in the list." },
  },
  import_settled: {
    sv: {
      message: "Inläsning {name} är redan bekräftad eller avbruten.",
      advice: "Öppna den på nytt och se hur den står.",
    },
    en: {
      message: "Import {name} has been confirmed or cancelled already.",
      advice: "Open it again and see how it stands.",
    },
  },
  preview_changed: {
    sv: {
      message:
        "Det som skulle läsas in är inte längre det som visades: något har ändrats sedan dess. Ingenting har lästs in.",
      advice: "Öppna förhandsvisningen på nytt, och bekräfta om den stämmer.",
    },
    en: {
      message:
        "What was to be imported is no longer what was shown: something has changed since. Nothing has been imported.",
      advice: "Open the preview again, and confirm if it is right.",
    },
  },
  import_has_errors: {
    sv: {
      message: "Inläsning {name} har fel och kan inte bekräftas. Ingenting har lästs in.",
      advice: "Rätta felen, eller avbryt inläsningen.",
    },
    en: {
      message: "Import {name} has errors and cannot be confirmed. Nothing has been imported.",
      advice: "Mend the errors, or cancel the import.",
    },
  },
  import_without_news: {
    sv: {
      message: "Allt i inläsning {name} står redan så. Ingenting har lästs in.",
      advice: "Avbryt inläsningen: inget behöver göras.",
    },
    en: {
      message: "All that is in import {name} stands so already. Nothing has been imported.",
      advice: "Cancel the import: nothing needs to be done.",
    },
  },
  import_not_held: {
    sv: {
      message: "Inläsning {name} gäller inte, så det finns inget att ångra.",
      advice: "Se i historiken vad som hänt med den.",
    },
    en: {
      message: "Import {name} does not hold: there is nothing to undo.",
      advice: "See in the history what became of it.",
    },
  },
  unknown_profile: {
    sv: { message: "Det finns ingen inläsningsprofil som heter {name}.", advice: "Välj en profil i listan." },
    en: { message: "There is no import profile called {name}.", advice: "Choose a profile in the list." },
  },
  other_source: {
    sv: {
      message: "Profilen är till för en annan sorts källa än filen i inläsning {name}.",
      advice: "Välj en profil för samma sorts källa.",
    },
    en: {
      message: "The profile is for another sort of source than the file of import {name}.",
      advice: "Choose a profile for the same sort of source.",
    },
  },
  file_too_large: {
    sv: { message: "Filen är större än {limit} MB.", advice: "Dela upp den, till exempel efter månad." },
    en: { message: "The file is larger than {limit} MB.", advice: "Divide it, for instance by month." },
  },
  file_empty: {
    sv: { message: "Filen är tom.", advice: "Spara den på nytt i källan och välj den igen." },
    en: { message: "The file is empty.", advice: "Save it anew at the source and choose it again." },
  },
  reading_needs_memory: {
    sv: {
      message: "Filen kräver mer minne än de {megabytes} MB som en läsning får använda. Inget är inläst.",
      advice: "Dela upp den, till exempel efter månad, och kontrollera att den är den fil som du menar.",
    },
    en: {
      message: "The file needs more memory than the {megabytes} MB that reading may use. Nothing has been imported.",
      advice: "Divide it, for instance by month, and check that it is the file that you mean.",
    },
  },
  reading_needs_time: {
    sv: {
      message: "Läsningen av filen avbröts efter {seconds} sekunder. Inget är inläst.",
      advice: "Dela upp filen, till exempel efter månad, eller försök igen när servern har mindre att göra.",
    },
    en: {
      message: "Reading the file was stopped after {seconds} seconds. Nothing has been imported.",
      advice: "Divide the file, for instance by month, or try again when the server has less to do.",
    },
  },
  reading_cancelled: {
    sv: { message: "Läsningen av filen avbröts. Inget är inläst.", advice: "Välj filen igen om den ska läsas in." },
    en: {
      message: "Reading the file was cancelled. Nothing has been imported.",
      advice: "Choose the file again if it is to be imported.",
    },
  },
} as const satisfies SomeSentences;
