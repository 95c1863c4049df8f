import type { Language } from "../../../src/domain/text.ts";
import type { Manuscript, ManuscriptBlock } from "../../../src/formats/manuscript.ts";
import { nothingKnown, type Known } from "../../../src/reports/check/report.ts";
import { heading, told } from "./blocks.ts";
import { drawing, type Draw } from "./draw.ts";
import { tell, type Fact } from "./facts.ts";
import type { Piece, Planted, Written } from "./piece.ts";
import { pieces } from "./pieces/pieces.ts";
import { settingOf, type Setting } from "./setting.ts";

/** A made-up report whose faults are known. */
export interface SyntheticReport {
  readonly seed: number;
  readonly manuscript: Manuscript;
  readonly known: Known;
  readonly planted: readonly Planted[];
}

const convention = "one-deviation-convention";
/** A fault that is told in the summary of a report: another value than its section has. */
const inSummary = "same-quantity";
/** Every rule that some kind of content can be made to break. */
export const plantable: readonly string[] = [...new Set(pieces.flatMap(({ breaks }) => breaks))].toSorted();

/** The report of a seed; a third of them have no faults. every rule has its turn in the others. */
export function syntheticReport(seed: number): SyntheticReport {
  const draw = drawing(`report-${String(seed)}`);
  const language: Language = draw.chance("english", 0.15) ? "en" : "sv";
  const wanted = wantedFaults(seed, draw);
  const chosen = pieces.filter(({ id, languages }) => languages.includes(language) && draw.chance(`has/${id}`, 0.5));
  const faults = assigned(wanted, chosen, draw);
  const drawn = settingOf(draw, language, [...faults.values()].includes("interim-period"));
  const setting = { ...drawn, ...neededFor(wanted, drawn) };
  const isLeft = ({ id }: Piece): boolean => id === "statement" && setting.convention === "plain";
  // A convention is broken only where another table shows it.
  const isBeside = ({ breaks }: Piece): boolean =>
    [...faults.values()].includes(convention) && breaks.includes(convention);
  const present = pieces.filter(
    (piece) => (chosen.includes(piece) || faults.has(piece.id) || isBeside(piece)) && !isLeft(piece),
  );
  return assembled(seed, present, faults, setting);
}

function wantedFaults(seed: number, draw: Draw): readonly string[] {
  if (seed % 3 === 0) return [];
  const turn = Math.floor((seed * 2) / 3);
  const inTurn = plantable.filter((_, index) =>
    [turn, turn + Math.floor(plantable.length / 2)].some((one) => one % plantable.length === index),
  );
  return [...new Set([...inTurn, ...draw.some("faults", plantable, draw.of("fault-count", [0, 0, 1, 2, 3]))])];
}

/** What a report must be like to show a fault. */
function neededFor(wanted: readonly string[], { convention: drawn, commentFrom, draw }: Setting): Partial<Setting> {
  const isSigned = ["total-sign", convention, "income-statement-foots"].some((rule) => wanted.includes(rule));
  const isNumbered = wanted.includes("reference-exists") || draw.chance("numbered", 0.6);
  return {
    convention: isSigned ? "signed" : wanted.includes("sign-with-words") && drawn === "plain" ? "favourable" : drawn,
    commentFrom: wanted.includes("deviation-commented") ? 2_000_000 : commentFrom,
    chapters: isNumbered ? [{ number: "1", title: "" }] : [],
  };
}

/** Each fault goes to a piece that can have it and has none yet. */
function assigned(wanted: readonly string[], chosen: readonly Piece[], draw: Draw): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  for (const rule of wanted) {
    const able = pieces.filter(({ id, breaks }) => breaks.includes(rule) && !faults.has(id));
    const preferred = able.filter((piece) => chosen.includes(piece));
    const from = preferred.length > 0 && draw.chance(`prefer/${rule}`, 0.7) ? preferred : able;
    if (from.length > 0) faults.set(draw.of(`piece/${rule}`, from).id, rule);
  }
  return faults;
}

function assembled(
  seed: number,
  present: readonly Piece[],
  faults: ReadonlyMap<string, string>,
  drawn: Setting,
): SyntheticReport {
  const { language, draw, period, year, unit } = drawn;
  const hasFacts = present.some((piece) => piece.write(drawn, faults.get(piece.id) ?? null).facts.length > 0);
  const hasSummary = hasFacts && draw.chance("summary", 0.6);
  const summaryTitle = { sv: ["Sammanfattning", "Året i korthet", "Kort sammanfattning"], en: ["Summary"] }[language];
  const titles = present.map(({ id, titles }) => draw.of(`title/${id}`, titles[language] ?? [id]));
  const order = hasSummary ? [titles[0] ?? "", draw.of("summary-title", summaryTitle), ...titles.slice(1)] : titles;
  const chapters =
    drawn.chapters.length === 0 ? [] : order.map((title, index) => ({ number: String(index + 1), title }));
  const setting = { ...drawn, chapters };
  const written = present.map((piece) => piece.write(setting, faults.get(piece.id) ?? null));
  const summary = hasSummary ? summaryOf(written, setting) : null;
  const parts = summary === null ? written : [...written.slice(0, 1), summary, ...written.slice(1)];
  const name = draw.of("title", [
    `${period.kind} ${period.name} ${String(year)}`,
    `${unit}: ${period.kind.toLowerCase()} ${period.name} ${String(year)}`,
  ]);
  const blocks: readonly ManuscriptBlock[] = [
    heading(name, 1),
    ...parts.flatMap(({ blocks }, index) =>
      blocks.length === 0 ? [] : [heading(order[index] ?? "", 2, chapters[index]?.number ?? null), ...blocks],
    ),
  ];
  const known = written.reduce<Known>((all, one) => ({ ...all, ...one.known }), nothingKnown);
  const planted = parts.flatMap((part) => part.planted ?? []);
  return { seed, manuscript: { title: name, language, blocks }, known, planted };
}

/** Tells again some of what the sections tell, in words of its own; now and then wrong, where the seed has faults. */
function summaryOf(written: readonly Written[], setting: Setting): Written {
  const draw = setting.draw.under("summary");
  const facts = draw.some(
    "facts",
    written.flatMap(({ facts }) => facts),
    3,
  );
  const isFaulty = written.some(({ planted }) => planted !== null) && draw.chance("wrong", 0.25);
  const sentences = facts.map((fact, index) =>
    tell(isFaulty && index === 0 ? wrong(fact, setting) : fact, setting, draw.under(fact.subject)),
  );
  const planted = isFaulty && facts.length > 0 ? { rule: inSummary, also: [], place: sentences[0] ?? "" } : null;
  return { blocks: told(sentences), planted, facts: [] };
}

function wrong(fact: Fact, { draw, print }: Setting): Fact {
  const step = fact.kind === "rate" ? 10 : fact.kind === "count" ? 1 : print.step;
  const off = draw.between("summary/off", 9, 40) * step + Math.abs(Math.round(fact.value * 0.2));
  return { ...fact, value: fact.value + (fact.value < 0 ? -off : off) };
}
