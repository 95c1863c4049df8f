import type { SomeSentences } from "./sentence.ts";

/** What an address or a question names, and is not there. */
export const placeRefusals = {
  unknown_workspace: {
    sv: { message: "Det finns ingen arbetsyta som heter {name}.", advice: "Välj en av arbetsytorna i listan." },
    en: { message: "There is no workspace called {name}.", advice: "Choose one of the workspaces in the list." },
  },
  unknown_unit: {
    sv: {
      message: "Enheten {name} finns inte i organisationen under perioden.",
      advice: "Välj en enhet i organisationsträdet, eller en annan period.",
    },
    en: {
      message: "The unit {name} is not in the organisation in this period.",
      advice: "Choose a unit in the organisation tree, or another period.",
    },
  },
  no_units: {
    sv: {
      message: "Arbetsytan har inga enheter under perioden.",
      advice: "Rätta organisation.csv. Kör ./tertial check på mappen för att se vad som är fel.",
    },
    en: {
      message: "The workspace has no units in this period.",
      advice: "Correct organisation.csv. Run ./tertial check on the folder to see what is wrong.",
    },
  },
  no_readable_unit: {
    sv: {
      message: "Det finns ingen enhet under perioden som du har behörighet att läsa.",
      advice: "Välj en annan period, eller be arbetsytans administratör om behörighet.",
    },
    en: {
      message: "There is no unit in this period that you have the right to read.",
      advice: "Choose another period, or ask the workspace's administrator for a role.",
    },
  },
  unknown_round: {
    sv: { message: "Det finns inget uppföljningstillfälle som heter {name}.", advice: "Välj ett tillfälle i listan." },
    en: { message: "There is no round called {name}.", advice: "Choose a round in the list." },
  },
  bad_period: {
    sv: {
      message: "Perioden {name} går inte att läsa.",
      advice: "Skriv till exempel 2018, 2018-04, 2018T1 eller 2018-01..2018-08.",
    },
    en: {
      message: "The period {name} cannot be read.",
      advice: "Write for example 2018, 2018-04, 2018T1 or 2018-01..2018-08.",
    },
  },
  unknown_report: {
    sv: { message: "Det finns ingen rapport som heter {name}.", advice: "Välj en rapport i listan." },
    en: { message: "There is no report called {name}.", advice: "Choose a report in the list." },
  },
  unknown_format: {
    sv: { message: "Rapporter finns inte i formatet {name}.", advice: "Välj pdf, docx, html eller json." },
    en: { message: "Reports do not come in the format {name}.", advice: "Choose pdf, docx, html or json." },
  },
  unknown_objective: {
    sv: { message: "Det finns inget mål med id {name}.", advice: "Gå till styrkortet och välj ett mål där." },
    en: { message: "There is no objective with the id {name}.", advice: "Go to the scorecard and choose one there." },
  },
  unknown_assignment: {
    sv: { message: "Det finns inget uppdrag med id {name}.", advice: "Gå till uppdragen och välj ett där." },
    en: {
      message: "There is no assignment with the id {name}.",
      advice: "Go to the assignments and choose one there.",
    },
  },
  unknown_row: {
    sv: { message: "Det finns ingen rad {name}.", advice: "Gå till ekonomisidan och välj en rad där." },
    en: { message: "There is no row {name}.", advice: "Go to the economy page and choose a row there." },
  },
  unknown_register: {
    sv: { message: "Det finns inget register som heter {name}.", advice: "Välj ett register i listan." },
    en: { message: "There is no register called {name}.", advice: "Choose a register in the list." },
  },
  unknown_measure: {
    sv: { message: "Det finns inget mått med id {name}.", advice: "Välj ett mått i listan över mått." },
    en: { message: "There is no measure with the id {name}.", advice: "Choose a measure in the list of measures." },
  },
  bad_reference: {
    sv: {
      message: "Frågan ”{name}” går inte att läsa.",
      advice: "Den ska ange measure, unit, period och scenario. Öppna ”varifrån?” från siffran i stället.",
    },
    en: {
      message: "The question “{name}” cannot be read.",
      advice: "It must name measure, unit, period and scenario. Open “where from?” at the number instead.",
    },
  },
  unknown_file: {
    sv: { message: "Filen {name} hör inte till arbetsytan.", advice: "Bara arbetsytans egna filer kan visas." },
    en: {
      message: "The file {name} is not part of the workspace.",
      advice: "Only the workspace's own files are shown.",
    },
  },
  no_values_of_file: {
    sv: {
      message: "Inga värden kommer ur filen {name}.",
      advice: "Välj en fil i listan över filer med värden.",
    },
    en: {
      message: "No values come from the file {name}.",
      advice: "Choose a file in the list of files with values.",
    },
  },
  unknown_fact: {
    sv: {
      message: "Det finns inget inläst värde för ”{name}”.",
      advice: "Öppna ”varifrån?” från en siffra och välj värdet där.",
    },
    en: {
      message: "There is no stored value for “{name}”.",
      advice: "Open “where from?” at a number and choose the value there.",
    },
  },
  unknown_batch: {
    sv: { message: "Det finns ingen inläsning med nummer {name}.", advice: "Välj en inläsning i historiken." },
    en: { message: "There is no batch with the number {name}.", advice: "Choose a batch in the history." },
  },
  file_not_kept: {
    sv: {
      message: "Arbetsytan finns i en databas, som har uppgifterna ur {name} men inte själva filen.",
      advice: "Inläsningen ovan säger när den lästes in och vilken SHA-256 den hade; jämför med din egen fil.",
    },
    en: {
      message: "The workspace is kept in a database, which has the values of {name} but not the file itself.",
      advice: "The batch above says when it was read and which SHA-256 it had; compare with your own file.",
    },
  },
  file_changed: {
    sv: {
      message: "Filen {name} har ändrats sedan uppgiften lästes in, så raden kan vara en annan nu.",
      advice: "Sök upp uppgiften i filen, eller i den version som har den SHA-256 som inläsningen anger.",
    },
    en: {
      message: "The file {name} has changed since the value was read, so the line may be another now.",
      advice: "Find the value in the file, or in the version with the SHA-256 that the batch gives.",
    },
  },
  file_of_persons: {
    sv: {
      message: "Raderna i filen {name} visas inte, eftersom små grupper av personer kan räknas ut av dem.",
      advice: "Den som har filen kan söka upp raden i den.",
    },
    en: {
      message:
        "The lines of the file {name} are not shown, since small groups of persons could be worked out from them.",
      advice: "Whoever has the file can look up the line in it.",
    },
  },
  no_history: {
    sv: {
      message: "Arbetsytan {name} är en mapp med filer och har ingen historik.",
      advice: "Läs in mappen i en databas: ./tertial load <mapp> --to <plats>.",
    },
    en: {
      message: "The workspace {name} is a folder of files and has no history.",
      advice: "Load the folder into a database: ./tertial load <folder> --to <place>.",
    },
  },
  unknown_noun: {
    sv: { message: "Det finns inget slag som heter {name}.", advice: "Välj bland {choices}." },
    en: { message: "There is no sort of things called {name}.", advice: "Choose among {choices}." },
  },
  id_without_noun: {
    sv: {
      message: "Det går inte att söka på id {name} utan att ange slag.",
      advice: "Ange också vilket slag det är, till exempel objective.",
    },
    en: {
      message: "The id {name} cannot be looked for without its sort.",
      advice: "Say also which sort of thing it is, for instance objective.",
    },
  },
  not_accessible: {
    sv: {
      message: "Rapporten kan inte skrivas som fil, för den skulle stänga ute den som läser med skärmläsare. {name}",
      advice: "Rätta mallen eller underlaget där det pekas ut.",
    },
    en: {
      message: "The report cannot be written as a file: it would shut out those who read with a screen reader. {name}",
      advice: "Correct the template or the data at the places named.",
    },
  },
} as const satisfies SomeSentences;
