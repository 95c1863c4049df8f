import { renderAsync } from "@resvg/resvg-js";
import { ImageRun } from "docx";

/** The fonts that a drawing's text is set with. */
export interface DrawingFonts {
  readonly files: readonly string[];
  readonly family: string;
}

/** A drawing in points, as it came and as a bitmap. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Dots per point of the bitmap that only older readers show: 144 to the inch. */
const sharpness = 2;
/** Word counts pictures in pixels of 96 to the inch; drawings are in points of 72. */
const pixelsPerPoint = 96 / 72;

/** Draws the bitmap, beside whatever else goes on. Throws if the markup is no SVG. */
export async function renderPicture(svg: string, fonts: DrawingFonts): Promise<Picture> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: sharpness },
    background: "#ffffff",
    font: { fontFiles: [...fonts.files], loadSystemFonts: false, defaultFontFamily: fonts.family },
  });
  return { svg, png: image.asPng(), width: image.width / sharpness, height: image.height / sharpness };
}

/** A picture in the text: sharp SVG, and the bitmap for readers that can't show SVG. `alternative` is the whole of it in words. */
export function pictureRun({ svg, png, width, height }: Picture, name: string, alternative: string): ImageRun {
  const transformation = { width: Math.round(width * pixelsPerPoint), height: Math.round(height * pixelsPerPoint) };
  return new ImageRun({
    type: "svg",
    data: Buffer.from(svg, "utf8"),
    fallback: { type: "png", data: png },
    transformation,
    altText: { name, title: name, description: alternative },
  });
}
