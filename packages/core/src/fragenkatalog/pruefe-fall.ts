import type { Fallantworten, Meldung } from "./antworten.ts";
import type { Fallbefund, Teilbefund, Umstaende } from "./fallbefund.ts";
import type { Katalog } from "./katalog.ts";
import { pruefeFragen } from "./pruefe-fragen.ts";
import { pruefeGesamt } from "./pruefe-gesamt.ts";

/** Holds the answers to one case against the catalogue. Nothing of them is changed. */
export const pruefeFall = (katalog: Katalog, umstaende: Umstaende, fallantworten: Fallantworten): Fallbefund => {
  const { fall, antworten, gesamt } = fallantworten;
  const befund = ({ meldungen, offen }: Teilbefund, nichtBewertet = false): Fallbefund => ({
    meldungen: meldungen.map((meldung) => ({ fall, ...meldung })),
    vollstaendig: offen.length === 0 && !nichtBewertet,
    offen,
    nichtBewertet,
  });
  const { rechtskreis, ohneParagraf16a } = umstaende;
  // nothing more is to be answered, and nobody should be asked to
  if (ohneParagraf16a && gesamt.paragraf16a === true && rechtskreis === "SGB II") return befund(NICHT_BEWERTET, true);

  const fragen = pruefeFragen(katalog, rechtskreis, antworten);
  const ueberhaupt = pruefeGesamt(katalog, umstaende, gesamt);
  const offen = [...fragen.offen, ...ueberhaupt.offen];
  return isUnberuehrt(fallantworten)
    ? befund({ meldungen: [UNBERUEHRT], offen })
    : befund({ meldungen: [...fragen.meldungen, ...ueberhaupt.meldungen], offen });
};

/** A message with its place in front: "Fall 09, Frage 3: „nein“ ohne Begründung." */
export const meldungText = ({ fall, nr, satz }: Meldung): string =>
  `Fall ${fall}${nr === null ? "" : `, Frage ${nr}`}: ${satz}`;

const NICHT_BEWERTET: Teilbefund = {
  meldungen: [
    {
      nr: null,
      feld: "paragraf16a",
      stufe: "klaeren",
      satz: "„ja“ bei § 16a, und eine Zustimmung der Trägerversammlung ist nicht hinterlegt. Der Fall wird nicht bewertet; bitte durch den nächsten ersetzen.",
    },
  ],
  offen: [],
};

const UNBERUEHRT: Omit<Meldung, "fall"> = {
  nr: null,
  feld: "gesamturteil",
  stufe: "hinweis",
  satz: "Noch nicht bearbeitet.",
};

const isUnberuehrt = ({ antworten, gesamt }: Fallantworten): boolean =>
  antworten.every(({ antwort, begruendung }) => antwort === null && begruendung.trim() === "") &&
  Object.values(gesamt).every((angabe) => angabe === null || (typeof angabe !== "boolean" && angabe.length === 0));
