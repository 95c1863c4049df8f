import { formatNumber } from "../../../src/domain/quantities/format.ts";
import { rational } from "../../../src/domain/quantities/rational.ts";
import type { Language } from "../../../src/domain/text.ts";
import type { Draw } from "./draw.ts";

/** How a report writes its numbers. Each is given exactly and rounded once. */
export interface Print {
  readonly unit: string;
  /** Kronor of one step of the last decimal that tables print. */
  readonly step: number;
  /** Kronor as a table prints them, without unit. */
  readonly amount: (kronor: number, sign?: Sign) => string;
  /** Kronor in running text, with their unit. */
  readonly said: (kronor: number, sign?: Sign) => string;
  /** Hundredths of a per cent, with as many decimals, without the sign of per cent. */
  readonly rate: (hundredths: number, decimals?: number, sign?: Sign) => string;
  readonly percent: (hundredths: number, decimals?: number, sign?: Sign) => string;
  /** `procent` or `%`, as the running text has it. */
  readonly word: string;
  readonly count: (number: number, sign?: Sign) => string;
}

type Sign = "auto" | "always" | "never";

interface Money {
  readonly unit: string;
  readonly kronor: number;
  readonly decimals: number;
}

const moneys: Readonly<Record<Language, readonly Money[]>> = {
  sv: [
    { unit: "mnkr", kronor: 1e6, decimals: 1 },
    { unit: "mkr", kronor: 1e6, decimals: 1 },
    { unit: "tkr", kronor: 1e3, decimals: 0 },
  ],
  en: [{ unit: "MSEK", kronor: 1e6, decimals: 1 }],
};

export function printing(draw: Draw, language: Language): Print {
  const { unit, kronor: one, decimals } = draw.of("money", moneys[language]);
  const [minus, space] = [draw.of("minus", ["-", "−"]), draw.of("space", [" ", "\u00a0"])];
  const isWord = draw.chance("word", 0.7);
  const word = isWord ? (language === "sv" ? "procent" : "per cent") : "%";
  const tablePercent = draw.of("percent", ["%", " %"]);
  const number = (value: number, per: number, decimals: number, sign: Sign = "auto"): string => {
    const text = formatNumber(rational(Math.round(value * 10_000), per * 10_000), { decimals, sign, language });
    return text.replaceAll("\u2212", minus).replaceAll("\u00a0", language === "en" ? "," : space);
  };
  const amount: Print["amount"] = (kronor, sign) => number(kronor, one, decimals, sign);
  const rate: Print["rate"] = (hundredths, places = 1, sign) => number(hundredths, 100, places, sign);
  const said: Print["said"] = (kronor, sign) =>
    language === "en" ? `${amount(kronor, sign)} million kronor` : `${amount(kronor, sign)} ${unit}`;
  return {
    unit,
    step: one / 10 ** decimals,
    amount,
    said,
    rate,
    percent: (hundredths, places, sign) => `${rate(hundredths, places, sign)}${tablePercent}`,
    word,
    count: (value, sign) => number(value, 1, 0, sign),
  };
}
