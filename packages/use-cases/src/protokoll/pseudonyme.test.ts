import { Refusal } from "@verlauf/core";
import type { Protokollschluessel } from "@verlauf/store";
import { beforeAll, describe, expect, test } from "vitest";
import type { Akteur } from "../rechte/akteur.ts";
import { pseudonymeIn } from "./pseudonyme.ts";
import { makeSchluessel, oeffneSchluessel } from "./schluesseldatei.ts";
import { oeffne, type Schluesselpaar } from "./siegel.ts";

const PASSWORT = { verwaltung: "sieben rote Räder", datenschutz: "acht blaue Boote" } as const;

const person = (kennung: string): Akteur => ({ art: "person", kennung, befugnisse: [] });

interface Haelften {
  readonly oeffentlich: readonly Protokollschluessel[];
  readonly dateien: { readonly verwaltung: string; readonly datenschutz: string };
  readonly paar: Schluesselpaar;
}

const makeHaelften = async (): Promise<Haelften> => {
  const [verwaltung, datenschutz] = await Promise.all([
    makeSchluessel("verwaltung", PASSWORT.verwaltung, "2026-11-22"),
    makeSchluessel("datenschutz", PASSWORT.datenschutz, "2026-11-22"),
  ]);
  return {
    oeffentlich: [verwaltung.oeffentlich, datenschutz.oeffentlich],
    dateien: { verwaltung: verwaltung.datei, datenschutz: datenschutz.datei },
    paar: {
      verwaltung: await oeffneSchluessel("verwaltung", verwaltung.datei, PASSWORT.verwaltung),
      datenschutz: await oeffneSchluessel("datenschutz", datenschutz.datei, `${PASSWORT.datenschutz}\n`),
    },
  };
};

describe("pseudonyms", () => {
  let haelften: Haelften;
  beforeAll(async () => {
    haelften = await makeHaelften();
  });

  const setUp = (oeffentlich: readonly Protokollschluessel[] = haelften.oeffentlich) => {
    const state = { jetzt: "2026-11-22T12:00:00Z", asked: 0 };
    const pseudonyme = pseudonymeIn(
      {
        protokollschluessel: async () => {
          state.asked += 1;
          return oeffentlich;
        },
      },
      { uhr: () => new Date(state.jetzt) },
    );
    return { pseudonyme, state };
  };

  test("one a person and day in Germany, and nothing of the person in it", () => {
    const { pseudonyme, state } = setUp();
    const first = pseudonyme.fuer(person("ahrens@example.org"));
    expect(pseudonyme.fuer(person("ahrens@example.org"))).toBe(first);
    expect(pseudonyme.fuer(person("berg@example.org"))).not.toBe(first);
    state.jetzt = "2026-11-22T22:59:59Z";
    expect(pseudonyme.fuer(person("ahrens@example.org"))).toBe(first);
    state.jetzt = "2026-11-22T23:00:00Z";
    expect(pseudonyme.fuer(person("ahrens@example.org"))).not.toBe(first);
    expect(setUp().pseudonyme.fuer(person("ahrens@example.org"))).not.toBe(first);
  });

  test("keys, services and the command line stand under what they are", () => {
    const { pseudonyme } = setUp();
    expect(pseudonyme.fuer({ art: "schluessel", id: "abc", umfang: [], dienststelle: null })).toBe("schluessel:abc");
    expect(pseudonyme.fuer({ art: "system", dienst: "auftraege" })).toBe("system:auftraege");
    expect(pseudonyme.fuer({ art: "betrieb", konto: "erika" })).toBe("betrieb");
  });

  test("both together resolve one, and the letter names whose it is", async () => {
    const { pseudonyme } = setUp();
    const wer = pseudonyme.fuer(person("ahrens@example.org"));
    const [identitaet] = await pseudonyme.versiegele([wer, "betrieb", wer]);
    expect(identitaet?.pseudonym).toBe(wer);
    expect(await oeffne(identitaet?.siegel ?? "", haelften.paar)).toEqual({
      pseudonym: wer,
      kennung: "ahrens@example.org",
    });
  });

  test("neither resolves one alone", async () => {
    const { pseudonyme } = setUp();
    const [identitaet] = await pseudonyme.versiegele([pseudonyme.fuer(person("ahrens@example.org"))]);
    const { verwaltung, datenschutz } = haelften.paar;
    for (const paar of [
      { verwaltung, datenschutz: verwaltung },
      { verwaltung: datenschutz, datenschutz },
      { verwaltung: datenschutz, datenschutz: verwaltung },
    ]) {
      await expect(oeffne(identitaet?.siegel ?? "", paar)).rejects.toThrow(Refusal);
    }
    // nor does somebody who gives a wrong key the right name
    const forged = { verwaltung: { ...datenschutz, id: verwaltung.id }, datenschutz };
    await expect(oeffne(identitaet?.siegel ?? "", forged)).rejects.toThrow();
  });

  test("a name's length doesn't show", async () => {
    const { pseudonyme } = setUp();
    const lengths = await Promise.all(
      ["a@example.org", "anna-lena.freifrau-von-und-zu-musterstadt@jobcenter.example.org"].map(async (kennung) => {
        const [identitaet] = await pseudonyme.versiegele([pseudonyme.fuer(person(kennung))]);
        return identitaet?.siegel.length;
      }),
    );
    expect(new Set(lengths).size).toBe(1);
  });

  test("a letter is the same until it is kept, and then isn't made again", async () => {
    const { pseudonyme, state } = setUp();
    const wer = pseudonyme.fuer(person("ahrens@example.org"));
    const first = await pseudonyme.versiegele([wer]);
    expect(await pseudonyme.versiegele([wer])).toEqual(first);
    pseudonyme.bewahrt(first);
    const { asked } = state;
    expect(await pseudonyme.versiegele([wer])).toEqual([]);
    expect(state.asked).toBe(asked);
  });

  test("without both key pairs nobody can resolve one", async () => {
    for (const oeffentlich of [[], haelften.oeffentlich.slice(0, 1)]) {
      const { pseudonyme } = setUp(oeffentlich);
      expect(await pseudonyme.versiegele([pseudonyme.fuer(person("ahrens@example.org"))])).toEqual([]);
    }
  });

  test("a key's file opens with its passphrase alone, and only as what it is", async () => {
    const { verwaltung } = haelften.dateien;
    expect(verwaltung).not.toContain(PASSWORT.verwaltung);
    await expect(oeffneSchluessel("verwaltung", verwaltung, "falsch")).rejects.toThrow("Datei und Kennwort prüfen");
    await expect(oeffneSchluessel("verwaltung", "kein Schlüssel", "x")).rejects.toThrow("Datei und Kennwort prüfen");
    await expect(oeffneSchluessel("datenschutz", verwaltung, PASSWORT.verwaltung)).rejects.toThrow(
      "Das ist der Schlüssel für Verwaltung. Gebraucht wird der für Datenschutz.",
    );
    await expect(makeSchluessel("verwaltung", "zu kurz", "2026-11-22")).rejects.toThrow("mindestens 12 Zeichen");
  });
});
