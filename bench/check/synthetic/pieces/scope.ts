import type { Language } from "../../../../src/domain/text.ts";
import { told } from "../blocks.ts";
import { filled, phrases } from "../fill.ts";
import type { Piece, Written } from "../piece.ts";
import { otherMonth, type Setting } from "../setting.ts";

type Wording = Readonly<Record<Language, string>>;

const scopes: Wording = {
  sv: "Rapporten avser perioden {period} {year}.|{Unit} redovisar här perioden {period} {year}.|Rapporten omfattar {period} {year}.",
  en: "The report covers {period} {year}.",
};
const ends: Wording = {
  sv: "Utfallet gäller till och med {month}.|Alla uppgifter gäller till och med den {day} {month} {year}.|Siffrorna avser läget per den {day} {month} {year}.",
  en: "All figures are as of the end of {month} {year}.",
};
/** What a period can slip to: another number of months, a day that is not there. */
const slips: Wording = {
  sv: "Efter {wrong} månader är verksamheten i fas med planen.|Uppgifterna är hämtade den 31 {shorter} {year}.",
  en: "After {wrong} months the operation is in phase.|The figures were taken on 31 {shorter} {year}.",
};
const shorter: Wording = { sv: "april|juni|september|november", en: "April|June|September|November" };
const body: Wording = {
  sv: "{Unit} ger service till sjukhus, skolor och kontor.|{Unit} har verksamhet på flera orter.|Uppdraget för {unit} beslutas av nämnden.|{Unit} leds av en förvaltningschef.",
  en: "{Unit} serves hospitals and schools.",
};

/** What the report is about, and until when. */
export const scope: Piece = {
  id: "scope",
  languages: ["sv", "en"],
  breaks: ["period-agrees", "interim-period"],
  titles: { sv: ["Inledning", "Om rapporten", "Bakgrund"], en: ["Introduction"] },
  write: (setting, fault) => written(setting, fault),
};

function written(setting: Setting, fault: string | null): Written {
  const { language, period, year, unit } = setting;
  const draw = setting.draw.under("scope");
  const isWrong = fault === "period-agrees";
  const month = isWrong ? otherMonth(setting) : period.last;
  const values = { period: period.name, year: String(year), unit, month, day: String(isWrong ? 30 : period.lastDay) };
  const first = filled(draw.of("scope", phrases(scopes[language])), values);
  const slip = {
    ...values,
    wrong: String(period.months > 4 ? period.months - 2 : period.months + 2),
    shorter: draw.of("shorter", phrases(shorter[language])),
  };
  const end =
    isWrong && draw.chance("slip", 0.6)
      ? filled(draw.of("slips", phrases(slips[language])), slip)
      : filled(draw.of("end", phrases(ends[language])), values);
  const about = draw.some("body", phrases(body[language]), 2).map((text) => filled(text, values));
  const isEnded = isWrong || draw.chance("ended", 0.6);
  const planted = isWrong
    ? { rule: "period-agrees", also: ["interim-period"], place: end, orAt: [first] }
    : fault === "interim-period"
      ? { rule: fault, also: ["period-agrees"], place: period.kind, orAt: [first, period.name] }
      : null;
  return { blocks: told([first, ...about, ...(isEnded ? [end] : [])]), planted, facts: [] };
}
