import { both, hours, share, type StandardGroup } from "./standard.ts";

const authority = both("SKR, obligatorisk sjukfrånvaroredovisning", "SKR, statutory report of sick leave");
const addsOver = ["gender", "age"];

/** The figure of one group: its own sick leave against its own working time. */
const ofGroup = (id: string, part: string, [sv, en]: readonly [string, string]) =>
  share({
    id,
    name: both(`Sjukfrånvaro, ${sv}`, `Sick leave, ${en}`),
    better: "lower",
    definition: both(
      `Sjukfrånvarotid för ${sv} i procent av gruppens egen ordinarie arbetstid, i timmar från årets början.`,
      `Sick leave of ${en} in per cent of the group's own ordinary working time, in hours from the beginning of the year.`,
    ),
    formula: `100 * where(sick_hours, "${part}") / where(ordinary_hours, "${part}")`,
    personal: true,
    authority,
  });

/** The seven figures that a region must publish, and what they are made of. */
export const sickLeave: StandardGroup = {
  id: "sick_leave",
  name: both("Sjukfrånvaro", "Sick leave"),
  measures: [
    hours({
      id: "sick_hours",
      name: both("Sjukfrånvarotid", "Sick-leave time"),
      better: "lower",
      definition: both(
        "Timmar med sjukfrånvaro för alla som har ordinarie arbetstid. Uppdragstagare och förtroendevalda räknas inte.",
        "Hours of sick leave of all who have ordinary working time. Contractors and elected representatives are not counted.",
      ),
      personal: true,
      addsOver,
      authority,
    }),
    hours({
      id: "ordinary_hours",
      name: both("Ordinarie arbetstid", "Ordinary working time"),
      better: "neither",
      definition: both(
        "Timmar enligt schema eller avtal, oavsett om någon var på plats, för samma personer som i sjukfrånvarotiden.",
        "Hours by schedule or contract, whether or not anybody was there, of the same persons as in sick-leave time.",
      ),
      personal: true,
      addsOver,
      authority,
    }),
    hours({
      id: "long_sick_hours",
      name: both("Lång sjukfrånvarotid", "Long sick-leave time"),
      better: "lower",
      definition: both(
        "Den del av sjukfrånvarotiden som hör till frånvaro som har varat minst 60 dagar i följd.",
        "The part of sick-leave time that belongs to absences of at least 60 days on end.",
      ),
      personal: true,
      addsOver,
      authority,
    }),
    share({
      id: "sick_leave_total",
      name: both("Sjukfrånvaro", "Sick leave"),
      better: "lower",
      definition: both(
        "Sjukfrånvarotid i procent av ordinarie arbetstid, i timmar från årets början. De som är med i det ena är med i det andra.",
        "Sick-leave time in per cent of ordinary working time, in hours from the beginning of the year. Who is in the one is in the other.",
      ),
      formula: "100 * sick_hours / ordinary_hours",
      personal: true,
      authority,
    }),
    share({
      id: "sick_leave_long_share",
      name: both("Andel lång sjukfrånvaro", "Share of long sick leave"),
      better: "lower",
      definition: both(
        "Hur stor del av sjukfrånvarotiden som är lång. Delas med sjukfrånvarotid, inte med arbetstid.",
        "How much of the sick-leave time is long. Divided by sick-leave time, not by working time.",
      ),
      formula: "100 * long_sick_hours / sick_hours",
      personal: true,
      authority,
    }),
    ofGroup("sick_leave_women", "gender=K", ["kvinnor", "women"]),
    ofGroup("sick_leave_men", "gender=M", ["män", "men"]),
    ofGroup("sick_leave_29_or_younger", "age=-29", ["29 år och yngre", "those aged 29 or younger"]),
    ofGroup("sick_leave_30_to_49", "age=30-49", ["30–49 år", "those aged 30–49"]),
    ofGroup("sick_leave_50_or_older", "age=50-", ["50 år och äldre", "those aged 50 or older"]),
  ],
};
