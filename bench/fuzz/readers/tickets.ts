export { tickets as reader } from "../../../tests/factories/fuzzed.ts";
