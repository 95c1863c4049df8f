// The door to everything: `npm start`, `npm test` and `./tertial` come through here.
// Plain JavaScript, because it runs on whatever Node the machine has (20 or later): it installs what is missing,
// finds the pinned Node and runs the rest with that.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const lockFile = join(root, "package-lock.json");
const stampFile = join(modules, ".tertial-install");
const neededMajor = 24;

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
const lockHash = () => createHash("sha256").update(readFileSync(lockFile)).digest("hex");

/** Says it in English and in Swedish on standard error. */
function say(english, swedish) {
  process.stderr.write(`${english}\n${swedish}\n`);
}

function fail(english, swedish) {
  say(english, swedish);
  process.exit(1);
}

/** Runs a program to its end with our terminal; gives its exit code. */
function run(program, args, { cwd = process.cwd(), env = process.env, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit", cwd, env, shell });
    // Ctrl-C reaches the child by itself; we only have to outlive it and tell how it ended.
    const ignore = () => {};
    const pass = (signal) => child.kill(signal);
    process.on("SIGINT", ignore).on("SIGTERM", pass).on("SIGHUP", pass);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      process.off("SIGINT", ignore).off("SIGTERM", pass).off("SIGHUP", pass);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** What npm itself wrote down after an installation agrees with the lock file (so that `npm install` by hand counts too). */
function installedAgrees() {
  const written = join(modules, ".package-lock.json");
  if (!existsSync(written)) return false;
  const installed = readJson(written).packages;
  return Object.entries(readJson(lockFile).packages).every(([place, wanted]) => {
    if (place === "" || wanted.link === true) return true;
    const found = installed[place];
    return found === undefined
      ? wanted.optional === true || wanted.devOptional === true
      : found.version === wanted.version;
  });
}

function isInstalled() {
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === lockHash()) return true;
  if (!installedAgrees()) return false;
  writeFileSync(stampFile, lockHash());
  return true;
}

/** The pinned Node's program, or null where the platform has none or it is not installed. */
function pinnedNode() {
  const folder = join(
    modules,
    `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`,
    "bin",
  );
  const program = join(folder, process.platform === "win32" ? "node.exe" : "node");
  return existsSync(program) ? program : null;
}

/** The Node that runs the project: the pinned one, else our own when it is new enough, else null. */
function projectNode() {
  const isNewEnough = Number(process.versions.node.split(".")[0]) >= neededMajor;
  return pinnedNode() ?? (isNewEnough ? process.execPath : null);
}

function environment(node) {
  const path = [dirname(node), join(modules, ".bin"), process.env.PATH ?? ""].join(delimiter);
  // The second time, what the programs are made of is compiled already.
  const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, ".cache", "compiled");
  return { ...process.env, PATH: path, NODE_COMPILE_CACHE: compiled };
}

/** npm's own code for what went wrong (`ENOTFOUND`, `EUSAGE`, …), from its log. */
function npmErrorCode(logs) {
  const last = existsSync(logs) ? readdirSync(logs).toSorted().at(-1) : undefined;
  const log = last === undefined ? "" : readFileSync(join(logs, last), "utf8");
  return /(?:error|verbose) code (\S+)/.exec(log)?.[1] ?? "";
}

function explainFailure(code) {
  if (
    /^(ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|EPROTO|CERT|SELF_SIGNED|UNABLE_TO)/.test(
      code,
    )
  ) {
    return [
      `The package registry could not be reached (${code}). Check the network, or the proxy and registry in your npm settings, and try again.`,
      `Paketregistret gick inte att nå (${code}). Kontrollera nätet, eller proxy och register i dina npm-inställningar, och försök igen.`,
    ];
  }
  if (/^E(4|5)\d\d|ETARGET|ENOVERSIONS/.test(code)) {
    return [
      `The package registry did not give a package that is needed (${code}). npm's message above names it.`,
      `Paketregistret lämnade inte ut ett paket som behövs (${code}). Meddelandet från npm ovan säger vilket.`,
    ];
  }
  if (code === "EUSAGE" || code === "EINTEGRITY") {
    return [
      `package-lock.json does not agree with ${code === "EUSAGE" ? "package.json" : "the downloaded packages"} (${code}). Nothing was started.`,
      `package-lock.json stämmer inte med ${code === "EUSAGE" ? "package.json" : "de hämtade paketen"} (${code}). Inget startades.`,
    ];
  }
  return [
    `The installation failed${code === "" ? "" : ` (${code})`}. npm's message is above.`,
    `Installationen misslyckades${code === "" ? "" : ` (${code})`}. Meddelandet från npm står ovan.`,
  ];
}

