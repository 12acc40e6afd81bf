import { addDays, addMonths, type IsoDate } from "../calendar.ts";
import { datum } from "../sprache.ts";
import type { Antwortfeld, Gesamtangabe, Meldung } from "./antworten.ts";
import { isText, pruefeLaenge } from "./begruendung.ts";
import type { Teilbefund, Umstaende } from "./fallbefund.ts";
import type { Katalog } from "./katalog.ts";

// the most causes that a case can have
const MAX_URSACHEN = 2;

// VK-11 sets no limit; beyond this somebody may have mistyped the year
const LANGER_ZEITRAUM_MONATE = 36;

type Teilmeldung = Omit<Meldung, "fall">;

const meldung = (feld: Antwortfeld, stufe: Meldung["stufe"], satz: string): Teilmeldung => ({
  nr: null,
  feld,
  stufe,
  satz,
});

/** Holds what is said of a case as a whole against the catalogue and the period under review. */
export const pruefeGesamt = (katalog: Katalog, umstaende: Umstaende, gesamt: Gesamtangabe): Teilbefund => {
  const urteil = pruefeUrteil(gesamt, katalog);
  return {
    offen: urteil.offen,
    meldungen: [
      ...urteil.meldungen,
      ...pruefeUrsachen(gesamt.ursachen, katalog),
      ...pruefeLaenge(null, "ansatz", gesamt.ansatz, "Der Ansatz"),
      ...pruefeEbene(gesamt),
      ...pruefeLaenge(null, "gutePraxis", gesamt.gutePraxis, "Die gute Praxis"),
      ...pruefeParagraf16a(gesamt, umstaende),
      ...pruefeVerlaengerung(gesamt, umstaende.zeitraum),
      ...pruefeLaenge(null, "gesamtbegruendung", gesamt.begruendung, "Die Begründung"),
    ],
  };
};

const pruefeUrteil = ({ gesamturteil, ursachen }: Gesamtangabe, katalog: Katalog): Teilbefund => {
  if (gesamturteil === null) {
    return { meldungen: [meldung("gesamturteil", "hinweis", "Das Gesamturteil fehlt noch.")], offen: ["G1"] };
  }
  if (gesamturteil === "ja") {
    const satz = "Beim Gesamturteil „ja“ ist keine Ursache vorgesehen.";
    return { meldungen: ursachen.length === 0 ? [] : [meldung("ursachen", "hinweis", satz)], offen: [] };
  }
  if (ursachen.some((ursache) => katalog.ursachen.includes(ursache))) return { meldungen: [], offen: [] };
  return { meldungen: [meldung("ursachen", "klaeren", `Gesamturteil „${gesamturteil}“ ohne Ursache.`)], offen: ["G2"] };
};

const pruefeUrsachen = (ursachen: readonly string[], katalog: Katalog): readonly Teilmeldung[] => {
  const verschiedene = [...new Set(ursachen)];
  const doppelt = verschiedene.filter((ursache) => ursachen.indexOf(ursache) !== ursachen.lastIndexOf(ursache));
  const unbekannt = verschiedene.filter((ursache) => !katalog.ursachen.includes(ursache));
  return [
    ...unbekannt.map((ursache) =>
      meldung("ursachen", "klaeren", `„${ursache}“ steht nicht in der Liste der Ursachen.`),
    ),
    ...doppelt.map((ursache) => meldung("ursachen", "hinweis", `„${ursache}“ steht mehrmals dort und zählt einmal.`)),
    ...(verschiedene.length > MAX_URSACHEN
      ? [
          meldung(
            "ursachen",
            "klaeren",
            `${verschiedene.length} Ursachen stehen dort, möglich sind zwei. Bitte auswählen.`,
          ),
        ]
      : []),
  ];
};

const pruefeEbene = ({ ebene, ansatz }: Gesamtangabe): readonly Teilmeldung[] =>
  ebene === null || isText(ansatz)
    ? []
    : [meldung("ebene", "hinweis", `Die Ebene „${ebene}“ ist gewählt, ein Ansatz dazu fehlt.`)];

const pruefeParagraf16a = (
  { paragraf16a }: Gesamtangabe,
  { rechtskreis, ohneParagraf16a }: Umstaende,
): readonly Teilmeldung[] =>
  ohneParagraf16a && paragraf16a === true && rechtskreis !== "SGB II"
    ? [meldung("paragraf16a", "hinweis", "„ja“ bei § 16a SGB II, der Fall gehört zum SGB III. Er wird bewertet.")]
    : [];

const pruefeVerlaengerung = (
  { verlaengertBis, begruendung }: Gesamtangabe,
  { von, bis }: Umstaende["zeitraum"],
): readonly Teilmeldung[] => {
  if (verlaengertBis === null) return [];
  if (verlaengertBis >= von) {
    return [
      meldung(
        "verlaengertBis",
        "klaeren",
        `Der ${datum(verlaengertBis)} verlängert nicht: Der Betrachtungszeitraum beginnt schon am ${datum(von)}.`,
      ),
    ];
  }
  const satz = `Verlängert bis ${datum(verlaengertBis)}`;
  return [
    ...(isText(begruendung) ? [] : [meldung("gesamtbegruendung", "klaeren", `${satz} ohne Begründung.`)]),
    ...(verlaengertBis < langAb(bis)
      ? [
          meldung(
            "verlaengertBis",
            "hinweis",
            `${satz}: Das sind mehr als ${LANGER_ZEITRAUM_MONATE} Monate. Bitte prüfen, ob der Tag stimmt.`,
          ),
        ]
      : []),
  ];
};

// counted from the day after, so that a period that ends with a month begins with one
const langAb = (bis: IsoDate): IsoDate => addMonths(addDays(bis, 1), -LANGER_ZEITRAUM_MONATE);
