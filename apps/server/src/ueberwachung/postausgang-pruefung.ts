import type { Kanalname, Postausgang } from "@verlauf/store";
import type { Pruefung } from "./bereitschaft.ts";

const AN_HOUR_MS = 3_600_000;

/** Whether messages go out. What waited while the server was away has an hour from its start. */
export const postausgangPruefung = (
  store: Pick<Postausgang, "wartetSeit">,
  kanaele: readonly Kanalname[],
  uhr: () => Date,
): Pruefung => {
  const begonnen = uhr().getTime();
  return {
    name: "Postausgang",
    pruefe: async () => {
      const jetzt = uhr();
      const seit = await store.wartetSeit(kanaele, jetzt.toISOString());
      return seit !== null && jetzt.getTime() - Math.max(Date.parse(seit), begonnen) > AN_HOUR_MS
        ? "Im Postausgang liegen seit mehr als einer Stunde Nachrichten, die hinausgehen könnten."
        : null;
    },
  };
};
