export { survey as reader } from "../../../tests/factories/fuzzed.ts";
