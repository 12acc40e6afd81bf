import { type Dateiart, type IsoDate, PROFILLAGE_NAMEN, type Satz } from "@verlauf/core";
import type { Beispielsatz } from "./beispiel.ts";
import type { Zufall } from "./zufall.ts";

// A fact as an office's export would show it: German days, codes beside full names, four ways to say yes, now and then a
// space too many, and a column that nobody asked for.

type Schreibweise<A extends Dateiart> = readonly [kopf: string, zelle: (satz: Satz<A>, zufall: Zufall) => string][];

const tag = (day: IsoDate | null): string =>
  day === null ? "" : `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

const JA = ["ja", "ja", "j", "x", "1"] as const;
const NEIN = ["nein", "", "", "n", "0"] as const;

const jaNein = (value: boolean | null, zufall: Zufall): string =>
  value === null ? "" : zufall.oneOf(value ? JA : NEIN);

const wort = (value: string | null, zufall: Zufall): string =>
  value === null || value === "" || !zufall.chance(0.02) ? (value ?? "") : `${value} `;

const ORGANISATION: Schreibweise<"organisation"> = [
  ["Dienststelle", ({ dienststelle }) => dienststelle],
  ["Art", ({ art }) => art ?? ""],
  ["RD", ({ rd }) => rd],
  ["Bereich", ({ bereich }) => bereich ?? ""],
  ["Team", ({ team }) => team ?? ""],
  ["Teamart", ({ teamart }) => teamart ?? ""],
  ["Rolle", ({ rolle }) => rolle],
  ["Name", ({ name }, zufall) => wort(name, zufall)],
  ["E-Mail", ({ email }) => email],
  // empty means: the same as the address
  ["Anmeldename", () => ""],
  ["Objekt-ID", ({ objektId }) => objektId ?? ""],
  ["Zeichen", ({ zeichen }) => zeichen ?? ""],
];

const VERTRETUNGEN: Schreibweise<"vertretungen"> = [
  ["E-Mail", ({ email }) => email],
  ["Vertretung", ({ vertretung }) => vertretung],
  ["Von", ({ von }) => tag(von)],
  ["Bis", ({ bis }) => tag(bis)],
];

const KUNDEN: Schreibweise<"kunden"> = [
  ["Kundennummer", ({ kundennummer }) => kundennummer],
  ["Rechtskreis", ({ rechtskreis }) => rechtskreis],
  ["Dienststelle", ({ dienststelle }) => dienststelle],
  ["Team", ({ team }) => team],
  ["Geburtsdatum", ({ geburtsdatum }) => tag(geburtsdatum)],
  [
    "Profillage",
    ({ profillage }, zufall) =>
      profillage === null ? "" : zufall.chance(0.6) ? profillage : PROFILLAGE_NAMEN[profillage],
  ],
  ["Betreuung seit", ({ betreuungSeit }) => tag(betreuungSeit)],
  ["Betreuung bis", ({ betreuungBis }) => tag(betreuungBis)],
  ["Reaktiviert am", ({ reaktiviertAm }) => tag(reaktiviertAm)],
  ["BG-Nummer", ({ bgNummer }) => bgNummer ?? ""],
  ["Integrationsfachkraft", ({ integrationsfachkraft }) => integrationsfachkraft ?? ""],
  ["Geschlecht", ({ geschlecht }, zufall) => wort(geschlecht, zufall)],
  ["Staatsangehörigkeitsgruppe", ({ staatsangehoerigkeitsgruppe }) => staatsangehoerigkeitsgruppe ?? ""],
  ["Schulabschluss", ({ schulabschluss }, zufall) => wort(schulabschluss, zufall)],
  ["Berufsabschluss", ({ berufsabschluss }, zufall) => wort(berufsabschluss, zufall)],
  ["Schwerbehinderung", ({ schwerbehinderung }, zufall) => jaNein(schwerbehinderung, zufall)],
  ["Alleinerziehend", ({ alleinerziehend }, zufall) => jaNein(alleinerziehend, zufall)],
  ["Kundenstatus", ({ kundenstatus }, zufall) => wort(kundenstatus, zufall)],
  ["Integrationsprognose", ({ integrationsprognose }, zufall) => wort(integrationsprognose, zufall)],
  [
    "Prognose nur wegen Qualifizierung",
    ({ prognoseNurWegenQualifizierung }, zufall) => jaNein(prognoseNurWegenQualifizierung, zufall),
  ],
  ["Standortbestimmung am", ({ standortbestimmungAm }) => tag(standortbestimmungAm)],
  ["Zieloption", ({ zieloption }, zufall) => wort(zieloption, zufall)],
  ["Ziel bis", ({ zielBis }) => tag(zielBis)],
  ["Ziel bestätigt am", ({ zielBestaetigtAm }) => tag(zielBestaetigtAm)],
  ["Vereinbarung am", ({ vereinbarungAm }) => tag(vereinbarungAm)],
  ["Vereinbarung bis", ({ vereinbarungBis }) => tag(vereinbarungBis)],
  ["Eingliederungsgutschein", ({ eingliederungsgutschein }, zufall) => jaNein(eingliederungsgutschein, zufall)],
  ["Z-Grund", ({ zGrund }) => zGrund ?? ""],
  ["Letzter Kontakt", ({ letzterKontakt }) => tag(letzterKontakt)],
  ["Nächster Termin", ({ naechsterTermin }) => tag(naechsterTermin)],
  ["Kommunaler Bedarf (§ 16a)", ({ paragraf16a }, zufall) => jaNein(paragraf16a, zufall)],
  ["Sperrvermerk", ({ sperrvermerk }, zufall) => jaNein(sperrvermerk, zufall)],
  ["Beschäftigtenfall", ({ beschaeftigtenfall }, zufall) => jaNein(beschaeftigtenfall, zufall)],
  ["Druckkennzeichen", () => "0"],
];

const KONTAKTE: Schreibweise<"kontakte"> = [
  ["Kundennummer", ({ kundennummer }) => kundennummer],
  ["Datum", ({ datum }) => tag(datum)],
  ["Art", ({ art }, zufall) => wort(art, zufall)],
  ["Gesprächsart", ({ gespraechsart }) => gespraechsart ?? ""],
  // the usual one is often left out
  [
    "Stelle",
    ({ stelle }, zufall) => (stelle === "Integrationsfachkraft" && zufall.chance(0.6) ? "" : wort(stelle, zufall)),
  ],
  ["Vermerk", ({ vermerk }) => vermerk ?? ""],
];

const HANDLUNGSBEDARFE: Schreibweise<"handlungsbedarfe"> = [
  ["Kundennummer", ({ kundennummer }) => kundennummer],
  ["Schlüsselgruppe", ({ schluesselgruppe }) => schluesselgruppe],
  ["Handlungsbedarf", ({ handlungsbedarf }, zufall) => wort(handlungsbedarf, zufall)],
  ["Festgestellt am", ({ festgestelltAm }) => tag(festgestelltAm)],
  ["Schwerpunkt", ({ schwerpunkt }, zufall) => jaNein(schwerpunkt, zufall)],
];

const STRATEGIEN: Schreibweise<"strategien"> = [
  ["Kundennummer", ({ kundennummer }) => kundennummer],
  ["Handlungsstrategie", ({ handlungsstrategie }, zufall) => wort(handlungsstrategie, zufall)],
  ["Handlungsbedarf", ({ handlungsbedarf }, zufall) => wort(handlungsbedarf, zufall)],
  ["Beginn", ({ beginn }) => tag(beginn)],
  ["Ende", ({ ende }) => tag(ende)],
  ["Status", ({ status }) => status ?? ""],
  ["Erledigt am", ({ erledigtAm }) => tag(erledigtAm)],
  ["Maßnahme Beginn", ({ massnahmeBeginn }) => tag(massnahmeBeginn)],
  ["Maßnahme Ende", ({ massnahmeEnde }) => tag(massnahmeEnde)],
];

const AUSNAHMEN: Schreibweise<"ausnahmen"> = [
  ["Kundennummer", ({ kundennummer }) => kundennummer],
  ["Grund", ({ grund }, zufall) => wort(grund, zufall)],
  ["Von", ({ von }) => tag(von)],
  ["Bis", ({ bis }) => tag(bis)],
  ["Entschieden am", ({ entschiedenAm }) => tag(entschiedenAm)],
  ["Gilt auch für U25", ({ auchU25 }, zufall) => jaNein(auchU25, zufall)],
];

const SCHREIBWEISEN: { readonly [A in Dateiart]: Schreibweise<A> } = {
  organisation: ORGANISATION,
  vertretungen: VERTRETUNGEN,
  kunden: KUNDEN,
  kontakte: KONTAKTE,
  handlungsbedarfe: HANDLUNGSBEDARFE,
  strategien: STRATEGIEN,
  ausnahmen: AUSNAHMEN,
};

export const kopfzeileOf = (art: Dateiart): readonly string[] => SCHREIBWEISEN[art].map(([kopf]) => kopf);

const zellen = <A extends Dateiart>(spalten: Schreibweise<A>, satz: Satz<A>, zufall: Zufall): readonly string[] =>
  spalten.map(([, zelle]) => zelle(satz, zufall));

export const exportzeileOf = (eintrag: Beispielsatz, zufall: Zufall): readonly string[] => {
  switch (eintrag.art) {
    case "organisation":
      return zellen(ORGANISATION, eintrag.satz, zufall);
    case "vertretungen":
      return zellen(VERTRETUNGEN, eintrag.satz, zufall);
    case "kunden":
      return zellen(KUNDEN, eintrag.satz, zufall);
    case "kontakte":
      return zellen(KONTAKTE, eintrag.satz, zufall);
    case "handlungsbedarfe":
      return zellen(HANDLUNGSBEDARFE, eintrag.satz, zufall);
    case "strategien":
      return zellen(STRATEGIEN, eintrag.satz, zufall);
    case "ausnahmen":
      return zellen(AUSNAHMEN, eintrag.satz, zufall);
  }
};
