import type { Language } from "#domain/text.ts";

type Sentences = { readonly [L in Language]: { readonly message: string; readonly advice: string } };

/** Everything that can stop a store, in the person's language. */
export const storeSentences = {
  folder_held: {
    sv: {
      message: "Databasen i {folder} används redan av process {process} på {host}, sedan {since}.",
      advice: "Avsluta den processen först, eller låt flera dela på arbetsytan genom PostgreSQL.",
    },
    en: {
      message: "The database in {folder} is in use by process {process} on {host}, since {since}.",
      advice: "End that process first, or let several share the workspace through PostgreSQL.",
    },
  },
  folder_not_store: {
    sv: {
      message: "Mappen {folder} innehåller annat än en databas.",
      advice: "Ange en tom mapp, eller en som inte finns än.",
    },
    en: {
      message: "The folder {folder} holds something else than a database.",
      advice: "Give an empty folder, or one that does not exist yet.",
    },
  },
  folder_broken: {
    sv: {
      message: "Databasen i {folder} går inte att öppna: {detail}.",
      advice: "Rör inte mappen. Kopiera den först, och läs sedan tillbaka den senaste säkerhetskopian i en ny mapp.",
    },
    en: {
      message: "The database in {folder} cannot be opened: {detail}.",
      advice: "Leave the folder as it is. Copy it first, then restore the latest backup into a new folder.",
    },
  },
  folder_not_writable: {
    sv: {
      message: "Det går inte att skriva i {folder} ({detail}).",
      advice: "Kontrollera att mappen inte är skrivskyddad och att du har rätt att skriva i den.",
    },
    en: {
      message: "{folder} cannot be written to ({detail}).",
      advice: "See that the folder is not read-only and that you may write in it.",
    },
  },
  disk_full: {
    sv: {
      message: "Disken är full. Ingenting av det som skulle sparas har sparats.",
      advice: "Ge plats på disken där {place} finns och gör om det.",
    },
    en: {
      message: "The disk is full. Nothing of what was to be saved has been saved.",
      advice: "Make room on the disk of {place} and do it again.",
    },
  },
  text_not_kept: {
    sv: {
      message: "Texten ”{text}” har ett tecken som en databas inte kan spara. Ingenting har sparats.",
      advice: "Ta bort tecknet (NUL, eller en halv teckenkod) och gör om det.",
    },
    en: {
      message: "The text “{text}” has a character that a database cannot keep. Nothing has been saved.",
      advice: "Remove the character (NUL, or half of a character's code) and do it again.",
    },
  },
  newer_schema: {
    sv: {
      message: "Databasen {place} är skriven av en nyare version av Tertial ({migration}).",
      advice: "Uppgradera programmet. Den här versionen rör inte databasen.",
    },
    en: {
      message: "The database {place} was written by a newer version of Tertial ({migration}).",
      advice: "Upgrade the program. This version leaves the database untouched.",
    },
  },
  other_schema: {
    sv: {
      message:
        "Databasen {place} är till för något annat ({migration}): en arbetsyta och katalogen över personer har var sin.",
      advice: "Ange en annan databas eller mapp.",
    },
    en: {
      message:
        "The database {place} is for something else ({migration}): a workspace and the directory of people have one each.",
      advice: "Give another database or folder.",
    },
  },
  database_unreachable: {
    sv: {
      message: "Databasen {place} svarar inte ({detail}).",
      advice: "Kontrollera att servern är igång och att adressen stämmer.",
    },
    en: {
      message: "The database {place} does not answer ({detail}).",
      advice: "See that the server is running and that the address is right.",
    },
  },
  database_refused: {
    sv: {
      message: "Databasen {place} släpper inte in oss ({detail}).",
      advice: "Kontrollera databasens namn, användaren och lösenordet.",
    },
    en: {
      message: "The database {place} does not let us in ({detail}).",
      advice: "Check the database's name, the user and the password.",
    },
  },
  database_gone: {
    sv: {
      message: "Förbindelsen med databasen {place} bröts ({detail}). Det som inte hann sparas är inte sparat.",
      advice: "Försök igen när databasen är tillbaka.",
    },
    en: {
      message: "The connection with the database {place} was lost ({detail}). What was not saved yet is not saved.",
      advice: "Try again when the database is back.",
    },
  },
  nothing_to_record: {
    sv: { message: "Det finns ingenting att spara: allt står redan så.", advice: "Inget behöver göras." },
    en: { message: "There is nothing to record: everything stands so already.", advice: "Nothing needs to be done." },
  },
  changed_meanwhile: {
    sv: {
      message: "Någon annan har ändrat det här sedan du öppnade det. Ingenting har sparats.",
      advice: "Jämför det som står nu med ditt eget, och spara på nytt.",
    },
    en: {
      message: "Somebody else has changed this since you opened it. Nothing has been saved.",
      advice: "Compare what stands now with your own, and save again.",
    },
  },
  unknown_batch: {
    sv: { message: "Det finns ingen inläsning med nummer {batch}.", advice: "Välj ett nummer i historiken." },
    en: { message: "There is no batch with the number {batch}.", advice: "Choose a number in the history." },
  },
  already_undone: {
    sv: {
      message: "Inläsning {batch} är redan ångrad.",
      advice: "Ångra ångrandet om den ska gälla igen.",
    },
    en: { message: "Batch {batch} is undone already.", advice: "Undo the undoing if it is to hold again." },
  },
  import_moved: {
    sv: {
      message: "Inläsning {import} har ändrats, bekräftats eller avbrutits sedan den visades.",
      advice: "Öppna den på nytt och se efter hur den står nu.",
    },
    en: {
      message: "Import {import} has been changed, confirmed or cancelled since it was shown.",
      advice: "Open it again and see how it stands now.",
    },
  },
  clock_behind: {
    sv: {
      message: "Klockan visar {at}, men den senaste ändringen gjordes {last}.",
      advice: "Ställ klockan rätt på den här datorn.",
    },
    en: {
      message: "The clock says {at}, but the latest change was made {last}.",
      advice: "Set the clock of this machine right.",
    },
  },
  no_history: {
    sv: {
      message: "Mappen {folder} innehåller vanliga filer och har ingen historik.",
      advice: "Läs in den i en databas först: tertial load <mapp> --to <plats>.",
    },
    en: {
      message: "The folder {folder} holds plain files and has no history.",
      advice: "Load it into a database first: tertial load <folder> --to <place>.",
    },
  },
  no_workspace: {
    sv: {
      message: "Databasen {place} innehåller ingen arbetsyta vid den tidpunkten.",
      advice: "Läs in en mapp först: tertial load <mapp> --to <plats>.",
    },
    en: {
      message: "The database {place} holds no workspace at that moment.",
      advice: "Load a folder first: tertial load <folder> --to <place>.",
    },
  },
  place_not_empty: {
    sv: {
      message: "Det finns redan en arbetsyta i {place}.",
      advice: "Läs tillbaka säkerhetskopian i en tom mapp eller en tom databas.",
    },
    en: {
      message: "There is a workspace in {place} already.",
      advice: "Restore the backup into an empty folder or an empty database.",
    },
  },
  backup_broken: {
    sv: {
      message: "Säkerhetskopian är inte hel ({detail}). Ingenting har lästs tillbaka.",
      advice: "Använd en annan säkerhetskopia.",
    },
    en: {
      message: "The backup is not whole ({detail}). Nothing has been restored.",
      advice: "Use another backup.",
    },
  },
  backup_file: {
    sv: {
      message: "Filen {file} går inte att använda ({detail}).",
      advice: "Ange en fil som inte finns, i en mapp där du får skriva; vid återläsning en säkerhetskopia.",
    },
    en: {
      message: "The file {file} cannot be used ({detail}).",
      advice: "Give a file that does not exist, in a folder you may write in; to restore, a backup.",
    },
  },
  damaged: {
    sv: {
      message: "Databasen är inte hel: {detail}.",
      advice:
        "Rör den inte. Kör tertial verify för att se vad som är fel, och läs tillbaka den senaste säkerhetskopian.",
    },
    en: {
      message: "The database is not whole: {detail}.",
      advice: "Leave it as it is. Run tertial verify to see what is wrong, and restore the latest backup.",
    },
  },
} as const satisfies Readonly<Record<string, Sentences>>;
