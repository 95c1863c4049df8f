import { both, happenings, share, type StandardGroup } from "./standard.ts";

const mean = "((opening(permanent_employees) + closing(permanent_employees)) / 2)";
const meanSv = "medeltalet tillsvidareanställda vid periodens början och slut";
const meanEn = "the mean number of permanent employees at the beginning and the end of the period";
const addsOver = ["gender", "age"];

/** There is no one definition of turnover: each variant has a name that says what it counts. */
export const turnover: StandardGroup = {
  id: "turnover",
  name: both("Personalomsättning", "Staff turnover"),
  measures: [
    happenings({
      id: "joined",
      name: both("Började", "Joined"),
      better: "neither",
      definition: both(
        "Personer som har fått en tillsvidareanställning i organisationen under perioden.",
        "Persons who got a permanent position in the organisation in the period.",
      ),
      addsOver,
    }),
    happenings({
      id: "left",
      name: both("Slutade", "Left"),
      better: "neither",
      definition: both(
        "Tillsvidareanställda som har lämnat organisationen under perioden, av vilket skäl som helst.",
        "Permanent employees who left the organisation in the period, for whatever reason.",
      ),
      addsOver,
    }),
    happenings({
      id: "left_retired",
      name: both("Slutade med pension", "Left to retire"),
      better: "neither",
      definition: both("De av dem som slutade som gick i pension.", "Those of them who left to retire."),
      addsOver,
    }),
    happenings({
      id: "left_by_choice",
      name: both("Slutade på egen begäran", "Left by choice"),
      better: "lower",
      definition: both(
        "De av dem som slutade som själva sade upp sig. Pension räknas inte.",
        "Those of them who gave notice themselves. Retirement is not counted.",
      ),
      addsOver,
    }),
    happenings({
      id: "moved_within",
      name: both("Bytte enhet", "Moved within"),
      better: "neither",
      definition: both(
        "Tillsvidareanställda som har gått från enheten till en annan enhet i organisationen.",
        "Permanent employees who went from the unit to another unit of the organisation.",
      ),
      addsOver,
    }),
    share({
      id: "turnover_external",
      name: both("Extern personalomsättning", "External turnover"),
      better: "neither",
      definition: both(
        `De som slutade i procent av ${meanSv}. Pension ingår, byten inom organisationen inte.`,
        `Those who left in per cent of ${meanEn}. Retirement is in it, moves within are not.`,
      ),
      formula: `100 * left / ${mean}`,
    }),
    share({
      id: "turnover_external_without_retirement",
      name: both("Extern personalomsättning utan pension", "External turnover without retirement"),
      better: "lower",
      definition: both(
        `De som slutade av annat skäl än pension, i procent av ${meanSv}.`,
        `Those who left for another reason than retirement, in per cent of ${meanEn}.`,
      ),
      formula: `100 * (left - left_retired) / ${mean}`,
    }),
    share({
      id: "turnover_by_choice",
      name: both("Avgångar på egen begäran", "Turnover by choice"),
      better: "lower",
      definition: both(
        `De som själva sade upp sig i procent av ${meanSv}.`,
        `Those who gave notice themselves in per cent of ${meanEn}.`,
      ),
      formula: `100 * left_by_choice / ${mean}`,
    }),
    share({
      id: "turnover_of_unit",
      name: both("Personalomsättning med byte av enhet", "Turnover with moves within"),
      better: "neither",
      definition: both(
        `De som slutade och de som bytte enhet, i procent av ${meanSv}. Räknas för en enhet för sig.`,
        `Those who left and those who moved within, in per cent of ${meanEn}. Counted for one unit by itself.`,
      ),
      formula: `100 * (left + moved_within) / ${mean}`,
    }),
    share({
      id: "turnover_replaced",
      name: both("Personalomsättning enligt lägsta metoden", "Turnover by the lower of joined and left"),
      better: "neither",
      definition: both(
        `Det lägsta av antalet som började och antalet som slutade, i procent av ${meanSv}: hur många som har ersatts.`,
        `The lower of those who joined and those who left, in per cent of ${meanEn}: how many were replaced.`,
      ),
      formula: `100 * min(joined, left) / ${mean}`,
      authority: both("Arbetsgivarverket; Nyckeltalsinstitutet", "Arbetsgivarverket; Nyckeltalsinstitutet"),
    }),
  ],
};
