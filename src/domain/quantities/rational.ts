/** An exact number: `num / den`, in lowest terms, `den > 0`. Values are carried so until they are printed. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}
