/** An axis with even steps that always holds zero. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Decimals that the ticks need. */
  readonly decimals: number;
}

/** The smallest even axis around zero and the values, with about `wanted` steps of 1, 2, 2.5 or 5 times a power of ten. */
export function scaleFor(values: readonly number[], wanted: number): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return { min: 0, max: 1, ticks: [0], decimals: 0 };
  const rough = (high - low) / wanted;
  const power = Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5].find((each) => each * 10 ** power >= rough * 0.999) ?? 10;
  const step = factor * 10 ** power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9) + (factor === 2.5 ? 1 : 0));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(decimals)),
  );
  return { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, ticks, decimals };
}
