import { datum, type IsoDate, type Kunde, PROFILLAGEN, PROGNOSEN, RECHTSKREISE, Z_GRUENDE } from "@verlauf/core";
import type { Feldleser, Read } from "./feldleser.ts";
import type { Lage } from "./lage.ts";
import { zeichenOhneNamen } from "./zeichen.ts";
import { endetVorBeginn } from "./zeitraum.ts";

/** The Profillagen were dropped on the day after; up to here each record has one. */
export const LETZTER_TAG_DER_PROFILLAGEN: IsoDate = "2016-12-19";

/** The number is checked for doubles by the caller, who knows where the row stands. */
export const kunden = (leser: Feldleser<"kunden">, lage: Lage): Read<Kunde> => {
  const braucht = lage.datenstand <= LETZTER_TAG_DER_PROFILLAGEN;
  const read = {
    kundennummer: leser.pflichttext("kundennummer"),
    rechtskreis: leser.pflichtwort("rechtskreis", RECHTSKREISE),
    dienststelle: leser.pflichttext("dienststelle"),
    team: leser.pflichttext("team"),
    geburtsdatum: leser.pflichttag("geburtsdatum"),
    betreuungSeit: leser.pflichttag("betreuung_seit"),
    profillage: braucht ? leser.pflichtwort("profillage", PROFILLAGEN) : leser.wort("profillage", PROFILLAGEN),
    betreuungBis: leser.tag("betreuung_bis"),
    reaktiviertAm: leser.tag("reaktiviert_am"),
    bgNummer: leser.text("bg_nummer"),
    integrationsfachkraft: zeichenOhneNamen(leser.text("integrationsfachkraft"), lage),
    geschlecht: leser.text("geschlecht"),
    staatsangehoerigkeitsgruppe: leser.text("staatsangehoerigkeitsgruppe"),
    schulabschluss: leser.text("schulabschluss"),
    berufsabschluss: leser.text("berufsabschluss"),
    schwerbehinderung: leser.jaNein("schwerbehinderung"),
    alleinerziehend: leser.jaNein("alleinerziehend"),
    kundenstatus: leser.text("kundenstatus"),
    integrationsprognose: leser.wort("integrationsprognose", PROGNOSEN),
    prognoseNurWegenQualifizierung: leser.jaNein("prognose_nur_wegen_qualifizierung"),
    standortbestimmungAm: leser.tag("standortbestimmung_am"),
    zieloption: leser.text("zieloption"),
    zielBis: leser.tag("ziel_bis"),
    zielBestaetigtAm: leser.tag("ziel_bestaetigt_am"),
    vereinbarungAm: leser.tag("vereinbarung_am"),
    vereinbarungBis: leser.tag("vereinbarung_bis"),
    eingliederungsgutschein: leser.jaNein("eingliederungsgutschein"),
    zGrund: leser.wort("z_grund", Z_GRUENDE),
    letzterKontakt: leser.tag("letzter_kontakt"),
    naechsterTermin: leser.tag("naechster_termin"),
    paragraf16a: leser.jaNein("paragraf_16a"),
    sperrvermerk: leser.jaNein("sperrvermerk"),
    beschaeftigtenfall: leser.jaNein("beschaeftigtenfall"),
  };
  const pruefe = pruefung(leser, lage);

  return () => {
    const kundennummer = read.kundennummer();
    const rechtskreis = read.rechtskreis();
    const dienststelle = read.dienststelle();
    const team = read.team();
    const geburtsdatum = read.geburtsdatum();
    const betreuungSeit = read.betreuungSeit();
    const rest = {
      profillage: read.profillage(),
      betreuungBis: read.betreuungBis(),
      reaktiviertAm: read.reaktiviertAm(),
      bgNummer: read.bgNummer(),
      integrationsfachkraft: read.integrationsfachkraft(),
      geschlecht: read.geschlecht(),
      staatsangehoerigkeitsgruppe: read.staatsangehoerigkeitsgruppe(),
      schulabschluss: read.schulabschluss(),
      berufsabschluss: read.berufsabschluss(),
      schwerbehinderung: read.schwerbehinderung(),
      alleinerziehend: read.alleinerziehend(),
      kundenstatus: read.kundenstatus(),
      integrationsprognose: read.integrationsprognose(),
      prognoseNurWegenQualifizierung: read.prognoseNurWegenQualifizierung(),
      standortbestimmungAm: read.standortbestimmungAm(),
      zieloption: read.zieloption(),
      zielBis: read.zielBis(),
      zielBestaetigtAm: read.zielBestaetigtAm(),
      vereinbarungAm: read.vereinbarungAm(),
      vereinbarungBis: read.vereinbarungBis(),
      eingliederungsgutschein: read.eingliederungsgutschein(),
      zGrund: read.zGrund(),
      letzterKontakt: read.letzterKontakt(),
      naechsterTermin: read.naechsterTermin(),
      paragraf16a: read.paragraf16a() ?? false,
      sperrvermerk: read.sperrvermerk() ?? false,
      beschaeftigtenfall: read.beschaeftigtenfall() ?? false,
    };
    pruefe({ dienststelle, team, geburtsdatum, betreuungSeit, ...rest });
    if (
      kundennummer === null ||
      rechtskreis === null ||
      dienststelle === null ||
      team === null ||
      geburtsdatum === null ||
      betreuungSeit === null
    ) {
      return null;
    }
    return { kundennummer, rechtskreis, dienststelle, team, geburtsdatum, betreuungSeit, ...rest };
  };
};

