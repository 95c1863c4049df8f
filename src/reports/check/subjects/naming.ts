import { wordsOf } from "../words/akin.ts";
import { stemOf } from "../words/stem.ts";

/** Words of scenario, time, unit and telling: they say which figure of a thing it is, and not which thing. */
const telling =
  /^(?:ack|ackumulera\p{L}*|samlad\p{L}*|samla|sammanlag\p{L}*|sammantag\p{L}*|totalvärde\p{L}*|totala|samtliga|delsumma|ekonomisk\p{L}*|positiv\p{L}*|negativ\p{L}*|\p{L}*budget\p{L}*|\p{L}*prognos\p{L}*|\p{L}*avvik\p{L}*|utfall\p{L}*|överskott\p{L}*|underskott\p{L}*|indikator\p{L}*|belopp\p{L}*|mål(?:et|värde\p{L}*)?|föregående|förra|period\p{L}*|tertial\p{L}*|kvartal\p{L}*|årets|året|åren|helår\p{L}*|slut|bedömning\p{L}*|redovisa\p{L}*|rapportera\p{L}*|uppg(?:å|i)\p{L}*|vis(?:ar|ade|as)|ligg(?:er|a)|låg|blev|består|ger|gav|utgör\p{L}*|ök(?:a|ar|ade|at|ats|ning\p{L}*)|minsk\p{L}*|sjunk\p{L}*|sjönk|stig(?:er|it)|steg|förändr\p{L}*|högre|lägre|mer|mindre|färre|fler|bättre|sämre|största|beräkna\p{L}*|förvänta\p{L}*|jämför\p{L}*|motsvara\p{L}*|kronor|kr|tkr|kkr|mnkr|mkr|msek|procent\p{L}*|personer|stycken|st|hela|vilket|vilken|denna?|detta|dess|dessa|deras|dock|det|den|de|gäller|avser|varav|hör|rör|framgår|ovan|när|väntas|concerns?|as|said|above|vi|vår|våra|sin|något|nästan|drygt|knappt|cirka|vidare|nu|främst\p{L}*|bli|blir|sammantaget|totalt|division(?:en|ens)|förvaltning(?:en|ens)|nämnd(?:en|ens)|enhet(?:en|ens)|region(?:en|ens)|diff|differens\p{L}*|skillnad\p{L}*|utf|bud|år|års|sam|samma|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|outcome|surplus|deficit|forecast\p{L}*|deviat\p{L}*|variance|amount\p{L}*|actual|during|decreas\p{L}*|increas\p{L}*|previous|year|period|million|thousand)$/u;

/** The stems of a row's name; a sole letter is one, as `K` and `M` are for women and men. */
export function rowStems(name: string): readonly string[] {
  const letter = /^\P{L}*(?<letter>\p{L})\P{L}*$/u.exec(name)?.groups?.["letter"];
  return letter === undefined ? namingStems(name) : [letter.toLowerCase()];
}

/** The stems of the words that tell which thing a text is about, once each. */
export function namingStems(text: string): readonly string[] {
  return [
    ...new Set(
      wordsOf(text)
        .filter((word) => !telling.test(word))
        .map(stemOf),
    ),
  ];
}
