/** What `serve` looks for in the environment, and what it is; `docs/operating.md` says more of each. */
const variables = [
  ["DATABASE_URL", "en databas att visa / a database to serve"],
  ["DATABASE_URLS", "flera, med blanksteg emellan / several, with spaces between"],
  ["DIRECTORY_URL", "katalogen över personer / the directory of people"],
  ["PGPASSWORD", "lösenord till PostgreSQL / password for PostgreSQL"],
  ["TERTIAL_KEY", "var nyckeln till engångskoder finns / where the key to one-time codes is: file:/…, env:…"],
  ["TERTIAL_PROXIES", "hur många servrar som står framför / how many servers stand in front: 0-9"],
  ["NODE_EXTRA_CA_CERTS", "fil med egna certifikatutfärdare / file with authorities of your own"],
  ["NODE_USE_SYSTEM_CA", "1: lita på dem som datorn litar på / trust those that the machine trusts"],
  ["XDG_CACHE_HOME", "mapp för cache / folder for the cache (Windows: LOCALAPPDATA)"],
] as const;

const widest = Math.max(...variables.map(([name]) => name.length));

/** The variables as they stand below the help of `serve`, a line each. */
export const environmentHelp = [
  "",
  "Miljövariabler / environment:",
  ...variables.map(([name, what]) => `  ${name.padEnd(widest)}  ${what}`),
].join("\n");
