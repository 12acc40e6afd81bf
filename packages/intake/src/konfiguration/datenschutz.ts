import { day, mapping, oneOf, single, text } from "../yaml/schema-parts.ts";
import { KANALSTUFEN } from "./konfiguration.ts";

const DAUER = /^(\d{1,4}) (Monate?|Jahre?)$/;
const MAX_MONATE = 600;

const aufbewahrung = single("eine Dauer wie „13 Monate“ oder „2 Jahre“, höchstens 50 Jahre", (value) => {
  const [, count, unit] = DAUER.exec(value) ?? [];
  const monate = Number(count) * (unit?.startsWith("Jahr") ? 12 : 1);
  return monate >= 1 && monate <= MAX_MONATE ? { monate } : undefined;
});

const stufe = oneOf(KANALSTUFEN);

export const datenschutzSchema = mapping({
  zweck: text("ein Text wie „§ 51b Abs. 3 Nr. 2 SGB II“").nullable().default(null),
  verantwortlich: text("der Name der verantwortlichen Stelle").nullable().default(null),
  kanal: mapping({
    chat: stufe.default("fallreferenz"),
    webhook: stufe.default("zahlen"),
    mail: stufe.default("zahlen"),
  }).prefault({}),
  anzeige80: day.nullable().default(null),
  loeschen: mapping({
    lieferungen: aufbewahrung.default({ monate: 13 }),
    fallpruefungen: aufbewahrung.default({ monate: 25 }),
    protokoll: aufbewahrung.default({ monate: 60 }),
  }).prefault({}),
});
