import { expect, test } from "vitest";
import { felderVon } from "../profil/felder.ts";
import { berichtigeFeld } from "./berichtige-feld.ts";

const satz = {
  ...Object.fromEntries(felderVon("kunden").map(({ name, inhalt }) => [name, inhalt === "janein" ? false : null])),
  kundennummer: "311A000007",
  rechtskreis: "SGB II",
  dienststelle: "63504",
  team: "412",
  geburtsdatum: "1980-01-01",
  betreuung_seit: "2015-01-01",
};

const berichtige = (
  feld: string,
  wert: string,
  teams: { dienststelle: string; team: string }[] | undefined = undefined,
) => berichtigeFeld({ satz, feld, wert, datenstand: "2026-10-31", teams });

test.each([
  ["betreuung_seit", "01.02.2015", "betreuung_seit", "2015-02-01"],
  ["Betreuung seit", "2015-02-01", "betreuung_seit", "2015-02-01"],
  ["Profillage", "Marktprofil", "profillage", "M"],
  ["z_grund", "Buchstabe b", "z_grund", "b"],
  ["Schwerbehinderung", "ja", "schwerbehinderung", true],
  ["Kommunaler Bedarf (§ 16a)", "", "paragraf_16a", false],
  ["bg_nummer", "", "bg_nummer", null],
] as const)("%s as „%s“ is %s: %s", (feld, wert, name, expected) => {
  expect(berichtige(feld, wert)).toMatchObject({ feld: name, wert: expected });
});

test.each([
  ["Geburtsdatum", "31.02.1980", "gibt es nicht"],
  ["Geburtsdatum", "", "Die Angabe fehlt"],
  ["Geburtsdatum", "01.01.2016", "Die Betreuung beginnt vor der Geburt"],
  ["Profillage", "Superprofil", "ist hier nicht bekannt"],
  ["Integrationsfachkraft", "Muster, Anna", "Sie wurden nicht übernommen"],
  ["Kundennummer", "311A000008", "lässt sich nicht berichtigen"],
  ["Dienststelle", "1", "lässt sich nicht berichtigen"],
  ["Haarfarbe", "rot", "Dieses Feld gibt es im Kundensatz nicht. Möglich: Rechtskreis, Team"],
] as const)("%s as „%s“ is refused", (feld, wert, why) => {
  expect(() => berichtige(feld, wert)).toThrow(why);
});

test("a team must be known, but one that no longer is keeps nobody from correcting the rest", () => {
  const teams = [{ dienststelle: "63504", team: "413" }];
  expect(berichtige("Team", "413", teams)).toMatchObject({ wert: "413" });
  expect(() => berichtige("Team", "414", [...teams, { dienststelle: "63504", team: "412" }])).toThrow(
    "kennt dieses Team nicht",
  );
  expect(berichtige("BG-Nummer", "31102BG0000001", teams)).toMatchObject({ wert: "31102BG0000001" });
});
