/** What a careful reader finds wrong in one of the reports of the development set. */
export interface Key {
  readonly id: string;
  /** `reading`: no number says so; only who understands the text can tell. */
  readonly kind: "sum" | "sign" | "unit" | "text" | "reading";
  /** Each to be answered by a finding of its own: by the figures that it prints, and by a rule. */
  readonly parts: readonly KeyPart[];
}

export interface KeyPart {
  /** As printed, without units, or what names them; a finding that answers prints them all. */
  readonly figures: readonly string[];
  readonly rules: readonly string[];
}

/** `open`: what may be asked, and is counted neither as found nor as a false alarm. */
export interface ReportKeys {
  readonly report: string;
  readonly keys: readonly Key[];
  readonly open: readonly KeyPart[];
}

const part = (rules: string, ...figures: readonly string[]): KeyPart => ({ rules: rules.split(" "), figures });
const key = (id: string, kind: Key["kind"], ...parts: readonly KeyPart[]): Key => ({ id, kind, parts });

const sum = "rows-give-total income-statement-foots";
const difference = "difference-follows-figures";
const parts = "parts-give-sum cause-of-one";
const points = "percent-or-points change-in-text";

export const developmentKeys: readonly ReportKeys[] = [
  {
    report: "skane-ditmt-2022",
    keys: [
      key("A1", "sum", part(sum, "2 296,3", "2 283,9", "11,8")),
      key("A2", "sum", part(difference, "11,8", "9,9", "2,0"), part("percent-follows-figures", "19,9")),
      key("A3", "sum", part(difference, "-1 770,7", "-1 667,9", "-102,9")),
      key("A4", "sum", part(sum, "-51,6", "71,3", "-20,1")),
      key(
        "A5",
        "sign",
        part("percent-sign", "-23,1"),
        part("percent-sign", "8,9"),
        part("percent-sign", "6,2"),
        part("percent-sign", "2,3"),
      ),
      key("A6", "sum", part("percent-missing", "Kapitalkostnad")),
      key("A7", "sum", part(parts, "+51,3", "71,3", "-20,1")),
      key("A8", "sum", part(sum, "61,1", "44,9"), part(`${sum} percent-follows-figures`, "2,7", "1,4")),
      key("A9", "sum", part(difference, "292", "364", "- 71"), part(difference, "198", "270", "- 71")),
      key(
        "A10",
        "sum",
        part(difference, "-2 746", "-2 691", "- 56"),
        part(sum, "467 495", "584 677"),
        part(sum, "554 079", "671 828"),
        part(difference, "467 495", "554 079", "-86 583"),
      ),
      key("A11", "unit", part("percent-format", "001"), part("percent-format", "00"), part("percent-format", "-013")),
      key("A12", "text", part("same-quantity", "365", "368")),
      key("A13", "reading", part("same-quantity", "340", "-013")),
      key("A14", "reading", part("same-quantity", "368", "292")),
      key("A15", "text", part("change-word-follows-figures", "98,4", "98,9")),
      key("A16", "unit", part(`share-called-number ${points}`, "5,4")),
      key("A17", "unit", part(points, "1,2")),
      key("A18", "unit", part(points, "5")),
      key("A19", "text", part("footnote-explained", "*")),
      key("A20", "reading", part("done-or-waiting")),
      key("A21", "reading", part("comment-in-place")),
    ],
    open: [{ rules: ["small-group-printed"], figures: [] }],
  },
  {
    report: "norrbotten-lansteknik-2018t1",
    keys: [
      key("C1", "sum", part(parts, "3,7", "2,8")),
      key("C2", "text", part("deviation-commented", "23", "8")),
      key("C3", "text", part("target-reachable", "100")),
      key("C4", "reading", part("cause-of-one")),
      key("C5", "text", part("listed-elsewhere count-follows-list", "samordnad")),
      key("C6", "reading", part("listed-elsewhere", "1177")),
    ],
    open: [],
  },
  {
    report: "halland-rk-2023ur2",
    keys: [
      key("E1", "sign", part("total-sign", "450,1", "-353,9"), part("total-sign", "524,9", "-390,9")),
      key("E2", "sign", part(`${difference} one-deviation-convention total-sign`, "74,8", "-74,8", "Totalt")),
      key("E3", "sign", part("same-quantity one-deviation-convention", "-74 784", "74,8")),
      key("E4", "sign", part("same-quantity one-deviation-convention", "450 082", "-766 618")),
      key("E5", "sign", part("one-deviation-convention", "Ackumulerad budgetavvikelse", "Regionkontoret")),
      key("E6", "sign", part("sign-with-words", "1,0")),
      key("E7", "sum", part(difference, "-353,9", "-390,9", "37,1")),
      key("E8", "sum", part(`${sum} total-sign`, "524,9", "-524,8", "-390,9")),
      key("E9", "sum", part(sum, "20,5", "18,3")),
      key("E10", "sum", part(parts, "+8,0", "11,5", "4,2")),
      key("E11", "text", part("same-attribution", "+3,0", "4,5")),
      key("E12", "reading", part("cause-of-one", "+28,5")),
      key("E13", "reading", part("cause-of-one", "+16,8")),
      key("E14", "text", part("same-quantity", "+37,1", "+48,3")),
      key("E15", "reading", part("comment-in-place")),
      key("E16", "text", part("on-plan-follows-figures", "2,2")),
      key("E17", "text", part("verdict-missing count-follows-list")),
      key("E18", "text", part("all-follows-each")),
    ],
    open: [
      { rules: parts.split(" "), figures: ["+16,8"] },
      { rules: ["same-quantity"], figures: ["+16,8"] },
    ],
  },
];
