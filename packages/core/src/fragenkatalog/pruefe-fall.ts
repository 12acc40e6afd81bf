import type { IsoDate } from "../calendar.ts";
import type { Rechtskreis } from "../kunde.ts";
import type { Fallantworten, Meldung } from "./antworten.ts";
import type { Katalog } from "./katalog.ts";
import { pruefeFragen } from "./pruefe-fragen.ts";
import { pruefeGesamt } from "./pruefe-gesamt.ts";

/** What a case brings along, whatever is answered about it. */
export interface Umstaende {
  readonly rechtskreis: Rechtskreis;
  /** The period under review (VK-10). */
  readonly zeitraum: { readonly von: IsoDate; readonly bis: IsoDate };
  /** A case with § 16a needs must not be rated, for want of consent (VA-08). */
  readonly ohneParagraf16a: boolean;
}

export interface Fallbefund {
  readonly meldungen: readonly Meldung[];
  /** Every question that applies, the overall judgement and what these need is there; never where it isn't rated. */
  readonly vollstaendig: boolean;
  /** What is missing for that: numbers of questions in the catalogue's order, then G1 (judgement) and G2 (cause). */
  readonly offen: readonly string[];
  /** Needs municipal services without consent, so that none of its answers may count. */
  readonly nichtBewertet: boolean;
}

/** What a part of the check finds; `offen` as above. */
export interface Teilbefund {
  readonly meldungen: readonly Omit<Meldung, "fall">[];
  readonly offen: readonly string[];
}

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
