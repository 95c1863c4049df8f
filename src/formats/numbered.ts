/** A heading's printed number apart from its words: `5.1.1 Resultaträkning`. */
export function headingNumber(text: string): { readonly number: string | null; readonly text: string } {
  const match = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?<words>[^\d\s].*)$/su.exec(text.trim());
  const { number = null, words = text.trim() } = match?.groups ?? {};
  return { number, text: words };
}
