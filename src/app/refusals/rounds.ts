import type { SomeSentences } from "./sentence.ts";

/** Rounds, and what units say in them. */
export const roundRefusals = {
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
  round_has_begun: {
    sv: {
      message: "Uppföljningen har öppnats eller fått svar, och kan inte tas bort.",
      advice: "Stäng den i stället. Svaren finns då kvar.",
    },
    en: {
      message: "The round has been opened or answered, and cannot be removed.",
      advice: "Close it instead. Its answers are then kept.",
    },
  },
  round_made_twice: {
    sv: {
      message: "Uppföljningen {name} gäller redan samma period och samma enheter.",
      advice: "Ändra den i stället, eller välj en annan period eller andra enheter.",
    },
    en: {
      message: "The round {name} is of the same period and the same units already.",
      advice: "Alter that one instead, or choose another period or other units.",
    },
  },
  period_missing: {
    sv: {
      message: "Skriv vilken period uppföljningen gäller.",
      advice: "Skriv till exempel 2026, 2026T1 eller 2026-01..2026-08.",
    },
    en: {
      message: "Write which period the round is of.",
      advice: "Write for example 2026, 2026T1 or 2026-01..2026-08.",
    },
  },
  asked_unit_ended: {
    sv: {
      message: "Enheten {name} finns inte i organisationen när perioden slutar.",
      advice: "Ta bort den, eller välj den enhet som har tagit över.",
    },
    en: {
      message: "The unit {name} is not in the organisation when the period ends.",
      advice: "Remove it, or choose the unit that has taken over.",
    },
  },
  nothing_asked: {
    sv: {
      message: "Uppföljningen frågar inte om något.",
      advice: "Välj något ur planen, en avvikelse eller en fråga.",
    },
    en: {
      message: "The round asks about nothing.",
      advice: "Choose something of the plan, a deviation or a question.",
    },
  },
  measure_missing: {
    sv: { message: "Avvikelsen har inget mått.", advice: "Välj ett mått i listan, eller ta bort avvikelsen." },
    en: { message: "The deviation has no measure.", advice: "Choose one in the list, or remove the deviation." },
  },
  deviation_twice: {
    sv: { message: "Avvikelsen är med två gånger.", advice: "Ta bort den ena, eller välj ett annat mått." },
    en: { message: "The deviation is there twice.", advice: "Remove one of them, or choose another measure." },
  },
  limit_missing: {
    sv: {
      message: "Avvikelsen har ingen gräns.",
      advice: "Skriv hur stor den ska vara för att behöva förklaras: i kronor, i procent eller båda.",
    },
    en: {
      message: "The deviation has no limit.",
      advice: "Write how large it must be to need an explanation: in kronor, in per cent or both.",
    },
  },
  bad_limit: {
    sv: {
      message: "”{name}” kan inte vara en gräns.",
      advice:
        "Skriv ett tal som inte är negativt, till exempel 500 000 eller 2,5. Tecken som kr och % ska inte stå med.",
    },
    en: {
      message: "“{name}” cannot be a limit.",
      advice: "Write a number that is not negative, for instance 500 000 or 2.5, without kr or %.",
    },
  },
  question_missing: {
    sv: { message: "Frågan har ingen text.", advice: "Skriv frågan, eller ta bort den." },
    en: { message: "The question has no text.", advice: "Write it, or remove it." },
  },
  question_twice: {
    sv: { message: "Frågan är med två gånger.", advice: "Ta bort den ena, eller skriv om den." },
    en: { message: "The question is there twice.", advice: "Remove one of them, or write it differently." },
  },
  bad_question: {
    sv: {
      message: "Frågan har ett id som inte går att spara: {name}.",
      advice: "Ta bort frågan och skriv den på nytt.",
    },
    en: { message: "The question has an id that cannot be kept: {name}.", advice: "Remove it, and write it anew." },
  },
  asked_already: {
    sv: {
      message: "Enheter kan redan ha svarat, så det här kan inte ändras.",
      advice: "Namn, anvisningar, senare svarsdagar, fler enheter och fler frågor går att ändra.",
    },
    en: {
      message: "Units may have answered already, so this cannot be altered.",
      advice: "Name, instructions, later deadlines, more units and more questions can be altered.",
    },
  },
  unit_taken_away: {
    sv: {
      message: "Enheten {name} kan redan ha svarat, och kan inte tas bort.",
      advice: "Välj den igen. Du kan lägga till enheter.",
    },
    en: {
      message: "The unit {name} may have answered already, and cannot be taken away.",
      advice: "Choose it again. You can add units.",
    },
  },
  question_taken_away: {
    sv: {
      message: "Frågan ”{name}” kan redan ha besvarats, och kan inte ändras eller tas bort.",
      advice: "Låt den stå som den var. Du kan lägga till frågor.",
    },
    en: {
      message: "The question “{name}” may have been answered already, and cannot be altered or taken away.",
      advice: "Leave it as it was. You can add questions.",
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
  deadline_earlier: {
    sv: {
      message: "Sista svarsdagen var {stood}, och {day} är tidigare.",
      advice: "Välj samma dag eller en senare: enheterna räknar med den tid de har fått.",
    },
    en: {
      message: "The deadline was {stood}, and {day} is earlier.",
      advice: "Choose the same day or a later one: the units count on the time that they were given.",
    },
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
  no_mail_server: {
    sv: {
      message: "Servern har ingen e-postserver, så ingen påminnelse har skickats.",
      advice: "Den som sköter servern anger en under Inställningar. Sidan Att göra påminner ändå.",
    },
    en: {
      message: "The server has no mail server: no reminder has been sent.",
      advice: "Whoever looks after the server gives one under Settings. The page To do reminds all the same.",
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
} as const satisfies SomeSentences;
