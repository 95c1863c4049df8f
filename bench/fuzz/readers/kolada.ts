export { kolada as reader } from "../../../tests/factories/fuzzed.ts";
