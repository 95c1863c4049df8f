import { buildScorecard } from "#reports/build/blocks/scorecard.ts";

import type { Page } from "../page.ts";
import type { Viewpoint } from "../viewpoint.ts";
import { countedGoals, topGoals } from "./goals.ts";
import { assessmentSentence } from "./lede.ts";
import { areaPage, contextFor, section, sectionIfAny } from "./parts.ts";
import { word } from "./words.ts";

/** The whole goal tree: a section for each objective at the top, and below it all that supports it. */
export function scorecardPage(viewpoint: Viewpoint): Page {
  const { language } = viewpoint;
  const context = contextFor(viewpoint);
  const sections = topGoals(context).flatMap((objective) => {
    const built = buildScorecard(context, [objective]);
    return sectionIfAny(`objective-${objective.id}`, built.caption, built.rows.length === 0 ? [] : [built], {
      more: { text: word("more", language), address: `objectives/${objective.id}` },
    });
  });
  const goals = countedGoals(context).map(({ id }) => `objective:${id}`);
  const lede = assessmentSentence(context, goals, word("goalsCount", language));
  const title = word("goals", language);
  const empty = [section("goals", title, [], { empty: word("noGoals", language) })];
  return areaPage(viewpoint, "scorecard", lede, sections.length === 0 ? empty : sections);
}
