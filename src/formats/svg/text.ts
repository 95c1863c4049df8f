/** Widths of Source Sans 3 in thousandths of an em; a character that is not here is taken to be 560. */
const widths: readonly (readonly [number, string])[] = [
  [120, "\u202f"],
  [200, " \u00a0"],
  [249, "|ij',.:;·’"],
  [270, "lI!"],
  [303, "f()[]{}-"],
  [345, "tr/\\"],
  [422, "*s?z“”"],
  [450, "xcvy"],
  [481, "YJ–L"],
  [497, "#$+0123456789<=>^~−§≥≤±Fke\u00e9_agåä"],
  [520, "XVEÉSTZ"],
  [545, "oö`AhuÅÄün"],
  [557, "bdpqPRCKB"],
  [617, "&DG→"],
  [650, "UNH"],
  [664, "OQÖ"],
  [725, "wM"],
  [790, "W½"],
  [830, "%m@"],
  [948, "…—"],
];
const widthOf = new Map(
  widths.flatMap(([width, characters]) => Array.from(characters, (character) => [character, width] as const)),
);

export function textWidth(content: string, fontSize: number): number {
  return (
    (Array.from(content).reduce((total, character) => total + (widthOf.get(character) ?? 560), 0) * fontSize) / 1000
  );
}

/** Breaks a name at its spaces so that each line fits; a word that is wider than the room stands alone. */
export function wrap(name: string, room: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(" ").filter((each) => each !== "")) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, fontSize) <= room) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

export function widest(names: readonly string[], fontSize: number): number {
  return Math.max(0, ...names.map((name) => textWidth(name, fontSize)));
}