/** `npm ci`, which follows the lock file to the letter; no package may run a script of its own. */
async function npmCi(node) {
  const logs = join(root, ".cache", "npm-logs");
  mkdirSync(logs, { recursive: true });
  const args = [
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--progress=true",
    `--logs-dir=${logs}`,
    "--logs-max=1",
  ];
  // A terminal sees npm's own progress; a log sees that time passes.
  const started = Date.now();
  const tick = () => process.stderr.write(`  … ${Math.round((Date.now() - started) / 1000)} s\n`);
  const clock = process.stderr.isTTY ? undefined : setInterval(tick, 10_000);
  const isWindows = process.platform === "win32";
  const options = { cwd: root, env: node === null ? process.env : environment(node), shell: isWindows };
  const code = await run("npm", args, options).catch((error) => {
    fail(
      `npm could not be started (${error.code}). It comes with Node: install Node 20 or later.`,
      `npm gick inte att starta (${error.code}). Det följer med Node: installera Node 20 eller senare.`,
    );
  });
  clearInterval(clock);
  if (code !== 0) fail(...explainFailure(npmErrorCode(logs)));
}

async function install() {
  say(
    "Installing what package-lock.json lists (the first time it takes a minute or two) …",
    "Installerar det som package-lock.json anger (första gången tar det en minut eller två) …",
  );
  // On Windows a running program can't be replaced, so there npm keeps the Node that the machine has.
  await npmCi(process.platform === "win32" ? null : pinnedNode());
  // Before 20.19 npm leaves out the parts that say they need a later Node; with the pinned one it takes them.
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major === 20 && minor < 19 && pinnedNode() !== null) await npmCi(pinnedNode());
  writeFileSync(stampFile, lockHash());
}

function checkMachine() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    fail(
      `Node ${process.version} is too old: install Node 20 or later.`,
      `Node ${process.version} är för gammal: installera Node 20 eller senare.`,
    );
  }
}

/** The examples that have their figures with them: those of the region are made, with `--region`. */
function exampleFolders() {
  const folder = join(root, "examples");
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((example) => existsSync(join(example, "workspace.yaml")) && existsSync(join(example, "facts")));
}

/** The programs behind each command, in order; the first that fails ends it. */
function stepsOf(command, rest) {
  const main = join(root, "src", "cli", "main.ts");
  if (command === "start") {
    const web = [join(root, "scripts", "web.ts")];
    const region = join(root, "data", "region");
    const asked = rest.includes("--region");
    const load = [main, "load-made", join(root, "examples", "region"), "--to", region];
    const places = [...exampleFolders(), ...(asked ? [region] : [])];
    // The examples always; folders of one's own and options of serve come after them, another --keep among them.
    const options = rest.filter((argument) => argument !== "--region");
    const serve = [main, "serve", "--demo", "--keep", join(root, "data"), ...places, ...options];
    return asked ? [web, load, serve] : [web, serve];
  }
  if (command === "test") return [[join(root, "scripts", "check.ts"), ...rest]];
  if (command === "tertial") return [[main, ...rest]];
  fail(
    "Usage: node scripts/launch.mjs start [--region] [arguments of serve] | test [step …] | tertial [arguments]",
    "Användning: node scripts/launch.mjs start [--region] [argument till serve] | test [steg …] | tertial [argument]",
  );
}

async function launch([command, ...rest]) {
  checkMachine();
  const steps = stepsOf(command, rest);
  if (!isInstalled()) await install();
  const node = projectNode();
  if (node === null) {
    fail(
      `Tertial runs on Node ${neededMajor} or later. There is no packaged one for ${process.platform}-${process.arch}: install Node ${neededMajor} and try again (this is ${process.version}).`,
      `Tertial körs med Node ${neededMajor} eller senare. Det finns ingen paketerad för ${process.platform}-${process.arch}: installera Node ${neededMajor} och försök igen (det här är ${process.version}).`,
    );
  }
  for (const step of steps) {
    const code = await run(node, step, { env: environment(node) });
    if (code !== 0) process.exit(code);
  }
}

launch(process.argv.slice(2)).catch((error) => {
  fail(`Could not start: ${error.message}`, `Det gick inte att starta: ${error.message}`);
});
