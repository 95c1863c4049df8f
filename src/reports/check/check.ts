import type { Language } from "#domain/text.ts";
import type { Manuscript, ManuscriptHeading } from "#formats/manuscript.ts";

import type { Finding } from "./finding.ts";
import { languageOf } from "./language.ts";
import { isPoorScan } from "./layout/legible.ts";
import { laidOut } from "./layout/lay-out.ts";
import type { Place } from "./place.ts";
import { nothingKnown, type CheckedReport, type Known } from "./report.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules.ts";
import { saidIn } from "./memory-key.ts";
import type { CheckedSection } from "./section.ts";
import { sectionBlocks, sectionOf, type SectionBlocks } from "./sections.ts";
import { judged } from "./tables/table.ts";

/** What came of a check. */
export interface Checked {
  readonly report: CheckedReport;
  /** In the order of the places. */
  readonly findings: readonly Finding[];
  /** Tables whose structure is too uncertain to judge, by block. */
  readonly unjudged: readonly number[];
  /** For the next check of the same report: only sections that have changed are read again. */
  readonly memory: CheckMemory;
}

/** Sections that have been read and judged, by all that they say. */
export type CheckMemory = ReadonlyMap<string, JudgedSection>;

/** `section.first` and its blocks' numbers are of where it stood when it was last met. */
interface JudgedSection {
  readonly section: CheckedSection;
  readonly findings: readonly Finding[];
}

/** Holds a report against the rules. Pure: the same manuscript and the same knowledge give the same findings. Places are of `report.manuscript`. */
export function checkManuscript(
  read: Manuscript,
  known: Known = nothingKnown,
  memory: CheckMemory = new Map(),
  held: readonly Rule[] = rules,
): Checked {
  const kept = new Map<string, JudgedSection>();
  const judgedIn = (whole: Manuscript, language: Language): readonly JudgedSection[] =>
    sectionBlocks(whole).map((blocks) => {
      const key = saidIn(blocks, language);
      const ready = kept.get(key) ?? memory.get(key) ?? judge(blocks, language, held);
      const here = moved(ready, blocks);
      kept.set(key, here);
      return here;
    });
  const manuscript = laidOut(read);
  const language = languageOf(manuscript);
  const judgedSections = judgedIn(manuscript, language);
  const sections = judgedSections.map(({ section }) => section);
  const before = known.previous === null ? [] : judgedIn(laidOut(known.previous), languageOf(known.previous));
  const report: CheckedReport = {
    manuscript,
    language,
    sections,
    tables: sections.flatMap(({ tables }) => tables),
    passages: sections.flatMap(({ passages }) => passages),
    previous: before.map(({ section }) => section),
    known,
  };
  const within = judgedSections.flatMap(({ findings }) => findings);
  const across = held.flatMap((rule) => (rule.check.of === "report" ? named(rule, rule.check.find(report)) : []));
  const all = [...within, ...across].toSorted(byPlace);
  const unjudged = report.tables.filter(({ certainty }) => certainty < judged).map(({ block }) => block);
  const findings = manuscript !== read && isPoorScan(read) ? doubted(all, held) : all;
  return { report, findings, unjudged, memory: kept };
}

/** What a reading with faults of its own leaves of findings, and how sure they are. */
function doubted(findings: readonly Finding[], held: readonly Rule[]): readonly Finding[] {
  const silent = new Set(held.flatMap(({ id, isOfAbsence }) => (isOfAbsence === true ? [id] : [])));
  return findings.flatMap((one) => (silent.has(one.rule) ? [] : [{ ...one, confidence: one.confidence * inPoorScan }]));
}

/** How sure a finding in a poor scan is beside the same in a text without faults. */
const inPoorScan = 0.8;

function judge(blocks: SectionBlocks, language: Language, held: readonly Rule[]): JudgedSection {
  const section = sectionOf(blocks, language);
  const findings = held.flatMap((rule) => (rule.check.of === "section" ? named(rule, rule.check.find(section)) : []));
  return { section, findings };
}

function named({ id, severity }: Rule, found: ReturnType<Rule["check"]["find"]>): readonly Finding[] {
  return found.map((one) => ({ ...one, rule: id, severity: one.severity ?? severity }));
}

const isSameLine = (one: ManuscriptHeading | null, other: ManuscriptHeading | null): boolean =>
  one?.page === other?.page && one?.line === other?.line;

/** The same where its blocks have other numbers, and its headings other lines. */
function moved(judged: JudgedSection, { first, heading, above }: SectionBlocks): JudgedSection {
  const { section, findings } = judged;
  const by = first - section.first;
  if (by === 0)
    return isSameLine(section.heading, heading) ? judged : { section: { ...section, heading, above }, findings };
  return {
    section: {
      ...section,
      heading,
      above,
      first,
      tables: section.tables.map((table) => ({ ...table, block: table.block + by })),
      passages: section.passages.map((passage) => ({ ...passage, block: passage.block + by })),
      subjects: section.subjects.map((subject) => ({ ...subject, place: movedPlace(subject.place, by) })),
    },
    findings: findings.map((finding) => movedFinding(finding, by)),
  };
}

function movedFinding(finding: Finding, by: number): Finding {
  const [first, ...others] = finding.places;
  return { ...finding, places: [movedPlace(first, by), ...others.map((place) => movedPlace(place, by))] };
}

const movedPlace = (place: Place, by: number): Place => ({ ...place, block: place.block + by });

function byPlace({ places: [one] }: Finding, { places: [other] }: Finding): number {
  return (
    one.block - other.block ||
    (one.row ?? -1) - (other.row ?? -1) ||
    (one.column ?? -1) - (other.column ?? -1) ||
    one.start - other.start
  );
}
