import type { Language } from "#domain/text.ts";

import type { Refusal, RefusalCode } from "./result.ts";

interface Sentence {
  readonly message: string;
  readonly advice: string;
}

const sentences: { readonly [Code in RefusalCode]: { readonly [L in Language]: Sentence } } = {
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
  roles_in_file: {
    sv: {
      message: "Arbetsytan {name} är en mapp med filer: behörigheterna skrivs i dess grants.csv.",
      advice:
        "Skriv i filen. Eller ta bort den och starta servern med --keep, så att mappen hålls i en databas: då ges behörigheter här.",
    },
    en: {
      message: "The workspace {name} is a folder of files: its roles are written in grants.csv.",
      advice:
        "Write in the file. Or remove it and run the server with --keep, so that the folder is kept in a database: then roles are given here.",
    },
  },
  unknown_grant: {
    sv: {
      message: "Det finns ingen sådan behörighet.",
      advice: "Någon kan ha tagit bort den. Läs in sidan på nytt.",
    },
    en: {
      message: "There is no such role.",
      advice: "Somebody may have withdrawn it. Load the page again.",
    },
  },
  unknown_person: {
    sv: {
      message: "Det finns ingen sådan person.",
      advice: "Sök efter namnet och välj en person i listan.",
    },
    en: {
      message: "There is no such person.",
      advice: "Search for the name and choose a person in the list.",
    },
  },
  no_such_unit: {
    sv: {
      message: "Det finns ingen enhet med koden {name}.",
      advice: "Välj en enhet i listan.",
    },
    en: {
      message: "There is no unit with the code {name}.",
      advice: "Choose a unit in the list.",
    },
  },
  no_such_role: {
    sv: {
      message: "Det finns ingen roll som heter {name}.",
      advice: "Välj en av rollerna: {roles}.",
    },
    en: {
      message: "There is no role called {name}.",
      advice: "Choose one of the roles: {roles}.",
    },
  },
  bad_day: {
    sv: {
      message: "”{name}” är inget datum.",
      advice: "Skriv år, månad och dag, som 2026-09-01.",
    },
    en: {
      message: "“{name}” is not a date.",
      advice: "Write year, month and day, as 2026-09-01.",
    },
  },
  days_reversed: {
    sv: {
      message: "Sista dagen, {to}, kommer före den första, {from}.",
      advice: "Ändra en av dagarna.",
    },
    en: {
      message: "The last day, {to}, comes before the first, {from}.",
      advice: "Change one of the days.",
    },
  },
  day_passed: {
    sv: {
      message: "Sista dagen, {to}, har redan varit.",
      advice: "Välj i dag eller en senare dag.",
    },
    en: {
      message: "The last day, {to}, has passed.",
      advice: "Choose today or a later day.",
    },
  },
  reason_missing: {
    sv: {
      message: "Skriv varför.",
      advice: "Skälet står i historiken, för den som undrar senare.",
    },
    en: {
      message: "Write why.",
      advice: "The reason stands in the history, for whoever wonders later.",
    },
  },
  role_held: {
    sv: {
      message: "Personen har redan den rollen på enheten, {days}.",
      advice: "Avsluta den först, eller välj dagar då den inte gäller.",
    },
    en: {
      message: "The person has that role on the unit already, {days}.",
      advice: "End it first, or choose days when it does not hold.",
    },
  },
  role_ended: {
    sv: {
      message: "Behörigheten slutar redan {day}.",
      advice: "Välj en tidigare dag. Ge en ny behörighet om den ska gälla längre.",
    },
    en: {
      message: "The role ends already on {day}.",
      advice: "Choose an earlier day. Give a new role if it is to hold longer.",
    },
  },
  beyond_source: {
    sv: {
      message: "Din egen roll slutar {day}, och det du lämnar över slutar senast då.",
      advice: "Välj den dagen eller en tidigare.",
    },
    en: {
      message: "Your own role ends on {day}, and what you hand over ends then at the latest.",
      advice: "Choose that day or an earlier one.",
    },
  },
  last_administrator: {
    sv: {
      message: "Ingen skulle längre kunna ge behörigheter i hela arbetsytan.",
      advice: "Ge rollen administratör till någon annan först.",
    },
    en: {
      message: "Nobody could give roles in the whole workspace any more.",
      advice: "Give somebody else the role of administrator first.",
    },
  },
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
  round_is_planned: {
    sv: { message: "Uppföljningen är inte öppnad än.", advice: "Den som leder uppföljningen öppnar den." },
    en: { message: "The round has not been opened yet.", advice: "Whoever leads the round opens it." },
  },
  round_is_open: {
    sv: { message: "Uppföljningen är redan öppen.", advice: "Läs in sidan på nytt." },
    en: { message: "The round is open already.", advice: "Load the page again." },
  },
  round_is_closed: {
    sv: { message: "Uppföljningen är stängd.", advice: "Den som leder uppföljningen kan öppna den på nytt." },
    en: { message: "The round is closed.", advice: "Whoever leads the round can open it anew." },
  },
  round_without_units: {
    sv: {
      message: "Uppföljningen har ingen enhet som finns i organisationen när perioden slutar.",
      advice: "Ange vilka enheter som ska svara.",
    },
    en: {
      message: "The round has no unit that is in the organisation when the period ends.",
      advice: "Say which units are to answer.",
    },
  },
  unit_not_asked: {
    sv: {
      message: "Enheten {name} är inte tillfrågad i uppföljningen.",
      advice: "Välj en av de tillfrågade enheterna.",
    },
    en: { message: "The unit {name} is not asked in the round.", advice: "Choose one of the units that are." },
  },
  unit_ended: {
    sv: {
      message: "Enheten {name} finns inte i organisationen när perioden slutar, och svarar inte i uppföljningen.",
      advice: "Svara för den enhet som har tagit över.",
    },
    en: {
      message: "The unit {name} is not in the organisation when the period ends, and does not answer in the round.",
      advice: "Answer for the unit that has taken over.",
    },
  },
  subject_not_asked: {
    sv: {
      message: "Uppföljningen frågar inte enheten om {name}.",
      advice: "Läs in sidan på nytt: planen eller frågorna kan ha ändrats.",
    },
    en: {
      message: "The round does not ask the unit about {name}.",
      advice: "Load the page again: the plan or the questions may have changed.",
    },
  },
  unknown_scale: {
    sv: {
      message: "Det finns ingen bedömningsskala som heter {name}.",
      advice: "Läs in sidan på nytt och välj ett steg.",
    },
    en: { message: "There is no scale called {name}.", advice: "Load the page again and choose a step." },
  },
  unknown_step: {
    sv: {
      message: "Bedömningsskalan {scale} har inget steg {name}.",
      advice: "Läs in sidan på nytt och välj ett steg.",
    },
    en: { message: "The scale {scale} has no step {name}.", advice: "Load the page again and choose a step." },
  },
  text_too_long: {
    sv: { message: "Texten är längre än {limit} tecken.", advice: "Korta texten, eller dela upp den på flera svar." },
    en: {
      message: "The text is longer than {limit} characters.",
      advice: "Shorten it, or divide it among several answers.",
    },
  },
  text_not_kept: {
    sv: {
      message: "Texten har ett tecken som inte kan sparas.",
      advice: "Ta bort tecknet (NUL, eller en halv teckenkod) och spara igen.",
    },
    en: {
      message: "The text has a character that cannot be kept.",
      advice: "Remove the character (NUL, or half of a character’s code) and save again.",
    },
  },
  comment_missing: {
    sv: { message: "Skriv varför.", advice: "Enheten får läsa det." },
    en: { message: "Write why.", advice: "The unit will read it." },
  },
  deadline_passed: {
    sv: { message: "Sista svarsdagen {day} har redan varit.", advice: "Välj i dag eller en senare dag." },
    en: { message: "The deadline {day} has passed.", advice: "Choose today or a later day." },
  },
  level_twice: {
    sv: { message: "Nivå {level} har två sista svarsdagar.", advice: "Ta bort den ena." },
    en: { message: "Level {level} has two deadlines.", advice: "Remove one of them." },
  },
  deadlines_reversed: {
    sv: {
      message: "Nivå {level} ska vara klar {day}, före nivå {below}, som ska vara klar {later}.",
      advice: "Ge den övre nivån samma dag eller en senare.",
    },
    en: {
      message: "Level {level} is due on {day}, before level {below}, which is due on {later}.",
      advice: "Give the upper level the same day or a later one.",
    },
  },
  answers_not_begun: {
    sv: { message: "Enheten har inte svarat på något än.", advice: "Vänta tills den har klarmarkerat." },
    en: { message: "The unit has not answered anything yet.", advice: "Wait until it has submitted." },
  },
  answers_reporting: {
    sv: { message: "Svaren är inte klarmarkerade.", advice: "Vänta tills enheten har klarmarkerat." },
    en: { message: "The answers have not been submitted.", advice: "Wait until the unit has submitted." },
  },
  answers_submitted: {
    sv: { message: "Svaren är klarmarkerade och kan inte ändras.", advice: "Ta tillbaka klarmarkeringen först." },
    en: {
      message: "The answers have been submitted and cannot be changed.",
      advice: "Take the submission back first.",
    },
  },
  answers_returned: {
    sv: { message: "Svaren är återlämnade till enheten.", advice: "Vänta tills enheten har klarmarkerat på nytt." },
    en: { message: "The answers have been returned to the unit.", advice: "Wait until it has submitted again." },
  },
  answers_approved: {
    sv: { message: "Svaren är godkända och kan inte ändras.", advice: "Den som har godkänt kan öppna dem på nytt." },
    en: {
      message: "The answers have been approved and cannot be changed.",
      advice: "Whoever approved them can open them anew.",
    },
  },
  answers_lacking: {
    sv: { message: "Det saknas svar innan enheten kan klarmarkera: {count}.", advice: "Sidan visar vad som saknas." },
    en: { message: "Answers are lacking before the unit can submit: {count}.", advice: "The page shows which." },
  },
  nothing_to_take_in: {
    sv: {
      message: "Enheterna under har inte skrivit något om det här.",
      advice: "Välj andra enheter, eller skriv själv.",
    },
    en: { message: "The units below have written nothing of this.", advice: "Choose other units, or write yourself." },
  },
  not_kept: {
    sv: {
      message: "Arbetsytan {name} är en mapp med filer och kan inte ändras här.",
      advice: "Starta servern med --keep, så att mappen hålls i en databas.",
    },
    en: {
      message: "The workspace {name} is a folder of files and cannot be changed here.",
      advice: "Run the server with --keep, so that the folder is kept in a database.",
    },
  },
};

/** The sentence of a refusal, and what to do about it, in the asked language. */
export function describeRefusal(refusal: Refusal, language: Language): Sentence {
  const sentence = sentences[refusal.code][language];
  const fill = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (_, key: string) => refusal.values[key] ?? "");
  return { message: fill(sentence.message), advice: fill(sentence.advice) };
}