type Zusammenhang = {
  readonly [K in
    | "dienststelle"
    | "team"
    | "geburtsdatum"
    | "betreuungSeit"
    | "betreuungBis"
    | "vereinbarungAm"
    | "vereinbarungBis"
    | "letzterKontakt"]: Kunde[K] | null;
};

/** What no single cell can tell. */
const pruefung =
  (leser: Feldleser<"kunden">, { datenstand, teams }: Lage) =>
  (kunde: Zusammenhang): void => {
    const { dienststelle, team, geburtsdatum, betreuungSeit } = kunde;
    if (dienststelle !== null && team !== null && teams !== undefined && !teams.has(dienststelle, team)) {
      const gemeint = teams.teamsOf(dienststelle);
      if (gemeint.length === 0) {
        leser.melde(
          "dienststelle",
          "Die Organisation kennt diese Dienststelle nicht. Bitte prüfen oder dort ergänzen.",
        );
      } else {
        leser.melde("team", "Die Organisation kennt dieses Team nicht. Bitte prüfen oder dort ergänzen.");
      }
    }
    if (geburtsdatum !== null && geburtsdatum > datenstand) {
      leser.melde("geburtsdatum", `Das Geburtsdatum liegt nach dem Datenstand (${datum(datenstand)}). Bitte prüfen.`);
    }
    if (endetVorBeginn(geburtsdatum, betreuungSeit)) {
      leser.melde("betreuung_seit", "Die Betreuung beginnt vor der Geburt. Bitte beide Tage prüfen.");
    }
    if (endetVorBeginn(betreuungSeit, kunde.betreuungBis)) {
      leser.melde("betreuung_bis", "Die Betreuung endet vor ihrem Beginn. Bitte beide Tage prüfen.");
    }
    if (endetVorBeginn(kunde.vereinbarungAm, kunde.vereinbarungBis)) {
      leser.melde("vereinbarung_bis", "Die Vereinbarung endet vor ihrem Abschluss. Bitte beide Tage prüfen.");
    }
    if (kunde.letzterKontakt !== null && kunde.letzterKontakt > datenstand) {
      leser.melde(
        "letzter_kontakt",
        `Der Kontakt liegt nach dem Datenstand (${datum(datenstand)}). Bitte das Datum prüfen.`,
      );
    }
  };
