export type { Personenkennung } from "./anmeldung/personenkennung.ts";
export { createApi, WURZEL } from "./api.ts";
export type { ApiDeps, Grenzen, Oidcangaben } from "./deps.ts";
export type { ApiEnv } from "./env.ts";
export type { Apimeldung } from "./meldung.ts";
export { newKennung } from "./problem/kennung.ts";
