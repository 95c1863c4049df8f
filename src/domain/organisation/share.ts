import { parseDecimal, rational, type Rational } from "../quantities/rational.ts";

/** A part of a whole in lowest terms, over 0 and at most 1: plain numbers, so that it can be kept as it is. */
export interface Share {
  readonly num: number;
  readonly den: number;
}

export const whole: Share = { num: 1, den: 1 };

/** Reads a share as written: `1`, `60 %`, `0,6`, `1/3`. Null for anything else, and for what is not a part of a whole. */
export function parseShare(text: string): Share | null {
  const [, top, bottom] = /^(\d+)\s?\/\s?(\d+)$/u.exec(text.trim()) ?? [];
  const percent = /^([^%]+)%$/u.exec(text.trim())?.[1];
  if (top !== undefined && bottom !== undefined)
    return Number(bottom) === 0 ? null : shareOf(BigInt(top), BigInt(bottom));
  const value = parseDecimal(percent ?? text);
  if (value === null) return null;
  return shareOf(value.num, value.den * (percent === undefined ? 1n : 100n));
}

function shareOf(top: bigint, bottom: bigint): Share | null {
  const { num, den } = rational(top, bottom);
  const share = { num: Number(num), den: Number(den) };
  return num > 0n && num <= den && Number.isSafeInteger(share.den) ? share : null;
}

/** A share as people write it: `1`, `60 %`, `1/3`. `parseShare` reads it back. */
export function shareText({ num, den }: Share): string {
  if (den === 1) return String(num);
  return 100 % den === 0 ? `${num * (100 / den)} %` : `${num}/${den}`;
}

export function shareValue({ num, den }: Share): Rational {
  return rational(num, den);
}
