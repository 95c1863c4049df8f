import { textWidth } from "../pdf/layout.ts";

/** Word counts lengths in twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

/** Word counts sizes of text in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** A4 in points. */
const paper = { width: 595.28, height: 841.89 };
const landscapeText = 695;

/** A page, standing or lying, in twips: its text is as wide as in the PDF. */
export function pageOf(landscape: boolean) {
  const text = landscape ? landscapeText : textWidth;
  const side = twips(((landscape ? paper.height : paper.width) - text) / 2);
  return {
    // The paper is given standing; the orientation turns it.
    size: { width: twips(paper.width), height: twips(paper.height), orientation: landscape ? "landscape" : "portrait" },
    margin: {
      top: twips(landscape ? 72 : 86),
      bottom: twips(landscape ? 66 : 76),
      left: side,
      right: side,
      header: twips(44),
      footer: twips(36),
    },
    textWidth: twips(text),
  } as const;
}
