export { kolada as reader } from "../../../tests/fuzz/readers.ts";
