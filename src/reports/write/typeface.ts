import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readFont, type Font } from "#formats/font/font.ts";

/** The one typeface of the reports. */
export const fontFamily = "Source Sans 3";

/** Its files: regular first, then italic, semibold, semibold italic. */
export const faces: readonly string[] = [
  "400Regular/SourceSans3_400Regular",
  "400Regular_Italic/SourceSans3_400Regular_Italic",
  "600SemiBold/SourceSans3_600SemiBold",
  "600SemiBold_Italic/SourceSans3_600SemiBold_Italic",
].map((face) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${face}.ttf`)));

/** The regular face, for measuring. */
export async function readTypeface(): Promise<Font> {
  return readFont(await readFile(faces[0] ?? ""));
}

/** The width of a text in ems. */
export function measureWith(font: Font): (text: string) => number {
  return (text) =>
    Array.from(text).reduce((width, character) => width + font.advance(character.codePointAt(0) ?? 0), 0);
}
