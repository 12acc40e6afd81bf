import type { Mangel } from "../yaml/mangel.ts";
import type { YamlDocument } from "../yaml/read-yaml.ts";
import { keysAt } from "../yaml/validate.ts";

/** The sections that are one process's, whatever houses it serves. */
const SECTIONS = ["server", "mail"] as const;

/** Whether a document says something of a house; one of `server` and `mail` alone doesn't. */
export const isHaus = ({ value }: YamlDocument): boolean => {
  const keys = keysAt(value, []);
  return keys.length === 0 || keys.some((key) => !SECTIONS.some((section) => section === key));
};

/** Of several documents one may say how the server runs. */
export const checkProzess = (documents: readonly YamlDocument[]): readonly Mangel[] =>
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
