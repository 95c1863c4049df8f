import { Resvg } from "@resvg/resvg-js";
import { ImageRun } from "docx";

/** What a picture needs besides its drawing. */
export interface PictureOptions {
  readonly name: string;
  /** The whole picture in words, for those who can't see it. */
  readonly alternative: string;
  /** The font files that the drawing's text is set with. */
  readonly fontFiles: readonly string[];
  readonly fontFamily: string;
}

/** Dots per point of the bitmap that only older readers show: 144 to the inch. */
const sharpness = 2;
/** Word counts pictures in pixels of 96 to the inch; drawings are in points of 72. */
const pixelsPerPoint = 96 / 72;

/** A drawing in points as a picture in the text: sharp SVG, and a bitmap for readers that can't show SVG. Throws if the markup is no SVG. */
export function pictureOf(svg: string, options: PictureOptions): ImageRun {
  const { width, height, png } = renderPng(svg, options);
  const transformation = { width: Math.round(width * pixelsPerPoint), height: Math.round(height * pixelsPerPoint) };
  return new ImageRun({
    type: "svg",
    data: Buffer.from(svg, "utf8"),
    fallback: { type: "png", data: png },
    transformation,
    altText: { name: options.name, title: options.name, description: options.alternative },
  });
}

function renderPng(
  svg: string,
  { fontFiles, fontFamily }: PictureOptions,
): { width: number; height: number; png: Buffer } {
  const drawing = new Resvg(svg, {
    fitTo: { mode: "zoom", value: sharpness },
    background: "#ffffff",
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: fontFamily },
  });
  return { width: drawing.width, height: drawing.height, png: drawing.render().asPng() };
}
