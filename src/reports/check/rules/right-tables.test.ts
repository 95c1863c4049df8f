import { expect, test } from "vitest";

import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { checkManuscript } from "../check.ts";

const foundIn = (markdown: string): readonly string[] =>
  checkManuscript(manuscriptOfMarkdown(markdown)).findings.map(({ rule, says }) => `${rule}: ${says.en}`);

test.each([
  [
    "an income statement with rows that the law does not name, and tax",
    `| Mnkr | Not | Utfall 2024 | Utfall 2023 | Budget 2024 |
| --- | --- | --- | --- | --- |
| Verksamhetens intäkter | 1 | 640 | 615 | 630 |
| Jämförelsestörande intäkter | 3 | 35 | 12 | 0 |
| Verksamhetens kostnader | 2 | -3 120 | -2 985 | -3 110 |
| Jämförelsestörande kostnader | 3 | | -40 | 0 |
| Avskrivningar | 4 | -150 | -142 | -155 |
| Verksamhetens nettokostnader | | -2 595 | -2 540 | -2 635 |
| Kommunalskatt | 5 | 2 210 | 2 140 | 2 205 |
| Generella statsbidrag och utjämning | 6 | 480 | 455 | 470 |
| Finansiella intäkter | 7 | 14 | 9 | 10 |
| Finansiella kostnader | 8 | -38 | -31 | -40 |
| Resultat efter skatter och finansnetto | | 71 | 33 | 10 |
| Uppskjuten skatt | | -5 | -3 | 0 |
| Årets resultat | | 66 | 30 | 10 |`,
  ],
  [
    "an income statement with costs without a minus, and a subtotal that the law does not name",
    `| Tkr | 2024 | 2023 |
| --- | --- | --- |
| Verksamhetens intäkter | 81 210 | 78 430 |
| Verksamhetens kostnader | 421 060 | 409 120 |
| Avskrivningar | 14 210 | 13 980 |
| Verksamhetens nettokostnader | 354 060 | 344 670 |
| Skatteintäkter | 281 570 | 276 310 |
| Generella statsbidrag | 79 020 | 74 450 |
| Finansiella intäkter | 1 250 | 1 110 |
| Finansiella kostnader | 2 030 | 1 940 |
| Finansnetto | -780 | -830 |
| Årets resultat | 5 750 | 5 260 |`,
  ],
  [
    "a cash flow statement: funds are no mean, and what was paid for is no part of what it was paid with",
    `| Mnkr | 2024 | 2023 |
| --- | --- | --- |
| DEN LÖPANDE VERKSAMHETEN | | |
| Årets resultat | 83 | 412 |
| Justering för avskrivningar | 361 | 318 |
| Medel från verksamheten före förändring av rörelsekapital | 444 | 730 |
| Förändring av kortfristiga fordringar | -21 | 14 |
| Förändring av kortfristiga skulder | -208 | -95 |
| Kassaflöde från den löpande verksamheten | 215 | 649 |
| INVESTERINGSVERKSAMHETEN | | |
| Investering i materiella anläggningstillgångar | -655 | -717 |
| Försäljning av materiella anläggningstillgångar | 40 | 118 |
| Kassaflöde från investeringsverksamheten | -615 | -599 |
| FINANSIERINGSVERKSAMHETEN | | |
| Nyupptagna lån | 400 | 0 |
| Amortering av skuld | 0 | -50 |
| Kassaflöde från finansieringsverksamheten | 400 | -50 |
| Årets kassaflöde | 0 | 0 |`,
  ],
])("%s", (_, markdown) => {
  expect(foundIn(markdown)).toEqual([]);
});
