import { test } from "vitest";
import { openWorkspaces } from "#app/workspaces/open.ts";
import { checkReport } from "#app/reports/check/check.ts";
import { settled } from "#app/settled.ts";
test("x", async () => {
  const w = await openWorkspaces(["norrbotten-lansteknik-2018t1","halland-rk-2023ur2","skane-ditmt-2022"].map(s=>`examples/${s}`));
  for (const open of await w.list()) for (const { id } of open.workspace.reports) {
    const t=performance.now();
    const c = await settled(open, () => checkReport(open, id, { unit: null, round: null, period: null, language: "sv" }));
    if (!c.ok) { console.log(c); continue; }
    console.log(open.id, id, c.value.findings.length, performance.now()-t, c.value.drawn.manuscript.blocks.length);
    for (const f of c.value.findings) console.log(f.rule, f.severity, f.confidence, JSON.stringify(f.places[0]), f.says.sv, f.reasoning.map(r=>r.sv).join(" | "), f.correction);
  }
  await w.close();
}, 60000);
