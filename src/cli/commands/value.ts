import { explain } from "#app/explanation/explain.ts";
import { queryRef } from "#domain/cube/query.ts";

import { valueOf } from "../answer.ts";
import { openFolder } from "../open.ts";
import { exitCode, print, printJson, tell } from "../output.ts";
import { questionOf, type QuestionOptions } from "../question.ts";
import { word } from "../words.ts";

/** `tertial value <folder> <measure>`: one number as it would be printed. Exit code 1, with the reason, where there is none. */
export async function value(folder: string, measure: string, options: QuestionOptions): Promise<number> {
  const { language } = options;
  const open = await openFolder(folder, options);
  const query = questionOf(open, measure, options);
  const view = valueOf(explain(open, { ref: queryRef(query), offset: 0, language }), open, language);
  if (options.json === true)
    printJson({
      ref: view.ref,
      question: view.question,
      value: view.value,
      absent: view.absent,
      coverage: view.coverage,
      answer: open.cube.answer(query),
    });
  else if (view.value === null) tell(`${word("noValue", language)} ${view.absent ?? ""}`);
  else print(view.coverage === null ? view.value.text : `${view.value.text} (${view.coverage})`);
  return view.value === null ? exitCode.failed : exitCode.ok;
}
