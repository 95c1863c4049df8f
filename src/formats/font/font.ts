/** What a TrueType font can show and how wide it is. */
export interface Font {
  readonly has: (codePoint: number) => boolean;
  /** In ems; a character that is missing is as wide as the font's empty box. */
  readonly advance: (codePoint: number) => number;
}

/** Reads the character map and the widths of a TrueType font. Throws if the bytes are no such font: fonts are ours, not input. */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const glyphs = glyphsOf(view, need(tables, "cmap"));
  const unitsPerEm = view.getUint16(need(tables, "head") + 18);
  const widths = need(tables, "hmtx");
  const counted = view.getUint16(need(tables, "hhea") + 34);
  return {
    has: (codePoint) => glyphs.has(codePoint),
    advance: (codePoint) => view.getUint16(widths + 4 * Math.min(glyphs.get(codePoint) ?? 0, counted - 1)) / unitsPerEm,
  };
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, index) => [tag(view, 12 + 16 * index), view.getUint32(12 + 16 * index + 8)]),
  );
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

function need(tables: ReadonlyMap<string, number>, name: string): number {
  const at = tables.get(name);
  if (at === undefined) throw new Error(`the font has no table ${name}`);
  return at;
}

/** Code point to glyph, from the Unicode subtables in the two formats that fonts use. */
function glyphsOf(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const record = cmap + 4 + 8 * index;
    const platform = view.getUint16(record);
    if (platform !== 0 && platform !== 3) continue;
    const at = cmap + view.getUint32(record + 4);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, glyphs);
    if (format === 12) readGroups(view, at, glyphs);
  }
  return glyphs;
}

function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(at + 6);
  for (let offset = 0; offset < doubled; offset += 2) {
    const end = view.getUint16(at + 14 + offset);
    const startAt = at + 16 + doubled + offset;
    const first = view.getUint16(startAt);
    const delta = view.getUint16(startAt + doubled);
    const rangeAt = startAt + 2 * doubled;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= end && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(view: DataView, at: number, glyphs: Map<number, number>): void {
  const groups = view.getUint32(at + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = at + 16 + 12 * index;
    const first = view.getUint32(group);
    const end = view.getUint32(group + 4);
    for (let code = first; code <= end; code += 1) glyphs.set(code, view.getUint32(group + 8) + code - first);
  }
}
