export { paxml as reader } from "../../../tests/fuzz/readers.ts";
