/** What a cell's number format makes of its number. */
export interface NumberFormat {
  readonly kind: "number" | "date" | "time";
  readonly percent: boolean;
  /** So many times it is divided by a thousand. */
  readonly thousands: number;
}

const plain: NumberFormat = { kind: "number", percent: false, thousands: 0 };

/** Formats that a file names by number only. Those not here are plain numbers. */
const builtIn: Readonly<Record<number, NumberFormat>> = {
  ...Object.fromEntries([9, 10].map((id) => [id, { ...plain, percent: true }])),
  ...Object.fromEntries([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36].map((id) => [id, { ...plain, kind: "date" }])),
  ...Object.fromEntries([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, { ...plain, kind: "time" }])),
};

/** The format of a cell style; `code` where the file spells it out. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn[id] ?? plain;
  // Only what stands for positive numbers, without texts, escaped characters, colours and languages.
  const [own = ""] = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./gu, "")
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/giu, "")
    .split(";", 1);
  if (/general|@/iu.test(own)) return plain;
  if (/[yåd]|m{3}/iu.test(own)) return { ...plain, kind: "date" };
  if (/[hs]|\[m+\]/iu.test(own)) return { ...plain, kind: "time" };
  if (/m/iu.test(own)) return { ...plain, kind: "date" };
  const [, commas = ""] = /[0#?](,+)(?![0#?,])/u.exec(own) ?? [];
  return { ...plain, percent: own.includes("%"), thousands: commas.length };
}
