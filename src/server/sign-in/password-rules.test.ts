import { expect, test } from "vitest";

import { checkPassword } from "./password-rules.ts";

const names = ["asa.lindqvist", "Åsa Lind-Öberg", "asa.lindqvist@region.example"];

function verdictOn(password: string): string {
  const result = checkPassword(password, names);
  return result.ok ? "taken" : result.refusal.code;
}

test.each([
  "tolv tecken!",
  "korsord på tåget",
  "8fK2-pq9Z-m4Lw",
  "granskog och ångbåt",
  "регионстолица",
  "ångbåt".repeat(33),
])("%s is taken", (password) => expect(verdictOn(password)).toBe("taken"));

test("length is counted in characters, from 12 to 200", () => {
  expect(checkPassword("korsord tåg", names)).toEqual({
    ok: false,
    refusal: { code: "password_too_short", values: { detail: "12" } },
  });
  expect(verdictOn("korsord ta\u030Ag")).toBe("password_too_short");
  expect(verdictOn("xyå".repeat(67))).toBe("password_too_long");
});

test.each(["Lindqvist 4 ever och", "mitt LINDÖBERG mitt", "vilken OBERG är det", "kattenochASALINDQVIST"])(
  "%s contains a name",
  (password) => expect(verdictOn(password)).toBe("password_personal"),
);

test("where somebody's mail is kept is not personal, nor is a name of two letters", () => {
  expect(checkPassword("example och bo igen", ["Bo Ek", "bo@example.example"]).ok).toBe(true);
});

test.each([
  "password1234",
  "P@ssw0rd2024!",
  "Lösenord2025",
  "L0senord12345",
  "Sommar2024!!",
  "sommarsommar",
  "Stockholm2023",
  "hejhejhejhej",
  "qwertyuiop12",
  "123456789012",
  "aaaaaaaaaaaa",
  "!!!!????!!!!",
  "121212343434",
  "Välkommen123!",
  "correct horse battery staple",
])("%s is guessed first", (password) => expect(verdictOn(password)).toBe("password_common"));
