import { numberFormat, type NumberFormat } from "./number-format.ts";
import { attribute, isTrue, readXml } from "../xml/events.ts";

/** What a workbook's own part says. */
export interface WorkbookPart {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly relation: string }[];
  /** Days are counted from 1904 and not from 1900. */
  readonly from1904: boolean;
  /** Formulas may have other results than those in the file: it is calculated by hand only, or has never been. */
  readonly stale: boolean;
}

export function workbookPart(bytes: Uint8Array): WorkbookPart {
  const sheets: { name: string; hidden: boolean; relation: string }[] = [];
  let [from1904, stale] = [false, false];
  readXml(bytes, {
    open: (tag, attributes) => {
      if (tag === "workbookPr") from1904 = isTrue(attributes["date1904"]);
      if (tag === "calcPr") stale = attributes["calcMode"] === "manual" || isTrue(attributes["fullCalcOnLoad"]);
      if (tag !== "sheet") return;
      const hidden = (attributes["state"] ?? "visible") !== "visible";
      sheets.push({ name: attributes["name"] ?? "", hidden, relation: relationOf(attributes) });
    },
  });
  return { sheets, from1904, stale };
}

/** `r:id`, whatever the prefix; the sheet's own `sheetId` is another. */
function relationOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
}

/** Number formats by the index of a cell's style. */
export function cellFormats(bytes: Uint8Array): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  readXml(bytes, {
    open: (tag, attributes) => {
      if (tag === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (tag === "cellXfs") inCellFormats = true;
      else if (tag === "xf" && inCellFormats) {
        const id = Number(attribute(attributes, "numFmtId") ?? "0");
        formats.push(numberFormat(id, codes.get(id)));
      }
    },
    close: (tag) => {
      if (tag === "cellXfs") inCellFormats = false;
    },
  });
  return formats;
}

/** The texts that cells share, by their index. Readings beside the text (of Japanese) are no part of it. */
export function sharedTexts(bytes: Uint8Array): readonly string[] {
  const texts: string[] = [];
  let [current, inText, inReading] = ["", false, false];
  readXml(bytes, {
    open: (tag) => {
      if (tag === "si") current = "";
      else if (tag === "rPh") inReading = true;
      else if (tag === "t") inText = !inReading;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (tag) => {
      if (tag === "t") inText = false;
      else if (tag === "rPh") inReading = false;
      else if (tag === "si") texts.push(unescaped(current));
    },
  });
  return texts;
}

/** Characters that XML can't have are written `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
