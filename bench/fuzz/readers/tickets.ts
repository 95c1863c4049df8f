export { tickets as reader } from "../../../tests/fuzz/readers.ts";
