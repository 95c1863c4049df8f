export { paxml as reader } from "../../../tests/factories/fuzzed.ts";
