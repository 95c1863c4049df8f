import { amount, both, hours, share, type StandardGroup } from "./standard.ts";

/** How well what was promised and planned was kept. */
export const followUp: StandardGroup = {
  id: "follow_up",
  name: both("Tillgänglighet och följsamhet", "Availability and adherence"),
  measures: [
    hours({
      id: "service_hours",
      name: both("Avtalad driftstid", "Agreed service time"),
      better: "neither",
      definition: both(
        "Timmar som tjänsten ska kunna användas enligt överenskommelse. Planerade avbrott är borträknade.",
        "Hours in which the service is to be there by agreement. Planned stops are taken away.",
      ),
    }),
    hours({
      id: "down_hours",
      name: both("Avbrottstid", "Down time"),
      better: "lower",
      definition: both(
        "Timmar av den avtalade driftstiden då tjänsten inte gick att använda.",
        "Hours of the agreed service time in which the service could not be used.",
      ),
    }),
    share({
      id: "availability",
      name: both("Tillgänglighet", "Availability"),
      better: "higher",
      decimals: 2,
      definition: both(
        "Den del av den avtalade driftstiden som tjänsten gick att använda.",
        "The part of the agreed service time in which the service could be used.",
      ),
      formula: "100 * (service_hours - down_hours) / service_hours",
    }),
    amount({
      id: "followed_up_costs",
      name: both("Kostnader som följs upp", "Costs that are followed up"),
      better: "higher",
      definition: both(
        "De kostnader som hålls mot budget och prognos, till exempel nettokostnaderna. Anges med minus.",
        "The costs that are held against budget and forecast, such as the net costs. Written with a minus.",
      ),
    }),
    share({
      id: "budget_adherence",
      name: both("Budgetföljsamhet", "Budget adherence"),
      better: "neither",
      definition: both(
        "Kostnader i procent av budget för samma period. 100 är precis som budgeterat, mer är dyrare.",
        "Costs in per cent of the budget of the same period. 100 is just as budgeted, more is dearer.",
      ),
      formula: "100 * followed_up_costs / budget(followed_up_costs)",
    }),
    share({
      id: "forecast_accuracy",
      name: both("Prognossäkerhet", "Forecast accuracy"),
      better: "neither",
      definition: both(
        "Årets kostnader i procent av den senaste prognosen för året. 100 är precis som i prognosen. Räknas bara för hela år.",
        "The year's costs in per cent of the year's newest forecast. 100 is just as forecast. Counted for whole years only.",
      ),
      formula: "100 * followed_up_costs / forecast(followed_up_costs)",
    }),
  ],
};
