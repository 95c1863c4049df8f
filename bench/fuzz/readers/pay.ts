export { pay as reader } from "../../../tests/fuzz/readers.ts";
