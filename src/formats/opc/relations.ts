import { readXml } from "../xml/events.ts";

/** Which part of an office file another part leads to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`. */
  readonly type: string;
  /** The part in the zip. */
  readonly path: string;
}

/** The relations of a part that lies in `folder`. */
export function relationsOf(bytes: Uint8Array, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  readXml(bytes, {
    open: (tag, attributes) => {
      if (tag !== "Relationship") return;
      const type = (attributes["Type"] ?? "").split("/").at(-1) ?? "";
      relations.push({ id: attributes["Id"] ?? "", type, path: resolved(folder, attributes["Target"] ?? "") });
    },
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.filter((step) => step !== "").join("/");
}
