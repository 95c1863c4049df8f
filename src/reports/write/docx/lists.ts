import { AlignmentType, LevelFormat, type INumberingOptions } from "docx";

import { twips } from "./measures.ts";

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const step = 18;

/** Nine levels of bullets and of numbers; each numbered list starts at 1. */
export const lists: INumberingOptions = {
  config: [
    { reference: "bulleted", levels: levels.map((level) => levelOf(level, LevelFormat.BULLET, "–")) },
    { reference: "numbered", levels: levels.map((level) => levelOf(level, LevelFormat.DECIMAL, `%${level + 1}.`)) },
  ],
};

function levelOf(
  level: number,
  format: (typeof LevelFormat)["BULLET"] | (typeof LevelFormat)["DECIMAL"],
  text: string,
) {
  const indent = { left: twips((level + 1) * step), hanging: twips(step) };
  return { level, format, text, start: 1, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
}
