import { expect, test } from "vitest";
import type { Feldvorschlag } from "./auswertung.ts";
import { frage } from "./beispielurteil.ts";
import { HANDLUNGSFELDSTAENDE, type Handlungsfeld } from "./beurteilung.ts";
import { uebernehmeHandlungsfelder } from "./handlungsfelder.ts";

const feld = (nr: number, angaben: Partial<Handlungsfeld> = {}): Handlungsfeld => ({
  nr,
  seit: "2026-08",
  feld: "Vereinbarungen",
  ursache: "",
  strategie: "",
  aktivitaet: "",
  ebene: null,
  termin: null,
  erwarteteWirkung: "",
  prueffrage: "",
  beobachteteWirkung: "",
  stand: "offen",
  ...angaben,
});

const vorschlag = (nr: string): Feldvorschlag => ({
  frage: frage(nr),
  monate: [
    { monat: "2026-09", negativ: 10, gueltig: 20 },
    { monat: "2026-10", negativ: 11, gueltig: 20 },
  ],
});

const standOf = (felder: readonly Handlungsfeld[]) => felder.map(({ nr, stand }) => [nr, stand]);

test("VK-17: what is open comes along as it is, what is closed stays behind", () => {
  const offen = feld(1, { ursache: "Kapazität", beobachteteWirkung: "noch keine" });
  expect(uebernehmeHandlungsfelder([feld(2, { stand: "abgeschlossen" }), offen], [], "2026-10")).toEqual([offen]);
});

test("what was proposed and what is open come along", () => {
  const felder = HANDLUNGSFELDSTAENDE.map((stand, index) => feld(index + 1, { stand }));
  expect(standOf(uebernehmeHandlungsfelder(felder, [], "2026-10"))).toEqual([
    [1, "vorgeschlagen"],
    [2, "offen"],
  ]);
});

test("a proposal becomes a field of this month, with the question that will test it", () => {
  expect(uebernehmeHandlungsfelder([], [vorschlag("12")], "2026-10")).toEqual([
    feld(1, { seit: "2026-10", feld: "Frage 12 im Wortlaut", prueffrage: "Frage 12", stand: "vorgeschlagen" }),
  ]);
});

test.for(["12", "Frage 12", " frage 12: Vereinbarung überprüft?", "Nr. 12"])(
  "an open field that is tested by “%s” keeps question 12 from being proposed again",
  (prueffrage) => {
    expect(uebernehmeHandlungsfelder([feld(1, { prueffrage })], [vorschlag("12")], "2026-10")).toHaveLength(1);
  },
);

test.for(["1", "120", "12a", "die Zwölf", ""])("a field that is tested by “%s” doesn't", (prueffrage) => {
  expect(uebernehmeHandlungsfelder([feld(1, { prueffrage })], [vorschlag("12")], "2026-10")).toHaveLength(2);
});

test("a closed field doesn't keep its question from coming up again, under a new number", () => {
  const geschlossen = feld(3, { prueffrage: "Frage 12", stand: "abgeschlossen" });
  expect(standOf(uebernehmeHandlungsfelder([feld(1), geschlossen], [vorschlag("12")], "2026-10"))).toEqual([
    [1, "offen"],
    [4, "vorgeschlagen"],
  ]);
});

test("of several states of a field the last counts", () => {
  expect(uebernehmeHandlungsfelder([feld(1), feld(1, { stand: "abgeschlossen" })], [], "2026-10")).toEqual([]);
});

test("a month that is made again keeps its own fields, the closed ones too, and doesn't propose them anew", () => {
  const geschlossen = feld(1, { prueffrage: "Frage 12", stand: "abgeschlossen" });
  expect(
    standOf(uebernehmeHandlungsfelder([feld(1), feld(2)], [vorschlag("12"), vorschlag("7")], "2026-10", [geschlossen])),
  ).toEqual([
    [1, "abgeschlossen"],
    [2, "offen"],
    [3, "vorgeschlagen"],
  ]);
});
