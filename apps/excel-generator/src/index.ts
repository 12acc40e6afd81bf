export { type Rundgang, runStart } from "./start/newcomer.ts";
export { umgebungOf } from "./umgebung.ts";
