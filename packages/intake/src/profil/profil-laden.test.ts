import { expect, test } from "vitest";
import { mangelSatz } from "../yaml/mangel.ts";
import type { Dateiprofil, Profil } from "./profil.ts";
import { loadProfil } from "./profil-laden.ts";

const KUNDEN: Dateiprofil = {
  felder: {
    kundennummer: ["Kundennummer", "Kd-Nr."],
    geburtsdatum: ["Geburtsdatum"],
    betreuung_seit: ["Betreuung seit"],
    profillage: ["Profillage"],
    team: ["Team"],
  },
  werte: { profillage: { M: "M", Marktprofil: "M", F: "F", Förderprofil: "F" } },
  datum: ["TT.MM.JJJJ"],
};

const LEER: Dateiprofil = { felder: {}, werte: {}, datum: ["TT.MM.JJJJ"] };

const BASE: Profil = {
  name: "standard",
  dateien: {
    organisation: LEER,
    vertretungen: LEER,
    kunden: KUNDEN,
    kontakte: LEER,
    handlungsbedarfe: LEER,
    strategien: LEER,
    ausnahmen: LEER,
  },
};

const sentences = (content: string): readonly string[] => {
  const result = loadProfil(content, "haus-x.yaml", BASE);
  return result.ok ? [] : result.maengel.map(mangelSatz);
};

test("the handbook's profile over another", () => {
  const result = loadProfil(
    `profil: haus-x
dateien:
  kunden:
    felder: { kundennummer: [Kundennummer, Kd-Nr], geburtsdatum: [Geburtsdatum, geb. am] }
    werte: { profillage: { Markt: M } }
    datum: [TT.MM.JJJJ, JJJJ-MM-TT]
`,
    "haus-x.yaml",
    BASE,
  );
  expect(result).toEqual({
    ok: true,
    profil: {
      name: "haus-x",
      dateien: {
        ...BASE.dateien,
        kunden: {
          felder: {
            ...KUNDEN.felder,
            kundennummer: ["Kundennummer", "Kd-Nr"],
            geburtsdatum: ["Geburtsdatum", "geb. am"],
          },
          werte: { profillage: { M: "M", Marktprofil: "M", F: "F", Förderprofil: "F", Markt: "M" } },
          datum: ["TT.MM.JJJJ", "JJJJ-MM-TT"],
        },
      },
    },
  });
});

test("a header that the house gives to a field is no longer the base's for another", () => {
  const result = loadProfil("profil: x\ndateien: { kunden: { felder: { betreuung_seit: geburts-datum } } }", "x", BASE);
  expect(result.ok && result.profil.dateien.kunden.felder).toEqual({
    ...KUNDEN.felder,
    betreuung_seit: ["geburts-datum"],
    geburtsdatum: [],
  });
});

test("words for a field whose values are open", () => {
  const result = loadProfil("profil: x\ndateien: { kunden: { werte: { team: { Nord: 412 } } } }", "x", BASE);
  expect(result.ok && result.profil.dateien.kunden.werte).toEqual({ ...KUNDEN.werte, team: { Nord: "412" } });
});

test.for([
  ["", "Zeile 1: Die Datei ist leer."],
  [
    "profil: x",
    "Zeile 1, dateien: Die Angabe fehlt. Nötig ist ein Abschnitt mit organisation, vertretungen, kunden, kontakte, handlungsbedarfe, strategien oder ausnahmen.",
  ],
  ["dateien: {}", "Zeile 1, profil: Die Angabe fehlt. Nötig ist ein Name wie „haus-x“."],
  [
    "profil: x\ndateien:\n  kunde: {}",
    "Zeile 3, dateien.kunde: „kunde“ ist hier nicht bekannt. Meinten Sie „kunden“? Möglich ist organisation, vertretungen, kunden, kontakte, handlungsbedarfe, strategien oder ausnahmen.",
  ],
  [
    "profil: x\ndateien:\n  kunden:\n    felder:\n      kundenummer: Nr",
    "Zeile 5, dateien.kunden.felder.kundenummer: „kundenummer“ ist hier nicht bekannt. Meinten Sie „kundennummer“? Möglich ist kundennummer, geburtsdatum, betreuung_seit, profillage oder team.",
  ],
  [
    "profil: x\ndateien:\n  kunden:\n    felder: { team: [] }",
    "Zeile 4, dateien.kunden.felder.team: Eine leere Liste steht dort. Nötig ist eine Angabe, oder der Schlüssel entfällt.",
  ],
  [
    "profil: x\ndateien:\n  kunden:\n    felder: Team",
    "Zeile 4, dateien.kunden.felder: „Team“ steht dort. Möglich ist ein Abschnitt mit Feldnamen wie kundennummer.",
  ],
  [
    "profil: x\ndateien:\n  kunden:\n    werte: { profillage: { Markt: Q } }",
    "Zeile 4, dateien.kunden.werte.profillage.Markt: „Q“ steht dort. Möglich ist M oder F.",
  ],
  [
    "profil: x\ndateien:\n  kunden:\n    werte: { profillage: Markt }",
    "Zeile 4, dateien.kunden.werte.profillage: „Markt“ steht dort. Möglich ist { WORT: WERT }.",
  ],
  [
    "profil: x\ndateien:\n  kunden:\n    datum: [DD.MM.YYYY]",
    "Zeile 4, dateien.kunden.datum[0]: „DD.MM.YYYY“ steht dort. Möglich ist TT.MM.JJJJ, TT.MM.JJ, JJJJ-MM-TT, TT/MM/JJJJ oder JJJJMMTT.",
  ],
  [
    "profil: x\ndateien:\n  kunden:\n    felder:\n      team: OE\n      profillage: [Lage, o.e.]",
    "Zeile 6, dateien.kunden.felder.profillage[1]: „o.e.“ steht schon bei team. Eine Spalte gehört zu einem Feld.",
  ],
  [
    "profil: x\ndateien:\n  kunden:\n    felder:\n      team: OE\n      profillage: OE",
    "Zeile 6, dateien.kunden.felder.profillage: „OE“ steht schon bei team. Eine Spalte gehört zu einem Feld.",
  ],
  [
    "profil: x\ndateien: {}\n---\nprofil: y\n",
    "Zeile 4: Hier beginnt ein weiteres Profil. Möglich ist eines je Datei.",
  ],
] as const)("%j", ([content, sentence]) => {
  expect(sentences(content)).toEqual([`haus-x.yaml, ${sentence}`]);
});

test("all problems at once", () => {
  expect(
    sentences("profil:\ndateien:\n  kunden: { datum: bald }\n  x: 1\n").map((sentence) => sentence.split(": ")[0]),
  ).toEqual([
    "haus-x.yaml, Zeile 1, profil",
    "haus-x.yaml, Zeile 3, dateien.kunden.datum",
    "haus-x.yaml, Zeile 4, dateien.x",
  ]);
});
