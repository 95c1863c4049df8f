import type { Language } from "../../../src/domain/text.ts";
import type { ManuscriptBlock } from "../../../src/formats/manuscript.ts";
import { paragraph } from "./blocks.ts";
import type { Draw } from "./draw.ts";
import { phrases } from "./fill.ts";

/** What reports tell besides: true, and with figures that are of nothing else in them. */
const asides: Readonly<Record<Language, string>> = {
  sv: "Verksamheten bedrivs på 14 orter och har öppet alla dagar i veckan. Under våren flyttade två enheter till nya lokaler, och ytterligare en flyttar nästa år.|Regionfullmäktige beslutade i november om en gemensam plan för de kommande tre åren. Planen omfattar fem områden och följs upp varje år.|Omvärlden har präglats av höga priser och osäkra leveranser. Priset på livsmedel har enligt branschen stigit med omkring 8 procent på ett år, men det varierar mycket mellan olika varor.|Arbetet med att korta köerna fortsätter. En handläggare tar i genomsnitt emot 35 ärenden i veckan, och de flesta besvaras inom två dagar.|Ett samarbete med länets 12 kommuner inleddes 2019 och gäller till och med 2028. Det är ännu för tidigt att säga vad det betyder för ekonomin.|Lagen ändrades den 1 juli, och rutinerna har setts över med anledning av det. Kraven i 5 kap. 3 § berör framför allt enheter med egen upphandling.|Medarbetarna har under året kunnat gå en kurs på 7,5 högskolepoäng. Intresset var stort, och kursen ges igen till hösten.|Bakgrunden till uppdraget är att ansvaret delades mellan två nämnder. Det har lett till dubbelt arbete, vilket en utredning från 2022 också pekade på.",
  en: "The operation is run in 14 places and is open every day of the week. Two units moved to new premises in the spring.|The council decided on a joint plan for the coming three years. It has five areas and is followed up every year.|Prices of food have risen by about 8 per cent in a year, according to the trade, but it varies between goods.|A course of 7.5 credits was offered to the staff. There was great interest, and it will be given again.",
};

/** A chapter with what is told besides, before or after what it is about. */
export function withAsides(
  blocks: readonly ManuscriptBlock[],
  draw: Draw,
  language: Language,
): readonly ManuscriptBlock[] {
  const drawn = draw
    .some("asides", phrases(asides[language]), draw.of("count", [0, 0, 1, 1, 2]))
    .map((text) => paragraph(text));
  if (draw.chance("first", 0.6)) return [...drawn, ...blocks];
  const at = blocks.findIndex(({ kind }) => kind === "heading");
  return at < 0 ? [...blocks, ...drawn] : [...blocks.slice(0, at), ...drawn, ...blocks.slice(at)];
}
