export * from "./calendar.ts";
export * from "./dated.ts";
export * from "./kontakt.ts";
export * from "./kontaktdichte/fall.ts";
export * from "./kontaktdichte/konzept.ts";
export * from "./kunde.ts";
export * from "./lieferung.ts";
export * from "./refusal.ts";
