import type { Model } from "#domain/workspace.ts";

import type { MadeFile } from "../made-file.ts";
import { accountNames, unitNames } from "../names.ts";
import { writeIncidents, writeTaskSlas } from "../write/incidents.ts";
import { writeLedger } from "../write/ledger.ts";
import { writeList } from "../write/list.ts";
import { writeMonths } from "../write/sheet.ts";
import { writeSurvey } from "../write/survey.ts";
import { economyOf } from "./economy.ts";
import { forecastOf } from "./forecast.ts";
import { incidentsOf } from "./incidents.ts";
import { investmentsOf } from "./investments.ts";
import { energyOf, firstVisitsOf, visitsOf } from "./operations.ts";
import { staffOf } from "./staff.ts";
import { surveyOf } from "./survey.ts";
import { madeUnits, yearSpan, years, type MadeUnit, type Year } from "./units.ts";

/** Nothing of what the files say stands in the region's folder. */
type RegionFile = Omit<MadeFile, "facts">;

/** All files that the systems of the region of `examples/region` give for its years. */
export function regionFiles(model: Model): readonly MadeFile[] {
  const units = madeUnits(model.organisation);
  const ofYears = years.flatMap((year) => filesOfYear(model, units, year));
  return [...ofYears, forecastFile(units, 2025)].map((file) => ({ ...file, facts: [] }));
}

function filesOfYear(model: Model, units: readonly MadeUnit[], year: Year): readonly RegionFile[] {
  const names = { company: model.name.sv, accounts: accountNames(model), units: unitNames(model) };
  const months = { year: yearSpan(year), units: names.units };
  return [
    { name: `redovisning-${year}.se`, make: () => writeLedger(names, yearSpan(year), economyOf(units, year)) },
    { name: `personal-${year}.xlsx`, make: () => writeList(groups, staffFigures, staffOf(units, year)) },
    { name: `medarbetarenkat-${year}.csv`, make: () => writeSurvey(String(year), surveyOf(units, year)) },
    { name: `incidenter-${year}.csv`, make: () => writeIncidents(incidentsOf(year)) },
    { name: `losningstider-${year}.csv`, make: () => writeTaskSlas(incidentsOf(year)) },
    {
      name: `besok-${year}.xlsx`,
      make: () =>
        writeMonths({ ...months, title: `Besök ${year}`, head: "Klinik", decimals: 0 }, visitsOf(units, year)),
    },
    { name: `forsta-besok-${year}.xlsx`, make: () => writeList([], firstVisitFigures, firstVisitsOf(units, year)) },
    {
      name: `energi-${year}.xlsx`,
      make: () =>
        writeMonths(
          { ...months, title: `Energianvändning ${year}, kWh`, head: "Enhet", decimals: 2 },
          energyOf(units, year),
        ),
    },
    {
      name: `investeringar-${year}.xlsx`,
      make: () => writeList(investmentGroups, investmentFigures, investmentsOf(year)),
    },
  ];
}

function forecastFile(units: readonly MadeUnit[], year: Year): RegionFile {
  const figures = [{ head: "Prognos, tkr", measure: "ledger", scenario: "forecast", decimals: 5 }] as const;
  const accounts = [{ head: "Konto", dimension: "account" }];
  return {
    name: `prognos-augusti-${year}.xlsx`,
    make: () => writeList(accounts, figures, forecastOf(economyOf(units, year), year)),
  };
}

const outcome = "outcome";

const groups = [
  { head: "Kön", dimension: "gender", names: { K: "Kvinna", M: "Man" } },
  { head: "Åldersgrupp", dimension: "age" },
];

const staffFigures = [
  { head: "Anställda", measure: "employees", scenario: outcome, decimals: 0 },
  { head: "Tillsvidareanställda", measure: "permanent_employees", scenario: outcome, decimals: 0 },
  { head: "Heltidsanställda", measure: "full_time_employees", scenario: outcome, decimals: 0 },
  { head: "Ordinarie arbetstid, timmar", measure: "ordinary_hours", scenario: outcome, decimals: 2 },
  { head: "Sjukfrånvaro, timmar", measure: "sick_hours", scenario: outcome, decimals: 2 },
  { head: "Sjukfrånvaro från dag 60, timmar", measure: "long_sick_hours", scenario: outcome, decimals: 2 },
  { head: "Övertid och mertid, timmar", measure: "overtime_hours", scenario: outcome, decimals: 2 },
  { head: "Avgångar", measure: "leavers", scenario: outcome, decimals: 0 },
] as const;

const firstVisitFigures = [
  { head: "Första besök", measure: "first_visits", scenario: outcome, decimals: 0 },
  { head: "Första besök inom 90 dagar", measure: "first_visits_in_time", scenario: outcome, decimals: 0 },
] as const;

const investmentGroups = [
  {
    head: "Slag",
    dimension: "investment",
    names: {
      medical: "Medicinteknisk utrustning",
      it: "It-utrustning",
      buildings: "Fastigheter",
      other: "Övriga inventarier",
    },
  },
];

const investmentFigures = [
  { head: "Utfall", measure: "investments", scenario: outcome, decimals: 2 },
  { head: "Budget", measure: "investments", scenario: "budget", decimals: 2 },
] as const;
