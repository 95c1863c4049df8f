import type { UnitCode } from "#domain/organisation/organisation.ts";

/** What one administration of the region is like, by which its units are made. Nothing of it is anybody's. */
export interface Administration {
  readonly code: UnitCode;
  /** A unit's employees: at least, at most. */
  readonly heads: readonly [least: number, most: number];
  /** Of a hundred employees. */
  readonly women: number;
  /** Hours of sick leave of a thousand working hours, the first year. */
  readonly sick: number;
  /** Account -> thousandths of the cost of personnel; income positive, cost negative. */
  readonly accounts: Readonly<Record<string, number>>;
  /** The cost of hired staff each year, thousandths of the cost of personnel. */
  readonly hired: readonly number[];
  /** How much more the units cost than is budgeted each year, in thousandths. */
  readonly overspent: readonly number[];
  /** Visits of an employee in a month, in tenths; 0: no visits. */
  readonly visits: number;
  /** First visits within 90 days each year, thousandths of all; empty: no planned care. */
  readonly inTime: readonly number[];
}

const none: readonly number[] = [];

const hospital = {
  heads: [30, 75],
  women: 77,
  accounts: {
    3010: 12,
    3110: 60,
    3510: 20,
    5010: -70,
    5610: -160,
    5710: -130,
    6010: -95,
    6510: -30,
    7010: -45,
    7910: -40,
  },
  visits: 160,
} as const;

/** The administrations of `examples/region`, by code. */
export const administrations: readonly Administration[] = [
  {
    code: "10",
    heads: [8, 40],
    women: 62,
    sick: 38,
    accounts: { 3510: 90, 3910: 40, 5010: -420, 6010: -60, 6510: -80, 7010: -120, 7910: -10 },
    hired: [0, 0, 0],
    overspent: [-4, -6, -9],
    visits: 0,
    inTime: none,
  },
  {
    code: "11",
    heads: [14, 48],
    women: 82,
    sick: 66,
    accounts: { 3010: 55, 3510: 30, 5010: -60, 5610: -210, 5710: -60, 6010: -90, 6510: -35, 7010: -40, 7910: -8 },
    hired: [75, 52, 28],
    overspent: [9, 4, -3],
    visits: 520,
    inTime: none,
  },
  { ...hospital, code: "12", sick: 64, hired: [82, 66, 48], overspent: [22, 26, 29], inTime: [655, 690, 735] },
  { ...hospital, code: "13", sick: 67, hired: [95, 78, 52], overspent: [31, 28, 33], inTime: [610, 660, 715] },
  { ...hospital, code: "14", sick: 70, hired: [104, 88, 60], overspent: [27, 35, 31], inTime: [640, 655, 700] },
  {
    code: "15",
    heads: [16, 46],
    women: 71,
    sick: 76,
    accounts: { 3010: 6, 3510: 40, 5010: -120, 5610: -45, 5710: -25, 6010: -85, 6510: -28, 7010: -40, 7910: -8 },
    hired: [112, 96, 70],
    overspent: [14, 12, 8],
    visits: 210,
    inTime: [720, 735, 780],
  },
  {
    code: "16",
    heads: [9, 28],
    women: 86,
    sick: 61,
    accounts: { 3010: 610, 3110: 40, 5010: -25, 5710: -140, 6010: -110, 6510: -45, 7010: -45, 7910: -35 },
    hired: [4, 3, 3],
    overspent: [3, -2, -5],
    visits: 480,
    inTime: none,
  },
  {
    code: "17",
    heads: [10, 34],
    women: 84,
    sick: 58,
    accounts: { 3010: 15, 3110: 60, 5010: -30, 5710: -260, 6010: -90, 6510: -30, 7010: -35, 7910: -55 },
    hired: [6, 5, 3],
    overspent: [-2, -4, -6],
    visits: 170,
    inTime: [800, 815, 830],
  },
  {
    code: "18",
    heads: [22, 48],
    women: 41,
    sick: 62,
    accounts: { 3110: 45, 5010: -35, 5610: -8, 5710: -40, 6010: -55, 6510: -25, 7010: -90, 7910: -60 },
    hired: [12, 9, 8],
    overspent: [6, 8, 7],
    visits: 0,
    inTime: none,
  },
  {
    code: "19",
    heads: [16, 60],
    women: 76,
    sick: 55,
    accounts: { 3110: 240, 5010: -90, 5710: -310, 6010: -80, 6510: -60, 7010: -45, 7910: -95 },
    hired: [38, 30, 22],
    overspent: [8, 6, 9],
    visits: 0,
    inTime: none,
  },
  {
    code: "20",
    heads: [14, 60],
    women: 58,
    sick: 78,
    accounts: { 3110: 180, 3910: 60, 5010: -110, 5710: -260, 6010: -420, 6510: -25, 7010: -180, 7910: -310 },
    hired: [0, 0, 0],
    overspent: [12, 2, -8],
    visits: 0,
    inTime: none,
  },
  {
    code: "21",
    heads: [18, 60],
    women: 38,
    sick: 34,
    accounts: { 3110: 90, 5010: -140, 6010: -50, 6510: -620, 7010: -60, 7910: -160 },
    hired: [28, 20, 16],
    overspent: [11, 5, 6],
    visits: 0,
    inTime: none,
  },
  {
    code: "22",
    heads: [9, 34],
    women: 61,
    sick: 44,
    accounts: { 3010: 80, 3510: 160, 3910: 40, 5010: -190, 5710: -30, 6010: -140, 6510: -30, 7010: -110, 7910: -15 },
    hired: [0, 0, 0],
    overspent: [4, -3, -4],
    visits: 0,
    inTime: none,
  },
];
