import type { Kanalstufe } from "@verlauf/intake";
import { describe, expect, test } from "vitest";
import { NACHRICHTEN } from "../testing/nachrichten.ts";
import { mailText } from "./mail-text.ts";
import type { Nachricht } from "./nachricht.ts";
import type { Absatz } from "./worte.text.ts";

const alle: readonly Nachricht[] = Object.values(NACHRICHTEN).flat();

const absatzText = (absatz: Absatz): string =>
  typeof absatz === "string" ? absatz : absatz.liste.map((zeile) => `- ${zeile}`).join("\n");

const pageOf = (nachricht: Nachricht, stufe: Kanalstufe, stunde = 7): string => {
  const { betreff, absaetze, ablage } = mailText(nachricht, stufe, stunde);
  return [`Betreff: ${betreff}`, ...absaetze.map(absatzText), ...(ablage === null ? [] : [`(Ablage: ${ablage})`])].join(
    "\n",
  );
};

describe.for(["zahlen", "fallreferenz", "kundennummer"] as const)("at level %s", (stufe) => {
  test("every message reads as it should", async () => {
    const pages = alle.map((nachricht) => `== ${nachricht.art}\n${pageOf(nachricht, stufe)}`);
    await expect(`${pages.join("\n\n")}\n`).toMatchFileSnapshot(`golden/nachrichten-${stufe}.txt`);
  });

  test("no subject says anything of a team, an area or a case", () => {
    for (const nachricht of alle) {
      expect(mailText(nachricht, stufe, 7).betreff).not.toMatch(/Team|Bereich|Nord|Süd|\b4\d\d\b/);
    }
  });

  test("every sentence is a whole one: a capital at its beginning, no gap and no doubled sign", () => {
    for (const nachricht of alle) {
      const page = pageOf(nachricht, stufe);
      expect(page).not.toMatch(/undefined|null\b|NaN|\[object| {2}|\.\.|,,| \.| ,/);
      for (const absatz of mailText(nachricht, stufe, 7).absaetze) expect(absatzText(absatz)).toMatch(/^[-A-ZÄÖÜ0-9]/);
    }
  });
});

test("at level zahlen no number of a case is among them, and from fallreferenz on the open ones are", () => {
  const [erinnerung] = NACHRICHTEN["erinnerung.vorher"];
  const [liste] = NACHRICHTEN["verspaetung.liste"];
  for (const nachricht of alle) expect(pageOf(nachricht, "zahlen")).not.toMatch(/\b0\d\b(?!\.)/);
  for (const nachricht of [erinnerung, liste]) {
    if (nachricht === undefined) throw new Error("there is none");
    expect(pageOf(nachricht, "zahlen")).toContain("4 Fälle");
    expect(pageOf(nachricht, "fallreferenz")).toMatch(/03, 07, 08(?:,| und) 10/);
  }
});

test.for([
  [0, "Guten Morgen"],
  [10, "Guten Morgen"],
  [11, "Guten Tag"],
  [17, "Guten Tag"],
  [18, "Guten Abend"],
] as const)("at %i o'clock it says %s", ([stunde, gruss]) => {
  for (const nachricht of alle) {
    if (nachricht.art !== "fragebogen.eingegangen") expect(pageOf(nachricht, "zahlen", stunde)).toContain(`${gruss}, `);
  }
});
