import { both, index, persons, share, type StandardGroup } from "./standard.ts";

const authority = both("SKR, Hållbart medarbetarengagemang (HME)", "SKR, Sustainable employee engagement (HME)");

const part = (id: string, [sv, en]: readonly [string, string], [aboutSv, aboutEn]: readonly [string, string]) =>
  index({
    id,
    name: both(`HME ${sv}`, `HME ${en}`),
    better: "higher",
    definition: both(
      `Medelvärdet av tre frågor om ${aboutSv}. Svar från 1 till 5 görs om till 0–100 och vägs med antalet som har svarat.`,
      `The mean of three questions on ${aboutEn}. Answers from 1 to 5 are made 0–100 and weighted by how many answered.`,
    ),
    weight: "hme_answers",
    authority,
  });

/** Engagement by survey: an index of nine questions in three parts, and how many it rests on. */
export const engagement: StandardGroup = {
  id: "engagement",
  name: both("Hållbart medarbetarengagemang", "Sustainable employee engagement"),
  measures: [
    persons({
      id: "hme_invited",
      name: both("Tillfrågade i medarbetarenkäten", "Asked in the employee survey"),
      better: "neither",
      definition: both("Personer som fick enkäten.", "Persons who were sent the survey."),
      addsOver: ["gender"],
      authority,
    }),
    persons({
      id: "hme_answers",
      name: both("Svarande i medarbetarenkäten", "Answered the employee survey"),
      better: "higher",
      definition: both(
        "Personer som har svarat på frågorna om engagemang.",
        "Persons who answered the questions on engagement.",
      ),
      addsOver: ["gender"],
      authority,
    }),
    share({
      id: "hme_response_rate",
      name: both("Svarsfrekvens i medarbetarenkäten", "Response rate of the employee survey"),
      better: "higher",
      definition: both(
        "Hur stor del av de tillfrågade som har svarat.",
        "How many of those who were asked have answered.",
      ),
      formula: "100 * hme_answers / hme_invited",
      authority,
    }),
    part("hme_motivation", ["motivation", "motivation"], ["arbetet självt", "the work itself"]),
    part("hme_leadership", ["ledarskap", "leadership"], ["den närmaste chefen", "the nearest manager"]),
    part("hme_steering", ["styrning", "steering"], ["målen för arbetet", "the goals of the work"]),
    index({
      id: "hme_total",
      name: both("HME", "HME"),
      better: "higher",
      definition: both(
        "Medelvärdet av de tre delarna, som har lika många frågor var: motivation, ledarskap och styrning.",
        "The mean of the three parts, which have as many questions each: motivation, leadership and steering.",
      ),
      formula: "(hme_motivation + hme_leadership + hme_steering) / 3",
      weight: "hme_answers",
      authority,
    }),
  ],
};
