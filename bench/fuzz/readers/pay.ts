export { pay as reader } from "../../../tests/factories/fuzzed.ts";
