declare const monthBrand: unique symbol;

/** A calendar month as a whole number: year * 12 + (month - 1), so that months are compared and counted as numbers. */
export type Month = number & { readonly [monthBrand]: true };

/** The month of a year; `month` is 1-12. */
export function monthOf(year: number, month: number): Month {
  return (year * 12 + (month - 1)) as Month;
}

export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** 1-12. */
export function monthInYear(month: Month): number {
  return (((month % 12) + 12) % 12) + 1;
}

export function addMonths(month: Month, count: number): Month {
  return (month + count) as Month;
}

/** How many days the month has. */
export function daysIn(month: Month): number {
  const [year, number] = [yearOf(month), monthInYear(month)];
  if (number === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(number) ? 30 : 31;
}
