import { carryOut } from "#app/organisation/carry-out.ts";
import { previewOf, type Preview } from "#app/organisation/preview.ts";
import { planned } from "#app/organisation/request.ts";
import { figuresTable, placesTable, totalsText } from "#app/organisation/tables.ts";
import { refusalText } from "#app/organisation/words.ts";
import { viewpointOf } from "#app/viewpoint.ts";
import { plainTable } from "#app/pages/plain.ts";
import { settled } from "#app/settled.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import { actText } from "#domain/organisation/act.ts";
import { fill } from "#domain/terms.ts";

import { withPlace } from "../open.ts";
import { exitCode, print, printJson, problemText, tell } from "../output.ts";
import { authorOf, written, type SignedOptions } from "../store.ts";
import { word } from "../words.ts";

export interface ReorganiseOptions extends SignedOptions {
  readonly date: string;
  readonly act: readonly string[];
  readonly confirm?: boolean;
}

/** `tertial reorganise <place> --date … --act …`: what would change, for every year; with `--confirm` it is carried out. */
export function reorganise(place: string, options: ReorganiseOptions): Promise<number> {
  return withPlace(place, options, async (open) => {
    const plan = planned(open.workspace, { date: options.date, acts: options.act });
    if (!plan.ok) return refuse(plan.refusals, options);
    const preview = await settled(open, () => previewOf(open.workspace, open.cube, plan.organisation, plan.date));
    const why = fill(word("reorganisation", options.language), {
      date: plan.date,
      acts: plan.acts.map((act) => actText(act, options.language)).join("; "),
    });
    if (options.confirm !== true) {
      tellPreview(open, preview, options);
      return exitCode.ok;
    }
    const done = await written(place, options, carryOut(open, plan.organisation, authorOf(options, why)));
    if (done.problems.length > 0) {
      tell(
        [...done.problems.map((one) => problemText(one, options.language)), word("notWritten", options.language)].join(
          "\n\n",
        ),
      );
      return exitCode.failed;
    }
    if (options.json === true) printJson({ ...done, preview });
    else print(`${why}\n${doneText(done, options)}`);
    return exitCode.ok;
  });
}

function doneText({ recorded, files }: Awaited<ReturnType<typeof carryOut>>, { language }: ReorganiseOptions): string {
  if (recorded === null) return `${word("reorganised", language)} ${files.join(", ")}`;
  const counts = { change: String(recorded.change), items: String(recorded.items), batches: "0" };
  return fill(word("recorded", language), counts);
}

function refuse(
  refusals: Extract<ReturnType<typeof planned>, { ok: false }>["refusals"],
  { language, json }: ReorganiseOptions,
): number {
  const texts = refusals.map((refusal) => refusalText(refusal, language));
  if (json === true) printJson({ errors: refusals.map((refusal, at) => ({ ...refusal, ...texts[at] })) });
  else tell(texts.map(({ message, advice }) => `${message}\n${word("advice", language)} ${advice}`).join("\n\n"));
  return exitCode.failed;
}

function tellPreview(open: OpenWorkspace, preview: Preview, { language, json }: ReorganiseOptions): void {
  if (json === true) return printJson(preview);
  const at = viewpointOf(open, { unit: null, round: null, period: null, language });
  const tables = at.ok ? [placesTable(at.value, preview), figuresTable(at.value, preview)] : [];
  print([...tables.map(plainTable), totalsText(preview, language), word("preview", language)].join("\n\n"));
}
