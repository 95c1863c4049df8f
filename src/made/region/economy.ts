import { drawnBetween } from "../draw.ts";
import { spread } from "../spread.ts";
import type { MadeValue } from "../value.ts";
import { financeUnit, keyOf, yearIndex, yearSpan, type MadeUnit, type Year } from "./units.ts";

/** What an employee costs in the first year, in kronor, and how much more each year after it, in thousandths. */
const costOfEmployee = 690_000;
const growth = 33;

/** Account -> thousandths of the cost of personnel; together a thousand. */
const personnel: Readonly<Record<string, number>> = { 4010: 620, 4110: 80, 4510: 210, 4610: 90 };

/** How much of the budget's taxes and grants is to be left as a result, in thousandths. */
const budgetedResult = 20;

const allocation = "3810";
const hiredStaff = "5510";

/** How much more of an account is used than is budgeted, beside what its unit overspends, in thousandths: new medicines, and staff that could not yet be done without. */
const beyondBudget: Readonly<Record<string, number>> = { 5610: 24, [hiredStaff]: 150 };

/** Amounts of a year, in kronor: income positive, cost negative. */
interface Booking {
  readonly unit: string;
  readonly account: string;
  readonly budget: number;
  readonly outcome: number;
  /** How much the months of the outcome differ, in thousandths. */
  readonly unevenness: number;
}

/** What was booked and budgeted in a year, by unit, account and month. */
export function economyOf(units: readonly MadeUnit[], year: Year): readonly MadeValue[] {
  const operations = units.filter(({ code }) => code !== financeUnit).map((unit) => operationsOf(unit, year));
  const allocations = operations.map((bookings) => allocationFor(bookings));
  return [...operations.flat(), ...allocations, ...financeOf(allocations, year)].flatMap((booking) =>
    monthly(booking, year),
  );
}

function operationsOf({ code, administration, heads }: MadeUnit, year: Year): readonly Booking[] {
  const grown = costOfEmployee * (1 + growth / 1000) ** yearIndex(year);
  const cost = (heads * grown * drawnBetween(keyOf("pay", code), 950, 1050)) / 1000;
  const hired = administration.hired[yearIndex(year)] ?? 0;
  // Some of those who are hired stand in for employees that are not there.
  const shares = Object.entries(personnel).map(([account, share]) => [account, -share * (1 - hired / 2000)] as const);
  const others = Object.entries({ ...administration.accounts, [hiredStaff]: -hired });
  return [...shares, ...others].flatMap(([account, share]) => {
    const budget = thousands((cost * share) / 1000);
    const overspent = budget < 0 ? (administration.overspent[yearIndex(year)] ?? 0) + (beyondBudget[account] ?? 0) : 0;
    const off = overspent + drawnBetween(keyOf("off", code, account, year), -25, 25);
    return budget === 0 ? [] : [{ unit: code, account, budget, outcome: beyond(budget, off), unevenness: 60 }];
  });
}

/** What a unit gets of the region for what it is budgeted to cost. */
function allocationFor(bookings: readonly Booking[]): Booking {
  const budget = -bookings.reduce((sum, booking) => sum + booking.budget, 0);
  return { unit: bookings[0]?.unit ?? "", account: allocation, budget, outcome: budget, unevenness: 0 };
}

/** Taxes, grants and interest of the whole region, and what it pays its units. */
function financeOf(allocations: readonly Booking[], year: Year): readonly Booking[] {
  const paid = allocations.reduce((sum, { budget }) => sum + budget, 0);
  const financed = thousands((paid * 1000) / (1000 - budgetedResult));
  const budgets = { 8010: financed * 0.78, 8210: financed * 0.22, 8410: financed * 0.012, 8510: financed * -0.008 };
  const own = Object.entries(budgets).map(([account, amount]) => {
    const budget = thousands(amount);
    return { account, budget, outcome: beyond(budget, drawnBetween(keyOf("off", account, year), 0, 9)), unevenness: 4 };
  });
  const paying = { account: allocation, budget: -paid, outcome: -paid, unevenness: 0 };
  return [paying, ...own].map((booking) => ({ ...booking, unit: financeUnit }));
}

function thousands(amount: number): number {
  return Math.round(amount / 1000) * 1000;
}

function beyond(budget: number, thousandths: number): number {
  return Math.round((budget * (1000 + thousandths)) / 1000);
}

function monthly({ unit, account, budget, outcome, unevenness }: Booking, year: Year): readonly MadeValue[] {
  const value = { measure: "ledger", unit, period: yearSpan(year), version: "", cut: { account } };
  return [
    ...spread({ ...value, scenario: "outcome", amount: outcome * 100 }, unevenness),
    ...spread({ ...value, scenario: "budget", amount: budget * 100 }, 0),
  ];
}
