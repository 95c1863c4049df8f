export { ledger as reader } from "../../../tests/fuzz/readers.ts";
