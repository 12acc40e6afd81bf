import type { Finding } from "../yaml/path.ts";
import { partAt } from "../yaml/validate.ts";

const KANAELE = ["chat", "webhook", "mail"] as const;

/** A Kundennummer leaves through a channel only where the § 80 SGB X notice is documented. */
export const checkKanaele = (document: unknown): readonly Finding[] => {
  const anzeige = partAt(document, ["datenschutz", "anzeige80"]);
  // a wrong day has its own sentence
  if (anzeige !== undefined && anzeige !== null) return [];
  return KANAELE.map((kanal) => ["datenschutz", "kanal", kanal])
    .filter((path) => partAt(document, path) === "kundennummer")
    .map((path) => ({
      path,
      meldung:
        "„kundennummer“ steht dort, „anzeige80“ aber nicht. Möglich ist zahlen oder fallreferenz, oder „anzeige80“ mit dem Tag der Anzeige nach § 80 SGB X.",
    }));
};
