import { explain } from "#app/explanation/explain.ts";
import { settled } from "#app/settled.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import { queryRef } from "#domain/cube/query.ts";

import { valueOf } from "../answer.ts";
import { withPlace } from "../open.ts";
import { exitCode, print, printJson, tell } from "../output.ts";
import { questionOf, type QuestionOptions } from "../question.ts";
import { word } from "../words.ts";

/** `tertial value <place> <measure>`: one number as it would be printed. Exit code 1, with the reason, where there is none. */
export function value(place: string, measure: string, options: QuestionOptions): Promise<number> {
  return withPlace(place, options, (open) => tellValue(open, measure, options));
}

async function tellValue(open: OpenWorkspace, measure: string, options: QuestionOptions): Promise<number> {
  const { language } = options;
  const query = questionOf(open, measure, options);
  const asked = { ref: queryRef(query), offset: 0, limit: 1, language };
  const view = valueOf(await settled(open, () => explain(open, asked)), open, language);
  if (options.json === true)
    printJson({
      ref: view.ref,
      question: view.question,
      value: view.value,
      absent: view.absent,
      coverage: view.coverage,
      answer: await settled(open, () => open.cube.answer(query)),
    });
  else if (view.value === null) tell(`${word("noValue", language)} ${view.absent ?? ""}`);
  else print(view.coverage === null ? view.value.text : `${view.value.text} (${view.coverage})`);
  return view.value === null ? exitCode.failed : exitCode.ok;
}
