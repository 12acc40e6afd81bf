import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { schreibe } from "./ordner.ts";

/** The folder of the whole project, from which the handbook's commands are run. */
export const PROJEKT = fileURLToPath(new URL("../../../../", import.meta.url));

// the exports of Musterstadt are in Windows-1252, whose letters latin1 keeps as they are
const change = (bytes: Buffer, mend: (lines: readonly string[]) => readonly string[]): Uint8Array =>
  Buffer.from(mend(bytes.toString("latin1").split("\r\n")).join("\r\n"), "latin1");

const withForeignWords = ([, ...saetze]: readonly string[]): readonly string[] => [
  "Kennung;Rechtskreis;Dienststelle;Team;geb. Datum Person;Profil-Kategorie;Betreuung seit;Betreuung bis;Reaktiviert am;Beschäftigtenfall",
  ...saetze.map((satz) => satz.replace(/;(?:M|Marktprofil);/, ";Markt-Gruppe;")),
];

const FEHLER: ReadonlyMap<number, readonly [what: RegExp, wrong: string]> = new Map([
  [11, [/\d\d\.\d\d\.\d{4}/, "31.06.2016"]],
  [51, [/persönlich/, "Besuch"]],
  [101, [/^[^;]+/, "999Z999999"]],
]);

/** Lays out what the handbook's commands find: the examples, and the deliveries that its second chapter tells of. */
export const lieferungenIn = async (ordner: string): Promise<void> => {
  const examples = join(ordner, "examples");
  await cp(join(PROJEKT, "examples"), examples, { recursive: true });
  const datei = (name: string) => readFile(join(examples, "musterstadt", `${name}.csv`));
  const kunden = await datei("kunden");
  const kontakte = await datei("kontakte");

  await schreibe(join(ordner, "lieferung-fremd"), {
    "kunden.csv": change(kunden, withForeignWords),
    "kontakte.csv": kontakte,
  });
  await schreibe(join(ordner, "lieferung"), {
    "organisation.csv": await datei("organisation"),
    "kunden.csv": kunden,
    "kontakte.csv": change(kontakte, (lines) =>
      lines.map((line, index) => {
        const [what, wrong] = FEHLER.get(index + 1) ?? [/^/, ""];
        return line.replace(what, wrong);
      }),
    ),
    "ausnahmen.csv": await datei("ausnahmen"),
  });
  await schreibe(join(ordner, "berichtigt"), {
    "kontakte.csv": change(kontakte, (lines) => [
      ...lines.filter((_line, index) => index === 0 || FEHLER.has(index + 1)),
      "",
    ]),
  });
};
