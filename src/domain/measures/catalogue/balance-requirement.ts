import { amount, both, type StandardGroup } from "./standard.ts";

const law = both(
  "Kommunallagen (2017:725), 11 kap., och lag (2018:597) om kommunal bokföring och redovisning, 11 kap.",
  "Local Government Act (2017:725), chapter 11, and Municipal Accounting Act (2018:597), chapter 11",
);

/** From the year's result to what has to balance. What is taken away is a positive amount. */
export const balanceRequirement: StandardGroup = {
  id: "balance_requirement",
  name: both("Balanskrav", "Balance requirement"),
  measures: [
    amount({
      id: "disposal_gains",
      name: both("Realisationsvinster", "Gains on disposals"),
      better: "neither",
      definition: both(
        "Alla vinster av att anläggningar har sålts. Anges utan minus.",
        "All gains from fixed assets that were sold. Written without a minus.",
      ),
      authority: law,
    }),
    amount({
      id: "disposal_gains_excepted",
      name: both("Realisationsvinster enligt undantag", "Gains on disposals, excepted"),
      better: "neither",
      definition: both(
        "Den del av realisationsvinsterna som ändå får räknas med, till exempel av en försäljning som gör verksamheten billigare.",
        "The part of the gains that may be counted all the same, such as of a sale that makes operations cheaper.",
      ),
      authority: law,
    }),
    amount({
      id: "disposal_losses_excepted",
      name: both("Realisationsförluster enligt undantag", "Losses on disposals, excepted"),
      better: "neither",
      definition: both(
        "Förluster av försäljningar som inte behöver räknas med. Anges utan minus.",
        "Losses of sales that need not be counted. Written without a minus.",
      ),
      authority: law,
    }),
    amount({
      id: "unrealised_gains",
      name: both("Orealiserade vinster i värdepapper, netto", "Unrealised gains on securities, net"),
      better: "neither",
      definition: both(
        "Hur mycket värdepapper har stigit i värde utan att ha sålts, minus det som har fallit och det som återförs när tidigare ändringar blir verkliga.",
        "How much securities have risen without being sold, less what has fallen and what is reversed when earlier changes become real.",
      ),
      authority: law,
    }),
    amount({
      id: "result_after_balance_adjustments",
      name: both("Resultat efter balanskravsjusteringar", "Result after adjustments"),
      better: "higher",
      definition: both(
        "Årets resultat utan vinster av försäljningar och värdepapper, med det som lagen undantar.",
        "The result of the year without gains of sales and securities, with what the law excepts.",
      ),
      formula: "annual_result - disposal_gains + disposal_gains_excepted + disposal_losses_excepted - unrealised_gains",
      authority: law,
    }),
    amount({
      id: "reserve_set_aside",
      name: both("Avsatt till reserv", "Set aside to a reserve"),
      better: "neither",
      definition: both(
        "Belopp som har reserverats till en resultatreserv eller resultatutjämningsreserv. Anges utan minus.",
        "What has been set aside to a reserve for results. Written without a minus.",
      ),
      authority: law,
    }),
    amount({
      id: "reserve_used",
      name: both("Använt av reserv", "Used of a reserve"),
      better: "neither",
      definition: both(
        "Belopp som har tagits ur en resultatreserv eller resultatutjämningsreserv.",
        "What has been taken out of a reserve for results.",
      ),
      authority: law,
    }),
    amount({
      id: "balance_result",
      name: both("Balanskravsresultat", "Result by the balance requirement"),
      better: "higher",
      definition: both(
        "Det resultat som ska vara noll eller mer. Är det mindre ska underskottet återställas inom den tid som lagen anger.",
        "The result that must be nought or more. Where it is less, the deficit is to be made good within the time that the law gives.",
      ),
      formula: "result_after_balance_adjustments - reserve_set_aside + reserve_used",
      authority: law,
    }),
  ],
};
