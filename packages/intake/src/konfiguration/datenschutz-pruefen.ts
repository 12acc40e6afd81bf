import type { Befund } from "../yaml/pfad.ts";
import { teil } from "../yaml/pruefen.ts";

const KANAELE = ["chat", "webhook", "mail"] as const;

/** A Kundennummer leaves through a channel only where the § 80 SGB X notice is documented. */
export const pruefeKanaele = (dokument: unknown): readonly Befund[] => {
  const anzeige = teil(dokument, ["datenschutz", "anzeige80"]);
  // a wrong day has its own sentence
  if (anzeige !== undefined && anzeige !== null) return [];
  return KANAELE.map((kanal) => ["datenschutz", "kanal", kanal])
    .filter((pfad) => teil(dokument, pfad) === "kundennummer")
    .map((pfad) => ({
      pfad,
      meldung:
        "„kundennummer“ steht dort, „anzeige80“ aber nicht. Möglich ist zahlen oder fallreferenz, oder „anzeige80“ mit dem Tag der Anzeige nach § 80 SGB X.",
    }));
};
