import { both, hours, type StandardGroup } from "./standard.ts";

const away = (id: string, [sv, en]: readonly [string, string]) =>
  hours({
    id,
    name: both(sv, en),
    better: "neither",
    definition: both(
      `${sv} i timmar. Anges med minus, eftersom tiden inte används.`,
      `${en} in hours. Written with a minus, since the time is not used.`,
    ),
  });

/** From the time that is employed to the time that is used. */
export const hoursBridge: StandardGroup = {
  id: "hours_bridge",
  name: both("Från anställd till använd tid", "From employed to used time"),
  measures: [
    hours({
      id: "hours_employed",
      name: both("Anställd tid", "Employed hours"),
      better: "neither",
      definition: both(
        "Arbetstid enligt anställningarna för dem med månadslön, i timmar.",
        "Working time by the employments of those with a monthly wage, in hours.",
      ),
    }),
    away("hours_sick", ["Sjukfrånvaro", "Sick leave"]),
    away("hours_parental", ["Föräldraledighet", "Parental leave"]),
    away("hours_leave", ["Annan tjänstledighet", "Other leave"]),
    away("hours_holiday", ["Semester", "Holiday"]),
    away("hours_compensatory", ["Kompensationsledighet", "Compensatory leave"]),
    hours({
      id: "hours_hourly_paid",
      name: both("Timavlönades tid", "Hours of the hourly paid"),
      better: "neither",
      definition: both("Arbetad tid av dem med timlön.", "Time worked by those who are paid by the hour."),
    }),
    hours({
      id: "hours_used",
      name: both("Använd tid", "Used hours"),
      better: "neither",
      definition: both(
        "Den tid som faktiskt har arbetats: anställd tid minus frånvaro, plus timavlönades tid, fyllnadstid och övertid.",
        "The time that was in fact worked: employed hours less absence, plus the hourly paid, additional time and overtime.",
      ),
      formula:
        "hours_employed + hours_sick + hours_parental + hours_leave + hours_holiday + hours_compensatory + hours_hourly_paid + additional_hours + overtime_hours",
    }),
  ],
};
