import type { Mangel } from "../yaml/mangel.ts";
import type { YamlDocument } from "../yaml/read-yaml.ts";
import { entriesAt, keysAt, partAt, readAt } from "../yaml/validate.ts";
import { isAnonym } from "./check-chat.ts";
import { isLoopback, lauschadresse } from "./netzangaben.ts";

/** The sections that are one process's, whatever houses it serves. */
const SECTIONS = ["server", "mail", "chat"] as const;

/** Whether a document says something of a house; one of these sections alone doesn't. */
export const isHaus = ({ value }: YamlDocument): boolean => {
  const keys = keysAt(value, []);
  return keys.length === 0 || keys.some((key) => !SECTIONS.some((section) => section === key));
};

/** What the process's sections say across the documents. */
export const checkProzess = (documents: readonly YamlDocument[]): readonly Mangel[] => [
  ...checkOnce(documents),
  ...checkBot(documents),
  ...checkAnonym(documents),
];

/** Of several documents one may say how the server runs. */
const checkOnce = (documents: readonly YamlDocument[]): readonly Mangel[] =>
  SECTIONS.flatMap((section) =>
    documents
      .filter(({ value }) => keysAt(value, []).includes(section))
      .slice(1)
      .map(({ toMangel }) =>
        toMangel({
          path: [section],
          meldung: `„${section}“ steht schon in einem früheren Dokument. Der Abschnitt gilt für alle Häuser und ist einmal möglich.`,
        }),
      ),
  );

const hasSection = (documents: readonly YamlDocument[], section: string): boolean =>
  documents.some(({ value }) => (partAt(value, [section]) ?? null) !== null);

/** There is no bot without its chat. */
const checkBot = (documents: readonly YamlDocument[]): readonly Mangel[] => {
  if (hasSection(documents, "chat")) return [];
  return documents.flatMap(({ value, toMangel }) =>
    [["server", "dienste"], ...entriesAt(value, ["server", "dienste"])]
      .filter((path) => partAt(value, path) === "bot")
      .map((path) =>
        toMangel({
          path,
          meldung:
            "„bot“ steht dort, aber der Abschnitt „chat“ fehlt. Nötig ist er mit der Anwendungs-ID des Bots (appId).",
        }),
      ),
  );
};

/** A bot that asks nobody who they are is for this machine alone. */
const checkAnonym = (documents: readonly YamlDocument[]): readonly Mangel[] => {
  const adressen = documents.flatMap(({ value }) => readAt(lauschadresse, value, ["server", "adresse"]) ?? []);
  const isOpen = adressen.some((adresse) => !isLoopback(adresse));
  const hasProxy = documents.some(({ value }) => (partAt(value, ["server", "proxy"]) ?? null) !== null);
  if (!isOpen && !hasProxy) return [];
  return documents
    .filter(({ value }) => isAnonym(value))
    .map(({ toMangel }) =>
      toMangel({
        path: ["chat", "anonym"],
        meldung:
          "„anonym: true“ prüft nicht, wer schreibt. Möglich ist das nur, wenn allein dieser Rechner den Server erreicht: „server.adresse“ 127.0.0.1 und kein „proxy“.",
      }),
    );
};
