export { NACHRICHTEN } from "./nachrichten.ts";
