export { openCountingStore } from "./counting-store.ts";
export { makeDatabase } from "./database.ts";
