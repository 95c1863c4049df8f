import type { Context } from "hono";

import { receiveFile, receiveValues, largestFile } from "#app/imports/receive.ts";
import { cancelImport, changeProfile } from "#app/imports/change.ts";
import { importChoices } from "#app/imports/choices.ts";
import { confirmImport } from "#app/imports/confirm.ts";
import { importerAt, type Importer } from "#app/imports/importer.ts";
import { listImports } from "#app/imports/list.ts";
import { lookAt } from "#app/imports/look.ts";
import { originalOf } from "#app/imports/original.ts";
import { viewImport } from "#app/imports/present.ts";
import { importReports } from "#app/imports/reports.ts";
import { standingGrid } from "#app/imports/standing.ts";
import { tryProfile } from "#app/imports/trial.ts";
import { undoImport } from "#app/imports/undo.ts";
import { importValues } from "#app/imports/values.ts";
import type { Names } from "#app/history/names.ts";
import { parseCut } from "#domain/measures/dimension.ts";
import { abilityOf } from "#app/permissions/abilities.ts";

import { attachment } from "../attachment.ts";
import { bodyOf } from "../body.ts";
import {
  cancelImportRoute,
  confirmImportRoute,
  importChoicesRoute,
  importOriginalRoute,
  importProfileRoute,
  importReportsRoute,
  importRoute,
  importsRoute,
  importValuesRoute,
  receiveImportRoute,
  standingValuesRoute,
  tryProfileRoute,
  undoImportRoute,
  writeValuesRoute,
} from "../contract/imports.ts";
import { languageOf, valueOf } from "../errors.ts";
import { judged } from "../gate.ts";
import { seatIn, type Api, type Env, type Services } from "../services.ts";

export function addImportRoutes(api: Api, services: Services, names: Names): void {
  const importerOf = (c: Context<Env>): Importer => importerAt(seatIn(c), services.now().toISOString());
  const view = async (c: Context<Env>, id: string) => {
    const language = languageOf(c);
    return valueOf(await viewImport(seatIn(c).open, importerOf(c), id, language, await names(language)));
  };
  api.openapi(importsRoute, async (c) => {
    const seat = seatIn(c);
    const language = languageOf(c);
    const receive = abilityOf(seat.may("model", "anything"), "model", language);
    const page = c.req.valid("query");
    const list = await listImports(seat.open, importerOf(c), receive, page, language, await names(language));
    return c.json(valueOf(list), 200);
  });
  api.openapi(importChoicesRoute, (c) =>
    c.json(importChoices(seatIn(c).open.workspace, importerOf(c), languageOf(c)), 200),
  );
  api.openapi(standingValuesRoute, async (c) => {
    const { measure, scenario, year, version = "", cut = "" } = c.req.valid("query");
    const asked = { measure, scenario, year, version, cut: parseCut(cut) ?? {} };
    return c.json(valueOf(await standingGrid(seatIn(c).open, importerOf(c), asked)), 200);
  });
  api.openapi(receiveImportRoute, async (c) => {
    const { name, profile = null } = c.req.valid("query");
    const { signal } = c.req.raw;
    const handed = { name, bytes: await bodyOf(c.req.raw, largestFile), profile, signal };
    return c.json(valueOf(await receiveFile(seatIn(c).open, importerOf(c), handed)), 200);
  });
  api.openapi(writeValuesRoute, async (c) => {
    const { values } = c.req.valid("json");
    return c.json(valueOf(await receiveValues(seatIn(c).open, importerOf(c), values)), 200);
  });
  api.openapi(importRoute, async (c) => c.json(await view(c, c.req.valid("param").import), 200));
  api.openapi(importValuesRoute, async (c) => {
    const { import: id } = c.req.valid("param");
    const { open } = seatIn(c);
    const { prepared } = valueOf(await lookAt(open, importerOf(c), id));
    if (prepared === null) return c.json({ total: 0, offset: 0, values: [] }, 200);
    return c.json(importValues(prepared, open.workspace, importerOf(c), c.req.valid("query"), languageOf(c)), 200);
  });
  api.openapi(importReportsRoute, async (c) => {
    const language = languageOf(c);
    const { import: id } = c.req.valid("param");
    const reports = await importReports(seatIn(c).open, importerOf(c), id, language, (by) => names(language, by));
    return c.json(valueOf(reports), 200);
  });
  api.openapi(importProfileRoute, async (c) => {
    const { import: id } = c.req.valid("param");
    valueOf(await changeProfile(seatIn(c).open, importerOf(c), id, c.req.valid("json")));
    return c.json(await view(c, id), 200);
  });
  api.openapi(tryProfileRoute, async (c) => {
    const language = languageOf(c);
    const profile = c.req.valid("json");
    const trial = await tryProfile(seatIn(c).open, importerOf(c), profile, language, await names(language));
    return c.json(valueOf(trial), 200);
  });
  api.openapi(confirmImportRoute, async (c) => {
    const { import: id } = c.req.valid("param");
    const outcome = await confirmImport(seatIn(c).open, importerOf(c), id, c.req.valid("json"));
    return c.json(await judged(c, services, outcome), 200);
  });
  api.openapi(cancelImportRoute, async (c) => {
    valueOf(await cancelImport(seatIn(c).open, importerOf(c), c.req.valid("param").import));
    return c.json({}, 200);
  });
  api.openapi(undoImportRoute, async (c) => {
    const { import: id } = c.req.valid("param");
    const outcome = await undoImport(seatIn(c).open, importerOf(c), id, c.req.valid("json").reason);
    return c.json(await judged(c, services, outcome), 200);
  });
  api.openapi(importOriginalRoute, async (c) => {
    const outcome = await originalOf(seatIn(c).open, importerOf(c), c.req.valid("param").import);
    const { name, bytes } = await judged(c, services, outcome);
    c.header("Content-Type", "application/octet-stream");
    c.header("Content-Disposition", attachment(name));
    return c.body(new Uint8Array(bytes).buffer, 200);
  });
}
