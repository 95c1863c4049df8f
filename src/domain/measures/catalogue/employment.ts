import { both, equivalents, hours, persons, ratio, share, type StandardGroup } from "./standard.ts";

const addsOver = ["gender", "age"];

/** Who is employed, how, how much, and with which manager. */
export const employment: StandardGroup = {
  id: "employment",
  name: both("Anställningar", "Employment"),
  measures: [
    persons({
      id: "headcount",
      name: both("Anställda", "Employees"),
      better: "neither",
      definition: both(
        "Personer med månadslön den sista dagen i perioden, var och en en gång. Tjänstlediga ingår, timavlönade inte.",
        "Persons with a monthly wage on the last day of the period, each once. Those on leave are in it, the hourly paid are not.",
      ),
      addsOver,
    }),
    persons({
      id: "permanent_employees",
      name: both("Tillsvidareanställda", "Permanent employees"),
      better: "higher",
      definition: both(
        "De av de anställda vars anställning inte har något slutdatum.",
        "Those of the employees whose employment has no last day.",
      ),
      addsOver,
    }),
    persons({
      id: "full_time_employees",
      name: both("Heltidsanställda", "Full-time employees"),
      better: "higher",
      definition: both(
        "De av de anställda vars anställning är på heltid, även om de arbetar mindre för tillfället.",
        "Those of the employees whose employment is full-time, also where they work less for the time being.",
      ),
      addsOver,
    }),
    persons({
      id: "managers",
      name: both("Chefer", "Managers"),
      better: "neither",
      definition: both(
        "De av de anställda som har ansvar för egna medarbetare.",
        "Those of the employees who are responsible for others.",
      ),
      addsOver,
    }),
    equivalents({
      id: "employed_fte",
      name: both("Årsarbetare", "Full-time equivalents"),
      better: "neither",
      definition: both(
        "Anställningar omräknade till heltider efter sysselsättningsgrad, i medeltal av månadernas slut.",
        "Employments converted to full time by how much they are of one, the mean of the months' ends.",
      ),
      addsOver,
    }),
    share({
      id: "permanent_share",
      name: both("Andel tillsvidareanställda", "Share of permanent employees"),
      better: "higher",
      definition: both(
        "Tillsvidareanställda i procent av de anställda.",
        "Permanent employees in per cent of the employees.",
      ),
      formula: "100 * permanent_employees / headcount",
    }),
    share({
      id: "full_time_share",
      name: both("Andel heltidsanställda", "Share of full-time employees"),
      better: "higher",
      definition: both(
        "Heltidsanställda i procent av de anställda.",
        "Full-time employees in per cent of the employees.",
      ),
      formula: "100 * full_time_employees / headcount",
    }),
    ratio({
      id: "manager_span",
      name: both("Medarbetare per chef", "Employees for each manager"),
      better: "neither",
      definition: both(
        "Anställda som inte är chefer, delat med antalet chefer.",
        "Employees who are no managers, divided by the number of managers.",
      ),
      formula: "(headcount - managers) / managers",
    }),
    hours({
      id: "additional_hours",
      name: both("Fyllnadstid", "Additional time"),
      better: "lower",
      definition: both(
        "Arbetad tid utöver den egna deltiden, upp till heltid, i timmar.",
        "Time worked beyond one's own part time, up to full time, in hours.",
      ),
    }),
    hours({
      id: "overtime_hours",
      name: both("Övertid", "Overtime"),
      better: "lower",
      definition: both("Arbetad tid utöver heltid, i timmar.", "Time worked beyond full time, in hours."),
    }),
    share({
      id: "extra_time_share",
      name: both("Andel extratid", "Share of extra time"),
      better: "lower",
      definition: both(
        "Fyllnadstid och övertid i procent av den använda tiden.",
        "Additional time and overtime in per cent of the hours used.",
      ),
      formula: "100 * (additional_hours + overtime_hours) / hours_used",
    }),
  ],
};
