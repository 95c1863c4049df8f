import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText } from "./decode.ts";

test("UTF-8 is read as such, with or without a byte order mark", () => {
  expect(decodeText(Buffer.from("Åre"))).toEqual({ text: "Åre", encoding: "UTF-8" });
  expect(decodeText(Buffer.from("\ufeffÅre"))).toEqual({ text: "Åre", encoding: "UTF-8" });
});

test("what is not UTF-8 is said to be something else, and read", () => {
  expect(decodeText(iconv.encode("Åre – 5 €", "win1252"))).toEqual({ text: "Åre – 5 €", encoding: "windows-1252" });
  expect(decodeText(iconv.encode("Åre", "utf-16le", { addBOM: true }))).toEqual({ text: "Åre", encoding: "UTF-16" });
  expect(decodeText(iconv.encode("Åre", "utf-16be", { addBOM: true }))).toEqual({ text: "Åre", encoding: "UTF-16" });
});

test("å, ä and ö of DOS are read as such, unless those of Windows are there too", () => {
  const text = "Enhet;Vårdnära;Akutmottagning Öst";
  expect(decodeText(iconv.encode(text, "cp850"))).toEqual({ text, encoding: "cp850" });
  expect(decodeText(iconv.encode(text, "cp437"))).toEqual({ text, encoding: "cp850" });
  expect(decodeText(iconv.encode(`${text} ”Å”`, "win1252"))).toMatchObject({ encoding: "windows-1252" });
});
