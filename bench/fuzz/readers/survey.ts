export { survey as reader } from "../../../tests/fuzz/readers.ts";
