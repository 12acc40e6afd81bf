import { mailText, type Nachricht, type Nachrichtenart } from "@verlauf/use-cases";
import { NACHRICHTEN } from "@verlauf/use-cases/testing";
import { describe, expect, test } from "vitest";
import { nachrichtAntwort } from "./nachricht-antwort.ts";
import { ALLE_NACHRICHTEN, STUFEN } from "./testing/antworten.ts";
import { textOf } from "./text-of.ts";
import { laeufeOf } from "./woertlich.ts";

const knoepfe = (art: Nachrichtenart, index = 0) => {
  const nachricht: Nachricht | undefined = NACHRICHTEN[art][index];
  if (nachricht === undefined) throw new Error(`no message ${index} of ${art}`);
  return nachrichtAntwort(nachricht, "fallreferenz", 7).knoepfe;
};

test("the month's start brings the workbook, the cases and a way to say that one is absent", () => {
  expect(knoepfe("faelle.bereit")).toEqual([
    { titel: "Arbeitsmappe holen", absicht: { art: "arbeitsmappe", monat: "2026-10", team: "412" }, betont: true },
    { titel: "Fälle ansehen", absicht: { art: "faelle", monat: "2026-10", team: "412" } },
    { titel: "Ich bin abwesend", absicht: { art: "abwesend" } },
  ]);
  const [faelle] = NACHRICHTEN["faelle.bereit"];
  if (faelle === undefined) throw new Error("there is none");
  expect(nachrichtAntwort(faelle, "fallreferenz", 7)).toMatchObject({
    absaetze: [expect.any(String), "Bitte geben Sie die Antworten bis **Freitag, 20.11.** zurück."],
    hinweise: ["Die Arbeitsmappe liegt auch in der Ablage: gE_intern/Bereich Nord/412"],
  });
});

test.for([
  ["faelle.bereit", 1, ["Arbeitsmappe holen", "Fälle ansehen"]],
  ["faelle.bereit", 5, []],
  ["erinnerung.vorher", 0, ["Arbeitsmappe holen", "Stand ansehen"]],
  ["erinnerung.vorher", 2, ["Stand ansehen"]],
  ["erinnerung.danach", 0, ["Arbeitsmappe holen", "Stand ansehen"]],
  ["fragebogen.eingegangen", 0, ["Stand ansehen"]],
  ["verspaetung.liste", 0, ["Stand ansehen", "Vertretung für Team 418"]],
  ["verspaetung.liste", 1, ["Stand ansehen", "Vertretung eintragen"]],
  ["verspaetung.liste", 2, ["Stand ansehen", "Vertretung eintragen"]],
  ["bereich.vollstaendig", 0, ["Auswertung holen"]],
  ["ueberfaellig.woche", 0, ["Wer ist überfällig?", "Als Excel"]],
  ["vertretung.uebernommen", 0, ["Fälle ansehen"]],
  ["vertretung.fehlt", 0, ["Vertretung eintragen", "Stand ansehen"]],
  ["abwesenheit.gemeldet", 0, ["Vertretung für Team 412"]],
  ["abwesenheit.gemeldet", 1, ["Vertretung für Team 412", "Vertretung für Team 413"]],
] as const)("%s %i offers %j", ([art, index, titel]) => {
  expect(knoepfe(art, index).map((knopf) => knopf.titel)).toEqual(titel);
});

test("of a lead's absence the days are known already", () => {
  expect(knoepfe("abwesenheit.gemeldet")[0]?.absicht).toEqual({
    art: "vertretung",
    team: "412",
    von: "2026-11-02",
    bis: "2026-11-20",
  });
});

test("the week's overview of one team asks for that team, of several for the asker's own", () => {
  expect(knoepfe("ueberfaellig.woche", 1)[0]?.absicht).toEqual({ art: "ueberfaellig", team: "412" });
  expect(knoepfe("ueberfaellig.woche", 0)[0]?.absicht).toEqual({ art: "ueberfaellig" });
});

describe.for(STUFEN)("at level %s", (stufe) => {
  test.for(ALLE_NACHRICHTEN)("$art says what the mail says", (nachricht) => {
    const { betreff, absaetze } = mailText(nachricht, stufe, 7);
    const said = textOf(nachrichtAntwort(nachricht, stufe, 7));
    for (const satz of [
      betreff,
      ...absaetze.flatMap((absatz) => (typeof absatz === "string" ? absatz : absatz.liste)),
    ]) {
      expect(said).toContain(satz);
    }
  });
});

test("open cases are named from level fallreferenz on", () => {
  const [erinnerung] = NACHRICHTEN["erinnerung.vorher"];
  if (erinnerung === undefined) throw new Error("there is none");
  const said = STUFEN.map((stufe) => textOf(nachrichtAntwort(erinnerung, stufe, 7)).includes("03, 07, 08, 10"));
  expect(said).toEqual([false, true, true]);
});

test("the names of folders and areas make nothing bold", () => {
  const [faelle] = NACHRICHTEN["faelle.bereit"];
  if (faelle === undefined) throw new Error("there is none");
  const { hinweise } = nachrichtAntwort({ ...faelle, ablage: "gE_intern/**Nord**/412" }, "fallreferenz", 7);
  expect(laeufeOf(hinweise?.[0] ?? "")).toEqual([
    { text: "Die Arbeitsmappe liegt auch in der Ablage: gE_intern/**Nord**/412", fett: false },
  ]);
});

test.for(ALLE_NACHRICHTEN)("at level zahlen $art offers nothing that would only be refused there", (nachricht) => {
  const arten = nachrichtAntwort(nachricht, "zahlen", 7).knoepfe.map(({ absicht }) => absicht.art);
  for (const art of ["arbeitsmappe", "auswertung", "als_excel"]) expect(arten).not.toContain(art);
});

test("at level zahlen what has counts only is offered still", () => {
  const [faelle] = NACHRICHTEN["faelle.bereit"];
  if (faelle === undefined) throw new Error("there is none");
  expect(nachrichtAntwort(faelle, "zahlen", 7).knoepfe.map(({ titel }) => titel)).toEqual([
    "Fälle ansehen",
    "Ich bin abwesend",
  ]);
});
