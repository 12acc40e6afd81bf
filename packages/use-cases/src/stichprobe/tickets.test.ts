import { createHash } from "node:crypto";
import {
  anleitungZurNachpruefung,
  ersetze,
  pruefeProtokoll,
  type Rahmenperson,
  type Sha256,
  stichprobenrahmen,
  ticketOf,
  zieheStichprobe,
  zieheTeam,
} from "@verlauf/core";
import { expect, test } from "vitest";

// The published worked values need the real SHA-256, which the core is given.

const sha256: Sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

const person = (kundennummer: string): Rahmenperson => ({
  kundennummer,
  team: "412",
  teamart: "M&I",
  rechtskreis: "SGB II",
  betreuungSeit: "2015-01-01",
  betreuungBis: null,
  reaktiviertAm: null,
  beschaeftigtenfall: false,
  sperrvermerk: false,
  paragraf16a: false,
});

const SECHS = ["A-1", "A-2", "A-3", "B-1", "B-2", "B-3"];

const frage = {
  monat: "2026-10",
  regel: {
    id: "hausregel",
    quelle: "Hausverfügung 4/2024",
    ab: "2024-01-01",
    bis: null,
    faelle: 4,
  },
  gemeinsameEinrichtung: true,
  zustimmungAm: null,
  rueckschauMonate: 12,
  frueher: [],
} as const;

const auftrag = {
  ...frage,
  dienststelle: "63504",
  team: "412",
  basisSeed: "314159",
  personen: SECHS.map(person),
  gezogen: { am: "2026-11-02", von: "TL 412" },
} as const;

test("the published ticket of AB-130", () => {
  expect(ticketOf("AB-130", "01382438112797316654", sha256)).toBe(
    "0.26299714122838008416507544297546663599715395525154425586041245287750224561854",
  );
});

test("the published draw of four out of six, in whatever order they come", () => {
  for (const ids of [SECHS, SECHS.toReversed(), [...SECHS.slice(3), ...SECHS.slice(0, 3)]]) {
    expect(zieheStichprobe(ids, "314159", 4, sha256).map(({ kundennummer }) => kundennummer)).toEqual([
      "B-2",
      "B-3",
      "A-3",
      "A-2",
    ]);
  }
});

test("the published SHA-256 of the frame of six", () => {
  expect(stichprobenrahmen(SECHS.toReversed().map(person), frage, sha256).sha256).toBe(
    "99856f50cd0e242b60eee7effdbb6c057354cd08bea4340211e41cebfd71c525",
  );
});

test("a hash with leading zeros gives a ticket of at least 64 digits", () => {
  const zeros: Sha256 = () => `${"0".repeat(63)}7`;
  expect(ticketOf("A-1", "1", zeros)).toBe(`0.7${"0".repeat(63)}`);
});

test("a record can be checked from itself, also after a replacement", () => {
  const { protokoll } = zieheTeam(auftrag, sha256);
  expect(pruefeProtokoll(protokoll, sha256, 4)).toEqual([]);
  const ersatz = ersetze(protokoll, "2026-10-63504-412-02", "Datensatz inzwischen gesperrt", sha256);
  expect(pruefeProtokoll(ersatz.protokoll, sha256, 4)).toEqual([]);
});

test("the instructions for checking by hand", async () => {
  const { protokoll } = zieheTeam(auftrag, sha256);
  await expect(`${anleitungZurNachpruefung(protokoll, sha256).join("\n\n")}\n`).toMatchFileSnapshot(
    "./anleitung.golden.txt",
  );
});
