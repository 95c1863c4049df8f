import { monthInYear, daysIn, monthOf } from "#domain/periods/month.ts";
import { monthOfDay } from "#domain/periods/span.ts";

/** Where something stands in a drawing of 400 by 400, to a tenth. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A day, with what falls on it of one kind. */
export interface Mark<Kind extends string> extends Point {
  readonly kind: Kind;
  readonly names: readonly string[];
  readonly date: string;
}

interface Falling<Kind extends string> {
  readonly kind: Kind;
  readonly date: string;
  readonly name: string;
}

interface Lasting {
  readonly from: string;
  readonly to: string;
}

const centre = 200;
export const rim = 168;
export const hub = 44;
/** The rounds' arcs lie outermost, the marks inside of them; so far from one another. */
const ring = 14;
const mostRings = 3;
const markSize = 13;

/** How far round the year a day is, 0 at the beginning of January and 1 at the end of December. Days of other years are at either end. */
export function turnOf(date: string, year: number): number {
  const month = monthOfDay(date);
  const [first, last] = [monthOf(year, 1), monthOf(year, 12)];
  if (month < first) return 0;
  if (month > last) return 1;
  return (monthInYear(month) - 1 + (Number(date.slice(8)) - 0.5) / daysIn(month)) / 12;
}

/** A point at a distance from the centre, by how far round the year it is; January begins at the top, and the year goes with the clock. */
export function pointAt(turn: number, radius: number): Point {
  const angle = turn * 2 * Math.PI;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { x: round(centre + radius * Math.sin(angle)), y: round(centre - radius * Math.cos(angle)) };
}

/** The path of an arc from one day to another, in the outermost ring where it meets no other; the last ring is shared by those that find none. */
export function arcsOf<Work extends Lasting>(works: readonly Work[], year: number) {
  const ends: number[] = [];
  return works
    .toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))
    .map((work) => {
      const [from, to] = [turnOf(work.from, year), turnOf(work.to, year)];
      const free = Array.from({ length: mostRings }, (_, index) => index).find((index) => (ends[index] ?? -1) < from);
      const index = free ?? mostRings - 1;
      ends[index] = Math.max(to, ends[index] ?? to);
      const radius = rim - ring * (index + 0.5);
      const [start, end] = [pointAt(from, radius), pointAt(to, radius)];
      const isLong = to - from > 0.5 ? 1 : 0;
      const path = `M ${start.x} ${start.y} A ${radius} ${radius} 0 ${isLong} 1 ${end.x} ${end.y}`;
      return { work, ring: index, path };
    });
}

/** One mark for each day and kind, further in where it would cover another. `rings`: how many of them the arcs take. */
export function marksOf<Kind extends string>(
  falling: readonly Falling<Kind>[],
  year: number,
  rings: number,
): readonly Mark<Kind>[] {
  const radii = radiiFrom(rim - ring * rings - markSize);
  const placed: Mark<Kind>[] = [];
  for (const [, same] of Map.groupBy(falling, ({ kind, date }) => `${date} ${kind}`)) {
    const [first] = same;
    if (first === undefined) continue;
    const points = radii.map((radius) => pointAt(turnOf(first.date, year), radius));
    const isFree = (point: Point): boolean => placed.every((mark) => distance(mark, point) >= markSize);
    const point = points.find(isFree) ?? points.at(-1) ?? { x: centre, y: centre };
    placed.push({ ...point, kind: first.kind, date: first.date, names: same.map(({ name }) => name) });
  }
  return placed;
}

function radiiFrom(outermost: number): readonly number[] {
  const count = Math.max(1, Math.floor((outermost - hub) / markSize));
  return Array.from({ length: count }, (_, index) => outermost - index * markSize);
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
