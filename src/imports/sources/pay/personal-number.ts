/** Whether a text is a Swedish personal or coordination number, with ten or twelve digits: a date and a right check digit. */
export function isPersonalNumber(text: string): boolean {
  const [, month, day] = /^(?:\d{2})?\d{2}(\d{2})(\d{2})[-+]?\d{4}$/u.exec(text.trim()) ?? [];
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return false;
  const number = Number(day) > 60 ? Number(day) - 60 : Number(day);
  return number >= 1 && number <= 31 && hasCheckDigit(text.replaceAll(/\D/gu, "").slice(-10));
}

function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
