import type { Finding } from "../yaml/path.ts";
import { keysAt, partAt, readAt } from "../yaml/validate.ts";
import { RUHE, uhrzeit } from "./chat.ts";

const isSaid = (document: unknown, key: string): boolean => (partAt(document, ["chat", key]) ?? null) !== null;

/** Whether the section's bot asks nobody who they are. */
export const isAnonym = (document: unknown): boolean => partAt(document, ["chat", "anonym"]) === "true";

/** Either registered with Microsoft, or open to this machine by name: never open because something was left out. */
const checkAnmeldung = (document: unknown): readonly Finding[] => {
  const at = (key: string, meldung: string): readonly Finding[] => [{ path: ["chat", key], meldung }];
  if (isAnonym(document)) {
    const [more] = ["appId", "mandanten", "kennwortDatei", "anmeldung"].filter((key) => isSaid(document, key));
    return more === undefined
      ? []
      : at("anonym", `„anonym: true“ und „${more}“ stehen zugleich dort. Möglich ist nur eines von beiden.`);
  }
  if (!isSaid(document, "appId")) {
    return at(
      "appId",
      "Die Angabe fehlt. Nötig ist die Anwendungs-ID des Bots; zum Ausprobieren auf diesem Rechner geht auch „anonym: true“.",
    );
  }
  if (!isSaid(document, "mandanten")) {
    return at("mandanten", "Die Angabe fehlt. Nötig ist die Kennung des Mandanten, dessen Personen der Bot antwortet.");
  }
  return partAt(document, ["chat", "anmeldung"]) === "verwaltete-identitaet" && isSaid(document, "kennwortDatei")
    ? at("kennwortDatei", "Eine verwaltete Identität hat kein Kennwort. Bitte die Angabe streichen.")
    : [];
};

const checkRuhezeit = (document: unknown): readonly Finding[] => {
  const path = ["chat", "ruhezeit"] as const;
  if (keysAt(document, path).length === 0) return [];
  const [von, bis] = (["von", "bis"] as const).map(
    (key) => readAt(uhrzeit.default(RUHE[key]), document, [...path, key]) ?? key,
  );
  return von === bis
    ? [
        {
          path,
          meldung: `„von“ und „bis“ sind beide ${von}: So käme nie eine Nachricht. Möglich ist eine kürzere Spanne.`,
        },
      ]
    : [];
};

/** What the section `chat` says across its values. */
export const checkChat = (document: unknown): readonly Finding[] => {
  const section = partAt(document, ["chat"]);
  if (typeof section !== "object" || section === null || Array.isArray(section)) return [];
  return [...checkAnmeldung(document), ...checkRuhezeit(document)];
};
