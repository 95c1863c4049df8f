/** Which folder may import which, and why. A path is a folder or a file below `src/`; the longest `from` that fits a file rules it. */
export interface LayerRule {
  readonly from: string;
  /** Besides itself. */
  readonly may: readonly string[];
  /** May be imported with `import type` only. */
  readonly mayTypes: readonly string[];
  readonly reason: string;
}

export const layers: readonly LayerRule[] = [
  {
    from: "domain",
    may: [],
    mayTypes: [],
    reason: "the domain is pure functions of plain values: what it needs from outside comes in as an argument",
  },
  {
    from: "formats",
    may: [],
    mayTypes: [],
    reason:
      "formats turn bytes into plain values and back, and know no domain, so that each can be tested and replaced alone",
  },
  {
    from: "imports",
    may: ["domain", "formats"],
    mayTypes: [],
    reason: "imports turn formats into facts and problems; who asked for it is none of their business",
  },
  {
    from: "reports",
    may: ["domain", "formats"],
    mayTypes: [],
    reason: "a report is a pure function of the workspace; where it is read or written belongs to app, server and cli",
  },
  {
    from: "made",
    may: ["domain", "formats"],
    mayTypes: [],
    reason:
      "made-up sources are what other systems would give: they are written by the formats alone, and read by the same imports as everybody's",
  },
  {
    from: "store",
    may: ["domain"],
    mayTypes: [],
    reason: "the store keeps the domain's values and nothing else: what is read from files or shown comes through app",
  },
  {
    from: "app",
    may: ["domain", "imports", "made", "reports", "store"],
    mayTypes: ["formats"],
    reason:
      "an operation composes domain, imports, reports and store, and must work alike behind HTTP and the command line",
  },
  {
    from: "server",
    may: ["app", "domain", "store/directory"],
    mayTypes: [],
    reason:
      "the server translates between HTTP and operations, and knows who asks: what it can do with a workspace, the command line can do",
  },
  {
    from: "server/contract",
    may: ["domain"],
    mayTypes: ["app"],
    reason: "the contract is loaded by the browser: anything more would carry server code into the web build",
  },
  {
    from: "cli",
    may: ["app", "domain", "server"],
    mayTypes: [],
    reason: "a command reads its arguments, runs an operation and prints; `serve` starts the server",
  },
  {
    from: "web",
    may: ["domain", "formats/svg", "server/contract"],
    mayTypes: ["server"],
    reason:
      "the browser knows the HTTP API and nothing behind it; charts are drawn by the same function as in PDF and Word",
  },
];

/** The order inside `domain`, lowest first: a noun may import its own level and those before it. */
export const domainOrder: readonly (readonly string[])[] = [
  ["text.ts", "text.test.ts", "grouped.ts", "lazy.ts", "lazy.test.ts", "graph.ts", "graph.test.ts", "problems"],
  ["periods", "organisation", "quantities"],
  ["measures"],
  ["cube"],
  ["terms.ts"],
  ["statements", "plan", "assessment", "control", "registers", "permissions", "profiles"],
  ["rounds"],
  ["calendar", "reminders", "posts", "exceptions"],
  ["workspace.ts"],
];

export const domainOrderReason =
  "the domain is read from the bottom up: periods and quantities mean the same to every noun above, and know none of them";

/** The only packages that the domain may use: each is pure. */
export const domainPackages: readonly string[] = ["jsep"];

export const domainPackagesReason =
  "the domain does no input or output and reads no clock, locale or environment: `node:*` and packages stay at the edge and their results come in as values";

export const cycleReason =
  "files that need each other can't be read, tested or moved one at a time: move what both need to a file below them";

export const dynamicImportReason =
  "an import whose address is computed can't be held to any rule: write the address out";
