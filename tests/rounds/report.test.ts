import { describe, expect, onTestFinished, test } from "vitest";

import { machineActor } from "#app/permissions/actor.ts";
import { reportOf } from "#app/reports/build.ts";
import { documentFile } from "#app/reports/file.ts";
import { actOnUnit } from "#app/rounds/act.ts";
import { saveAnswer, saveComment } from "#app/rounds/save.ts";
import { changeStage } from "#app/rounds/stage.ts";
import { unitSummaryFile } from "#app/rounds/summary.ts";
import { settled } from "#app/settled.ts";
import { openWorkspaces, type Keeping, type OpenWorkspace, type Workspaces } from "#app/workspaces/open.ts";
import type { Round } from "#domain/rounds/round.ts";
import { createCube } from "#domain/cube/cube.ts";
import type { Workspace } from "#domain/workspace.ts";
import { loadWorkspace } from "#imports/workspace/load.ts";
import { writeWorkspace } from "#imports/workspace/write/write.ts";
import { buildReport } from "#reports/build/build.ts";
import { appendFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open.ts";
import { readWorkspace } from "../../src/store/read.ts";
import { replaceWorkspace } from "../../src/store/replace.ts";
import { assessmentOf } from "../factories/workspace.ts";
import { starterFolder } from "../factories/folder.ts";
import { databases } from "../store/databases.ts";

const today = "2025-05-10";
const actor = machineActor("test", "2026-01-02T00:00:00.000Z", today);
const author = { by: "test", at: "2026-01-01T00:00:00.000Z", reason: "given" };

const asks: Round["asks"] = {
  subjects: ["objective", "assignment"],
  deviations: [{ measure: "income.costs", scenario: "deviation", over: { amount: "1" } }],
  questions: [],
  instructions: null,
};

/** The starter workspace, in whose round something more is asked; as a folder with all answers says it, and as one where nothing has been answered. */
async function starter(): Promise<{ readonly answered: Workspace; readonly unanswered: Workspace }> {
  const { workspace } = await loadWorkspace(await starterFolder());
  const withRounds = (change: (round: Round) => Round): Workspace => ({
    ...workspace,
    rounds: workspace.rounds.map(change),
  });
  const reason = { sv: "Bedöms i december." };
  const later = assessmentOf("objective:staff", null, { unit: "RE", reason });
  const dated = (round: Round) => [...round.assessments, later].map((one) => ({ ...one, date: today }));
  return {
    answered: withRounds((round) => ({
      ...round,
      asks,
      stage: "closed",
      assessments: dated(round),
      submissions: [{ unit: "RE", state: "approved", comment: null }],
    })),
    unanswered: withRounds((round) => ({ ...round, asks, assessments: [], comments: [] })),
  };
}

/** The only workspace, as it stands when it is asked for. */
function finderIn(workspaces: Workspaces): () => Promise<OpenWorkspace> {
  return async () => {
    const [open] = await workspaces.list();
    if (open === undefined) throw new Error("no workspace");
    return open;
  };
}

async function saved<Outcome extends { readonly ok: boolean }>(outcome: Promise<Outcome>): Promise<void> {
  const came = await outcome;
  if (!came.ok) throw new Error(JSON.stringify(came));
}

/** Answers as a folder's round says it. */
async function answerAs(
  find: () => Promise<OpenWorkspace>,
  { id: round, assessments, comments }: Round,
): Promise<void> {
  await saved(changeStage(await find(), actor, round, { act: "open", reason: "x" }));
  for (const { unit, ...said } of assessments)
    await saved(saveAnswer(await find(), actor, { round, unit, change: null, ...said }));
  for (const { on: subject, unit, text } of comments)
    await saved(saveComment(await find(), actor, { round, unit, subject, text, change: null }));
  for (const act of ["submit", "approve"] as const)
    await saved(actOnUnit(await find(), actor, { round, unit: "RE", act, comment: null }));
  await saved(changeStage(await find(), actor, round, { act: "close", reason: "x" }));
}

describe.each(databases())("on $name", { timeout: 120_000 }, ({ storePlace }) => {
  test("a round that was answered here gives the report and the folder of one whose files say the same", async () => {
    const place = await storePlace();
    const { answered, unanswered } = await starter();
    const store = await openStore(place);
    await replaceWorkspace(store, { ...author, workspace: unanswered, files: new Map() });
    await store.close();
    const workspaces = await openWorkspaces([place.kind === "folder" ? place.folder : place.url]);
    onTestFinished(() => workspaces.close());
    const find = finderIn(workspaces);
    const [round] = answered.rounds;
    if (round === undefined) throw new Error("no round");
    await answerAs(find, round);

    const open = await find();
    const choice = { unit: null, round: null, period: null, language: "sv" } as const;
    const built = await settled(open, () => reportOf(open, "delarsrapport", choice));
    const { facts: _, ...model } = answered;
    const expected = buildReport(model, createCube(answered), "delarsrapport");
    expect(built).toEqual({ ok: true, value: expected });
    expect(JSON.stringify(expected.document)).toContain("läkemedel");
    if (open.stored === null) throw new Error("no store");
    const folder = writeWorkspace(await readWorkspace(open.stored.store));
    expect(folder).toEqual(writeWorkspace(answered));

    for (const format of ["pdf", "docx", "html"])
      await saved(unitSummaryFile(open, actor, { round: round.id, unit: "RE" }, format, "sv"));
    expect(await documentFile(open, expected.document, "xls", "x")).toMatchObject({ ok: false });
  });
});

test("what has been answered in a kept folder's round stays when its files change", async () => {
  const folder = await starterFolder();
  // The folder is kept, then answered, then taken in again.
  const moments = [author.at, "2026-01-03T00:00:00.000Z"].values();
  const keeping: Keeping = {
    folder: await mkdtemp(join(tmpdir(), "tertial-keep-")),
    by: "test",
    now: () => moments.next().value ?? author.at,
    reason: () => "taken in",
    onFirst: () => undefined,
    onRefused: (_, error) => {
      throw error;
    },
  };
  const workspaces = await openWorkspaces([folder], keeping);
  onTestFinished(() => workspaces.close());
  const find = finderIn(workspaces);
  const [round] = (await find()).workspace.rounds;
  if (round === undefined) throw new Error("no round");
  await saved(changeStage(await find(), actor, round.id, { act: "open", reason: "x" }));
  const subject = "indicator:sick-leave";
  const said = { scale: "fulfilment", step: null, trend: null, outcome: null, carriedOver: false };
  const answer = { ...said, subject, reason: { sv: "Mäts i höst." }, comment: null, change: null };
  await saved(saveAnswer(await find(), actor, { round: round.id, unit: "RE", ...answer }));
  await appendFile(join(folder, "rounds", "2025t1.yaml"), "\n  - { on: section:more, unit: RE, text: Efteråt }\n");
  await appendFile(
    join(folder, "measures", "staff.yaml"),
    "\n- { id: extra, name: Nytt mått, definition: Ett till, unit: count, kind: flow, better: neither }\n",
  );
  const { workspace, problems } = await find();
  expect(problems).toEqual([]);
  expect(workspace.measures.map(({ id }) => id)).toContain("extra");
  expect(workspace.rounds[0]).toMatchObject({ stage: "open", submissions: [{ unit: "RE", state: "reporting" }] });
  expect(workspace.rounds[0]?.assessments.map((one) => one.subject)).toContain(subject);
  expect(workspace.rounds[0]?.comments.map(({ on }) => on)).not.toContain("section:more");
});
