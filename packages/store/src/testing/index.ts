export { openCountingStore } from "./counting-store.ts";
