import { inLanguage } from "#domain/text.ts";
import type { Register } from "#domain/registers/register.ts";
import { buildRegister } from "#reports/build/blocks/register.ts";

import type { Page, PageSection } from "../page.ts";
import { found, refused, type Result } from "../result.ts";
import type { Viewpoint } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { historySection } from "./history.ts";
import { areaPage, section, text, unitCrumbs } from "./parts.ts";
import { word } from "./words.ts";

const shown = 5;

/** Every register with its first records. */
export function registersPage(viewpoint: Viewpoint): Page {
  const { workspace, language } = viewpoint;
  const sections = workspace.registers.map((register) => registerSection(viewpoint, register, shown));
  const title = word("registers", language);
  const empty = [section("registers", title, [], { empty: word("noRegisters", language) })];
  return areaPage(viewpoint, "registers", [], sections.length === 0 ? empty : sections);
}

/** One register with all its records. */
export function registerPage(open: Pick<OpenWorkspace, "stored">, viewpoint: Viewpoint, id: string): Result<Page> {
  const { workspace, language } = viewpoint;
  const register = workspace.registers.find((one) => one.id === id);
  if (register === undefined) return refused("unknown_register", { name: id });
  const name = inLanguage(register.name, language);
  return found({
    title: name,
    breadcrumb: unitCrumbs(viewpoint, [
      { text: word("registers", language), address: "registers" },
      { text: name, address: null },
    ]),
    lede: register.description === null ? [] : [text(inLanguage(register.description, language))],
    sections: [registerSection(viewpoint, register, Infinity), ...historySection(open, "register", id, language)],
  });
}

function registerSection(viewpoint: Viewpoint, register: Register, most: number): PageSection {
  const { language } = viewpoint;
  const name = inLanguage(register.name, language);
  const records = register.records.slice(0, most);
  const count = String(register.records.length);
  const more =
    most === Infinity ? null : { text: word("allRecords", language, { count }), address: `registers/${register.id}` };
  const blocks = records.length === 0 ? [] : [buildRegister(viewpoint, register, records, { caption: name })];
  return section(register.id, name, blocks, { more, empty: records.length === 0 ? word("noRecords", language) : null });
}
