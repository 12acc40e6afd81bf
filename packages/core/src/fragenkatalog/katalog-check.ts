import { aufzaehlung } from "../sprache.ts";
import { FREITEXT_ZEICHEN, type Frage, GRADE, type Katalog } from "./katalog.ts";
import { vergleichsform } from "./vergleichsform.ts";

/** What keeps a catalogue from being used; `pfad` leads to the value: `["fragen", 2, "nr"]`, empty for the whole. */
export interface Katalogmangel {
  readonly pfad: readonly (string | number)[];
  readonly satz: string;
}

const MAX_FRAGEN = 100;
const MAX_URSACHEN = 30;

// what a cell of the workbook shows without being cut off
const LAENGEN = {
  abschnitt: 120,
  text: 500,
  hinweis: 500,
  herkunft: 500,
  ursache: 100,
  id: 60,
  version: 40,
  titel: 120,
  quelle: 200,
  kennzeichnung: FREITEXT_ZEICHEN,
  gesamtfrage: 500,
} as const;

/** Holds a catalogue to what every part of the review relies on; nothing where it can be used. */
export const checkKatalog = (katalog: Katalog): readonly Katalogmangel[] => [
  ...KOPF.flatMap((feld) => checkText([feld], katalog[feld], LAENGEN[feld], feld !== "quelle")),
  ...checkSkala(katalog),
  ...checkAnzahl("fragen", katalog.fragen.length, MAX_FRAGEN),
  ...checkNummern(katalog.fragen),
  ...katalog.fragen.flatMap((frage, index) => checkFrage(frage, ["fragen", index], katalog)),
  ...checkAnzahl("ursachen", katalog.ursachen.length, MAX_URSACHEN),
  ...checkUrsachen(katalog.ursachen),
];

const KOPF = ["id", "version", "titel", "quelle", "kennzeichnung", "gesamtfrage"] as const;

type Pfad = Katalogmangel["pfad"];

const checkText = (pfad: Pfad, text: string, hoechstens: number, noetig: boolean): readonly Katalogmangel[] => {
  if (noetig && text.trim() === "") return [{ pfad, satz: "Der Text fehlt." }];
  const zeichen = [...text].length;
  return zeichen <= hoechstens
    ? []
    : [{ pfad, satz: `Der Text hat ${zeichen} Zeichen. Möglich sind höchstens ${hoechstens}.` }];
};

const checkSkala = ({ skala }: Katalog): readonly Katalogmangel[] => {
  const fehlend = GRADE.filter((grad) => !skala.includes(grad));
  const doppelt = skala.find((antwort, index) => skala.indexOf(antwort) < index);
  return [
    ...(fehlend.length === 0
      ? []
      : [
          {
            pfad: ["skala"],
            satz: `In der Skala fehlt ${aufzaehlung(
              fehlend.map((grad) => `„${grad}“`),
              "und",
            )}. Nötig sind die vier Stufen ${aufzaehlung(GRADE, "und")}.`,
          },
        ]),
    ...(doppelt === undefined ? [] : [{ pfad: ["skala"], satz: `„${doppelt}“ steht zweimal in der Skala.` }]),
  ];
};

const checkAnzahl = (feld: "fragen" | "ursachen", anzahl: number, hoechstens: number): readonly Katalogmangel[] => {
  const [eine, viele] = feld === "fragen" ? ["Frage", "Fragen"] : ["Ursache", "Ursachen"];
  if (anzahl === 0) return [{ pfad: [feld], satz: `Nötig ist mindestens eine ${eine}.` }];
  return anzahl <= hoechstens
    ? []
    : [{ pfad: [feld], satz: `${anzahl} ${viele} stehen dort. Möglich sind höchstens ${hoechstens}.` }];
};

const NUMMER = /^[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,6}[\p{L}\p{N}])?$/u;

// what the workbook calls the overall judgement and what stands beside it
const VERGEBEN = /^g[1-4]$/;

// a spreadsheet makes 3 of 03, so they would be one number when the workbook comes back
const nummernform = (nr: string): string => nr.toLowerCase().replace(/^0+(?=.)/, "");

const checkNummern = (fragen: readonly Frage[]): readonly Katalogmangel[] => {
  const zuerst = new Map<string, string>();
  return fragen.flatMap(({ nr }, index): readonly Katalogmangel[] => {
    const pfad = ["fragen", index, "nr"];
    if (!NUMMER.test(nr)) {
      const was = nr === "" ? "Die Nummer fehlt. Nötig" : `„${[...nr].slice(0, 20).join("")}“ steht dort. Möglich`;
      return [{ pfad, satz: `${was} ist eine Nummer wie 1, 3a oder 2.1 mit höchstens acht Zeichen.` }];
    }
    const form = nummernform(nr);
    if (VERGEBEN.test(form))
      return [{ pfad, satz: `„${nr}“ gehört zum Gesamturteil. Bitte eine andere Nummer wählen.` }];
    const andere = zuerst.get(form);
    if (andere === undefined) {
      zuerst.set(form, nr);
      return [];
    }
    const gleich = andere === nr ? "" : ` („${andere}“ zählt als dieselbe)`;
    return [{ pfad, satz: `Die Nummer „${nr}“ steht schon weiter oben${gleich}. Jede Nummer ist einmal möglich.` }];
  });
};

const checkFrage = (frage: Frage, pfad: Pfad, { skala }: Katalog): readonly Katalogmangel[] => {
  const fremd = frage.begruendungBei.filter((antwort) => !skala.includes(antwort));
  return [
    ...checkText([...pfad, "abschnitt"], frage.abschnitt, LAENGEN.abschnitt, false),
    ...checkText([...pfad, "text"], frage.text, LAENGEN.text, true),
    ...checkText([...pfad, "hinweis"], frage.hinweis, LAENGEN.hinweis, false),
    ...checkText([...pfad, "herkunft"], frage.herkunft, LAENGEN.herkunft, false),
    ...fremd.map((antwort) => ({
      pfad: [...pfad, "begruendungBei"],
      satz: `„${antwort}“ steht nicht in der Skala. Möglich ist ${aufzaehlung(skala, "oder")}.`,
    })),
  ];
};

const checkUrsachen = (ursachen: readonly string[]): readonly Katalogmangel[] => {
  const zuerst = new Set<string>();
  return ursachen.flatMap((ursache, index): readonly Katalogmangel[] => {
    const pfad = ["ursachen", index];
    const form = vergleichsform(ursache);
    if (zuerst.has(form)) return [{ pfad, satz: `„${ursache}“ steht schon weiter oben.` }];
    zuerst.add(form);
    return checkText(pfad, ursache, LAENGEN.ursache, true);
  });
};
