import type { SomeSentences } from "./sentence.ts";

/** Things of a plan. */
export const planRefusals = {
  no_such_level: {
    sv: { message: "Det finns ingen målnivå som heter {name}.", advice: "Välj en nivå i listan." },
    en: { message: "There is no level called {name}.", advice: "Choose a level in the list." },
  },
  supports_itself: {
    sv: { message: "Ett mål kan inte stödja sig självt.", advice: "Välj ett annat mål." },
    en: { message: "An objective cannot support itself.", advice: "Choose another objective." },
  },
  supports_circle: {
    sv: {
      message: "Målet skulle stödja sig självt, genom andra: {path}.",
      advice: "Ta bort ett av målen som det stödjer.",
    },
    en: {
      message: "The objective would support itself by way of others: {path}.",
      advice: "Remove one of the objectives that it supports.",
    },
  },
  deviation_not_money: {
    sv: { message: "Avvikelse finns bara för mått i kronor.", advice: "Välj utfall, eller ett annat mått." },
    en: { message: "Deviation is for measures in kronor only.", advice: "Choose outcome, or another measure." },
  },
  not_a_number: {
    sv: {
      message: "”{name}” är inget tal.",
      advice: "Skriv till exempel 4,5. Måttenhet och procenttecken ska inte stå med.",
    },
    en: { message: "“{name}” is not a number.", advice: "Write for instance 4.5, without unit or per cent sign." },
  },
  not_whole: {
    sv: { message: "{name} är inget heltal, och måttet räknas i hela tal.", advice: "Skriv ett heltal." },
    en: {
      message: "{name} is not a whole number, and the measure is counted in whole numbers.",
      advice: "Write a whole number.",
    },
  },
  not_a_count: {
    sv: { message: "”{name}” är inget antal.", advice: "Skriv ett heltal, till exempel 10." },
    en: { message: "“{name}” is not a count.", advice: "Write a whole number, for instance 10." },
  },
  parts_exceed_sample: {
    sv: {
      message: "Delarna är tillsammans {sum}, och hela stickprovet är {size}.",
      advice: "Rätta antalet för stickprovet, eller för någon av delarna.",
    },
    en: {
      message: "The parts are {sum} together, and the whole sample is {size}.",
      advice: "Correct the size of the sample, or of one of its parts.",
    },
  },
  range_reversed: {
    sv: { message: "Intervallets slut är mindre än dess början.", advice: "Byt plats på talen, eller rätta det ena." },
    en: { message: "The range ends below where it begins.", advice: "Swap the numbers, or correct one of them." },
  },
  target_without_measure: {
    sv: {
      message: "Ett tal behöver ett mått att räknas i.",
      advice: "Välj ett mått, eller skriv med ord vad som ska vara uppnått.",
    },
    en: {
      message: "A number needs a measure to be counted in.",
      advice: "Choose a measure, or say in words what is to be reached.",
    },
  },
  milestone_outside: {
    sv: {
      message: "Milstolpen den {day} ligger utanför uppdragets tid, {from}–{to}.",
      advice: "Ändra milstolpens dag, eller uppdragets.",
    },
    en: {
      message: "The milestone on {day} is outside the time of the assignment, {from}–{to}.",
      advice: "Change the day of the milestone, or those of the assignment.",
    },
  },
  day_missing: {
    sv: { message: "Milstolpen saknar dag.", advice: "Skriv den sista dagen, eller ta bort milstolpen." },
    en: { message: "The milestone has no day.", advice: "Write its last day, or remove the milestone." },
  },
  milestone_twice: {
    sv: { message: "Milstolpen ”{name}” står två gånger med samma dag.", advice: "Ta bort den ena." },
    en: { message: "The milestone “{name}” stands twice with the same day.", advice: "Remove one of them." },
  },
  done_ahead: {
    sv: { message: "Dagen {day} har inte varit än.", advice: "Skriv dagen då milstolpen blev klar." },
    en: { message: "The day {day} has not come.", advice: "Write the day that the milestone was done." },
  },
  owner_without_role: {
    sv: {
      message: "Personen har ingen roll som gör att hen kan rapportera för enheten.",
      advice: "Välj någon i listan, eller ge personen en roll på enheten först.",
    },
    en: {
      message: "The person has no role that lets them report for the unit.",
      advice: "Choose somebody in the list, or give the person a role on the unit first.",
    },
  },
  no_such_risk: {
    sv: { message: "Det finns ingen risk {name}.", advice: "Välj en risk i listan." },
    en: { message: "There is no risk {name}.", advice: "Choose a risk in the list." },
  },
  plan_in_file: {
    sv: {
      message: "Arbetsytan {name} är en mapp med filer: planen skrivs i mappen plans.",
      advice:
        "Skriv i filerna. Eller starta servern med --keep, så att mappen hålls i en databas: då går planen att ändra här.",
    },
    en: {
      message: "The workspace {name} is a folder of files: its plan is written in the folder plans.",
      advice:
        "Write in the files. Or run the server with --keep, so that the folder is kept in a database: then the plan can be changed here.",
    },
  },
  unknown_thing: {
    sv: { message: "Det finns inte i planen.", advice: "Någon kan ha tagit bort det. Läs in sidan på nytt." },
    en: { message: "It is not in the plan.", advice: "Somebody may have removed it. Load the page again." },
  },
  changed_meanwhile: {
    sv: {
      message: "Någon annan har ändrat ”{name}” sedan du öppnade det. Ingenting har sparats.",
      advice: "Det du har skrivit står kvar. Jämför med hur det står nu, och spara igen om det ska gälla.",
    },
    en: {
      message: "Somebody else has changed “{name}” since you opened it. Nothing has been saved.",
      advice: "What you have written is kept. Compare with how it stands now, and save again if yours is to hold.",
    },
  },
  succeeds_itself: {
    sv: { message: "Ett mål kan inte ersätta sig självt.", advice: "Välj ett annat mål, eller inget." },
    en: { message: "An objective cannot replace itself.", advice: "Choose another objective, or none." },
  },
  copy_to_itself: {
    sv: { message: "Planen kan inte kopieras till sig själv.", advice: "Välj en annan enhet eller ett annat år." },
    en: { message: "The plan cannot be copied to itself.", advice: "Choose another unit or another year." },
  },
  nothing_to_copy: {
    sv: {
      message:
        "Det finns inget att kopiera: enheten har inga mål som gäller under perioden, eller så är alla redan kopierade.",
      advice: "Välj en annan enhet eller period.",
    },
    en: {
      message:
        "There is nothing to copy: the unit has no objectives that hold in the period, or all have been copied already.",
      advice: "Choose another unit or period.",
    },
  },
  not_carried_over: {
    sv: {
      message: "Uppdraget ”{name}” förs inte över.",
      advice: "Det är klart, avslutat eller redan överfört. Läs in sidan på nytt för att se varför.",
    },
    en: {
      message: "The assignment “{name}” does not go on.",
      advice: "It is done, has ended or has been carried over already. Load the page again to see why.",
    },
  },
  nothing_to_spread: {
    sv: { message: "Alla valda enheter har redan ett mål som stödjer det här.", advice: "Välj andra enheter." },
    en: {
      message: "All of the chosen units have an objective that supports this one already.",
      advice: "Choose other units.",
    },
  },
  nothing_to_adopt: {
    sv: { message: "Enheten har inga utkast för perioden.", advice: "Välj en annan period." },
    en: { message: "The unit has no drafts for the period.", advice: "Choose another period." },
  },
  day_ahead: {
    sv: { message: "Dagen {day} har inte varit än.", advice: "Skriv dagen då planen beslutades." },
    en: { message: "The day {day} has not come.", advice: "Write the day that the plan was decided." },
  },
  nothing_to_undo: {
    sv: { message: "Ändringen går inte att ångra härifrån.", advice: "Se i historiken vad den ändrade." },
    en: { message: "The change cannot be undone from here.", advice: "See in the history what it changed." },
  },
  altered_since: {
    sv: {
      message: "Något av det har ändrats igen sedan dess.",
      advice: "Ångra den senare ändringen först, eller ändra för hand.",
    },
    en: {
      message: "Some of it has been changed again since.",
      advice: "Undo the later change first, or change it by hand.",
    },
  },
} as const satisfies SomeSentences;
