import type { Workspace } from "#domain/workspace.ts";

import type { MadeFile } from "../made-file.ts";
import { listFile, memberColumn } from "./list-file.ts";

const spending = { measure: "investments", decimals: 5 } as const;
const counted = { scenario: "outcome", decimals: 0 } as const;

/** What the systems of `examples/norrbotten-lansteknik-2018t1` would give: the follow-up of investments, and of rehabilitation. */
export function norrbottenFiles(workspace: Workspace): readonly MadeFile[] {
  const kind = memberColumn(workspace, "investment", "Typ av investering");
  return [
    listFile(
      workspace,
      "investeringar-2018.xlsx",
      [kind, memberColumn(workspace, "decision", "Beslutsår")],
      [{ ...spending, head: "Utfall, tkr", scenario: "outcome" }],
    ),
    listFile(
      workspace,
      "investeringsram-2018.xlsx",
      [kind],
      [{ ...spending, head: "Budget, tkr", scenario: "budget" }],
    ),
    listFile(
      workspace,
      "investeringsprognos-2018t1.xlsx",
      [kind],
      [{ ...spending, head: "Prognos, tkr", scenario: "forecast" }],
    ),
    listFile(
      workspace,
      "rehabilitering-2018-04.xlsx",
      [],
      [
        { ...counted, measure: "rehabilitation_cases", head: "Pågående rehabiliteringsärenden" },
        { ...counted, measure: "rehabilitation_watch", head: "Ärenden på bevakningslistan" },
      ],
    ),
  ];
}
