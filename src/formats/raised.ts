const plain = "0123456789abcdefghijklmnoprstuvwxyz";
const small = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";

/** What is set small and raised, as such: a note's mark must not be read as one more digit. As many characters as before. */
export function raised(text: string): string {
  return text.replaceAll(/[0-9a-z]/gu, (character) => small.charAt(plain.indexOf(character)) || character);
}
