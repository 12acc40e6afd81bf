import { expect, test } from "vitest";
import { stand, urteil } from "./beispielurteil.ts";
import { teamstandText, teamzeile } from "./umfang.text.ts";
import { umfangOf } from "./umfang.ts";

const fehlt = { zurueckAm: null, zuletztAm: null, vollstaendig: 0 } as const;

test("VK-30: teams and cases are counted as states of the procedure", () => {
  const staende = [
    stand({ team: "412", ersetzt: 1 }),
    stand({ team: "413", zurueckAm: "2026-11-20", inVertretung: true, vollstaendig: 9, offen: ["07"] }),
    stand({ team: "414", zurueckAm: "2026-11-21" }),
    stand({ team: "415", zurueckAm: "2026-12-01", frist: null }),
    stand({ team: "418", ...fehlt }),
  ];
  const beurteilungen = [
    urteil({ antworten: { "1": "ja" }, verlaengert: true }),
    urteil({ gesamturteil: "nein" }),
    urteil({ antworten: { "1": null } }),
    urteil({ nichtBewertet: true }),
  ];
  expect(umfangOf(staende, beurteilungen)).toEqual({
    teams: 5,
    zurueck: 4,
    verspaetet: 1,
    inVertretung: 1,
    soll: 50,
    beurteilt: 3,
    vollstaendig: 39,
    ersetzt: 1,
    verlaengert: 1,
    nichtBewertet: 1,
  });
});

test("the area manager reads what is there and who is missing, by name and without reproach", () => {
  const da = ["411", "412", "413", "414", "416", "417", "419"].map((team) => stand({ team }));
  const staende = [stand({ team: "418", ...fehlt }), ...da, stand({ team: "415", ...fehlt })];
  expect(teamstandText(staende, "2026-11-20", ["418"])).toBe(
    "Zum 20.11. liegen 7 von 9 Arbeitsmappen vor. Es fehlen Team 415 und Team 418 (keine Vertretung hinterlegt).",
  );
});

test("what isn't complete, is to be clarified or came late is named too", () => {
  expect(
    teamstandText(
      [
        stand({ team: "412", offen: ["07"], zuKlaeren: 1 }),
        stand({ team: "413", offen: ["03", "10"], zuKlaeren: 2, zurueckAm: "2026-11-23" }),
        stand({ team: "9", ...fehlt }),
      ],
      "2026-11-24",
    ),
  ).toBe(
    "Zum 24.11. liegen 2 von 3 Arbeitsmappen vor. Es fehlt Team 9. Noch nicht vollständig: Team 412 (Fall 07) und Team 413 (Fälle 03 und 10). Zu klären: Team 412 (1 Angabe) und Team 413 (2 Angaben). Nach dem Termin eingegangen: Team 413 (23.11.).",
  );
});

test.for([
  [[stand()], "Zum 20.11. liegt die Arbeitsmappe vor."],
  [[stand(fehlt)], "Zum 20.11. liegt die Arbeitsmappe noch nicht vor. Es fehlt Team 412."],
  [[stand(), stand({ team: "413", ...fehlt })], "Zum 20.11. liegt 1 von 2 Arbeitsmappen vor. Es fehlt Team 413."],
] as const)("few workbooks are said in the singular (%#)", ([staende, satz]) => {
  expect(teamstandText(staende, "2026-11-20")).toBe(satz);
});

test.for([
  [stand(), "10 von 10 Fällen vollständig; eingegangen am 13.11.2026."],
  [
    stand({ vollstaendig: 8, offen: ["03", "07"], zurueckAm: "2026-11-23", inVertretung: true }),
    "8 von 10 Fällen vollständig, offen: 03 und 07; eingegangen am 23.11.2026 (nach dem Termin); in Vertretung.",
  ],
  [stand({ soll: 1, vollstaendig: 1 }), "1 von 1 Fall vollständig; eingegangen am 13.11.2026."],
  [stand(fehlt), "Im Ablageordner noch nicht verzeichnet, Termin 20.11.2026."],
  [stand({ ...fehlt, frist: null }), "Im Ablageordner noch nicht verzeichnet."],
] as const)("a team's line: %#", ([eines, zeile]) => {
  expect(teamzeile(eines)).toBe(zeile);
});
