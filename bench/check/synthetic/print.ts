import { formatNumber } from "../../../src/domain/quantities/format.ts";
import { rational } from "../../../src/domain/quantities/rational.ts";
import type { Language } from "../../../src/domain/text.ts";
import type { Draw } from "./draw.ts";

/** How a report writes its numbers. Each is given exactly and rounded once. */
export interface Print {
  readonly unit: string;
  /** The unit of running text, which may count in other thousands. */
  readonly spoken: string;
  /** Kronor of one step of the last decimal that tables print, or that running text does where that is more. */
  readonly step: number;
  /** Kronor as a table prints them, without unit. */
  readonly amount: (kronor: number, sign?: Sign) => string;
  /** Kronor in running text, with their unit. */
  readonly said: (kronor: number, sign?: Sign) => string;
  /** Hundredths of a per cent, with as many decimals, without the sign of per cent. */
  readonly rate: (hundredths: number, decimals?: number, sign?: Sign) => string;
  readonly percent: (hundredths: number, decimals?: number, sign?: Sign) => string;
  /** In a column whose head says that it is per cent. */
  readonly columnPercent: (hundredths: number) => string;
  /** `procent` or `%`, as the running text has it. */
  readonly word: string;
  readonly count: (number: number, sign?: Sign) => string;
}

type Sign = "auto" | "always" | "never";

interface Money {
  readonly unit: string;
  readonly spoken: string;
  readonly kronor: number;
  readonly decimals: number;
}

const millions = { kronor: 1e6, decimals: 1 };
const thousands = { kronor: 1e3, decimals: 0 };

const moneys: Readonly<Record<Language, readonly Money[]>> = {
  sv: [
    { unit: "mnkr", spoken: "mnkr", ...millions },
    { unit: "mnkr", spoken: "miljoner kronor", ...millions },
    { unit: "mkr", spoken: "mkr", ...millions },
    { unit: "Mkr", spoken: "Mkr", ...millions },
    { unit: "Mkr", spoken: "miljoner kronor", ...millions },
    { unit: "tkr", spoken: "tkr", ...thousands },
    { unit: "tkr", spoken: "mnkr", ...thousands },
    { unit: "kkr", spoken: "kkr", ...thousands },
  ],
  en: [
    { unit: "MSEK", spoken: "million kronor", ...millions },
    { unit: "SEK million", spoken: "million kronor", ...millions },
  ],
};

/** How running text counts what the table has in these kronor. */
const spokenIn = ({ unit, spoken, ...table }: Money): typeof millions =>
  unit === "tkr" && spoken === "mnkr" ? millions : table;

export function printing(draw: Draw, language: Language): Print {
  const money = draw.of("money", moneys[language]);
  const { unit, spoken, kronor: one, decimals } = money;
  const inText = spokenIn(money);
  const [minus, space] = [draw.of("minus", ["-", "−"]), draw.of("space", [" ", "\u00a0"])];
  const isWord = draw.chance("word", 0.7);
  const word = isWord ? (language === "sv" ? "procent" : "per cent") : "%";
  const [tablePercent, columnPercent] = [draw.of("percent", ["%", " %"]), draw.of("column", ["", " %", "%"])];
  const number = (value: number, per: number, decimals: number, sign: Sign = "auto"): string => {
    const text = formatNumber(rational(Math.round(value * 10_000), per * 10_000), { decimals, sign, language });
    return text.replaceAll("\u2212", minus).replaceAll("\u00a0", language === "en" ? "," : space);
  };
  const amount: Print["amount"] = (kronor, sign) => number(kronor, one, decimals, sign);
  const rate: Print["rate"] = (hundredths, places = 1, sign) => number(hundredths, 100, places, sign);
  const said: Print["said"] = (kronor, sign) => `${number(kronor, inText.kronor, inText.decimals, sign)} ${spoken}`;
  return {
    unit,
    spoken,
    step: Math.max(one / 10 ** decimals, inText.kronor / 10 ** inText.decimals),
    amount,
    said,
    rate,
    percent: (hundredths, places, sign) => `${rate(hundredths, places, sign)}${tablePercent}`,
    columnPercent: (hundredths) => `${rate(hundredths)}${columnPercent}`,
    word,
    count: (value, sign) => number(value, 1, 0, sign),
  };
}
