import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fallantworten, Fragenantwort, Gesamtangabe } from "./antworten.ts";
import { beispielantworten, beispielumstaende, leereGesamtangabe } from "./beispielantworten.ts";
import type { Umstaende } from "./fallbefund.ts";
import { ANTWORTEN, type Antwort, GRADE, type Katalog } from "./katalog.ts";
import { meldungText, pruefeFall } from "./pruefe-fall.ts";
import { standardkatalog } from "./standardkatalog.ts";

const pruefe = (fall: Fallantworten, umstaende: Partial<Umstaende> = {}, katalog: Katalog = standardkatalog) =>
  pruefeFall(katalog, { ...beispielumstaende, ...umstaende }, fall);

const antwort = (nr: string, wert: Antwort | null, begruendung = ""): Fragenantwort => ({
  nr,
  antwort: wert,
  begruendung,
});

/** What is said, as a person reads it. */
const saetze = (fall: Fallantworten, umstaende: Partial<Umstaende> = {}, katalog?: Katalog) =>
  pruefe(fall, umstaende, katalog).meldungen.map((meldung) => `${meldung.stufe} ${meldungText(meldung)}`);

const gesamt = (angabe: Partial<Gesamtangabe>, umstaende: Partial<Umstaende> = {}) =>
  saetze(beispielantworten([], angabe), umstaende);

test("a case with every question and the judgement answered is complete, and nothing is said", () => {
  expect(pruefe(beispielantworten())).toEqual({ meldungen: [], vollstaendig: true, offen: [], nichtBewertet: false });
});

test("a case that nobody has begun is said once, with all that is missing", () => {
  const leer: Fallantworten = {
    fall: "03",
    antworten: standardkatalog.fragen.map(({ nr }) => antwort(nr, null, " ")),
    gesamt: leereGesamtangabe,
  };
  const befund = pruefe(leer);
  expect(befund.meldungen).toEqual([
    { fall: "03", nr: null, feld: "gesamturteil", stufe: "hinweis", satz: "Noch nicht bearbeitet." },
  ]);
  expect(befund.vollstaendig).toBe(false);
  expect(befund.offen).toEqual([...standardkatalog.fragen.map(({ nr }) => nr), "G1"]);
  expect(pruefe({ ...leer, antworten: [] }).offen).toHaveLength(19);
  expect(saetze({ ...leer, gesamt: { ...leereGesamtangabe, paragraf16a: false } })).toHaveLength(19);
  expect(saetze({ ...leer, gesamt: { ...leereGesamtangabe, ansatz: "Absprache" } })).toHaveLength(19);
});

describe("questions", () => {
  test("an unanswered one is open", () => {
    const fall = beispielantworten([antwort("3", null), antwort("9", null, "Unterlagen fehlen")]);
    expect(saetze(fall)).toEqual([
      "hinweis Fall 07, Frage 3: Noch nicht beantwortet.",
      "hinweis Fall 07, Frage 9: Noch nicht beantwortet. Eine Begründung steht schon dort.",
    ]);
    expect(pruefe(fall)).toMatchObject({ vollstaendig: false, offen: ["3", "9"] });
    expect(pruefe({ ...fall, antworten: fall.antworten.slice(1) }).offen).toEqual(["1", "3", "9"]);
  });

  test.for(ANTWORTEN)("„%s“ needs a reason or not, and a dash is none", (wert) => {
    const noetig = ["überwiegend nein", "nein", "nicht beurteilbar"].includes(wert);
    for (const begruendung of ["", "  ", "–", "."]) {
      const fall = beispielantworten([antwort("5", wert, begruendung)]);
      expect(pruefe(fall)).toMatchObject({ vollstaendig: !noetig, offen: noetig ? ["5"] : [] });
      expect(saetze(fall)).toEqual(noetig ? [`klaeren Fall 07, Frage 5: „${wert}“ ohne Begründung.`] : []);
    }
    expect(pruefe(beispielantworten([antwort("5", wert, "kein Vermerk")])).vollstaendig).toBe(true);
  });

  test("a missing reason is about the reason's cell", () => {
    expect(pruefe(beispielantworten([antwort("5", "nein")])).meldungen).toMatchObject([
      { fall: "07", nr: "5", feld: "begruendung" },
    ]);
  });

  test("a reason may have 300 characters, and a longer one leaves the case complete", () => {
    expect(saetze(beispielantworten([antwort("5", "nein", ` ${"ä".repeat(300)} `)]))).toEqual([]);
    const lang = beispielantworten([antwort("5", "ja", "ä".repeat(301))]);
    expect(saetze(lang)).toEqual([
      "klaeren Fall 07, Frage 5: Die Begründung hat 301 Zeichen, möglich sind 300. Bitte kürzen.",
    ]);
    expect(pruefe(lang).vollstaendig).toBe(true);
  });

  test("question 6 isn't asked about a case of SGB III, and an answer to it is only remarked on", () => {
    const sgb3 = { rechtskreis: "SGB III" } as const;
    expect(pruefe(beispielantworten([antwort("6", null)]), sgb3)).toMatchObject({ vollstaendig: true, meldungen: [] });
    expect(pruefe(beispielantworten([antwort("6", null)]))).toMatchObject({ vollstaendig: false, offen: ["6"] });
    expect(saetze(beispielantworten([antwort("6", "trifft nicht zu")]), sgb3)).toEqual([]);
    expect(saetze(beispielantworten([antwort("6", "nein")]), sgb3)).toEqual([
      "hinweis Fall 07, Frage 6: Die Frage gilt nur im SGB II, der Fall gehört zum SGB III. Die Antwort ist nicht nötig.",
    ]);
    expect(pruefe(beispielantworten([antwort("6", "nein")]), sgb3).vollstaendig).toBe(true);
  });

  test("an answer that the house's scale doesn't have is none", () => {
    const katalog = { ...standardkatalog, skala: [...GRADE, "nicht beurteilbar"] as const };
    const fall = beispielantworten([antwort("16", "trifft nicht zu")]);
    expect(saetze(fall, {}, katalog)).toEqual([
      "klaeren Fall 07, Frage 16: „trifft nicht zu“ steht nicht in der Auswahl (ja, überwiegend ja, überwiegend nein, nein, nicht beurteilbar).",
    ]);
    expect(pruefe(fall, {}, katalog).offen).toEqual(["16"]);
  });

  test("two answers to one question are for a person to decide, the same one twice isn't", () => {
    const fall = beispielantworten();
    const mit = (wert: Antwort) => ({ ...fall, antworten: [...fall.antworten, antwort("4", wert, "neu")] });
    expect(saetze(mit("nein"))).toEqual([
      "klaeren Fall 07, Frage 4: Zwei verschiedene Antworten stehen dort. Bitte für eine entscheiden.",
    ]);
    expect(pruefe(mit("nein")).offen).toEqual(["4"]);
    expect(saetze(mit("ja"))).toEqual([]);
  });

  test("an answer to a question of another catalogue counts for nothing", () => {
    const fall = beispielantworten();
    const antworten = [...fall.antworten, antwort("21", "ja"), antwort("21", "nein"), antwort("22", null)];
    expect(saetze({ ...fall, antworten })).toEqual([
      "klaeren Fall 07, Frage 21: Diese Frage steht nicht im Fragenkatalog. Ihre Antwort zählt nicht.",
    ]);
    expect(pruefe({ ...fall, antworten }).vollstaendig).toBe(true);
  });
});

describe("the overall judgement (VK-06)", () => {
  test("is missing", () => {
    expect(gesamt({ gesamturteil: null })).toEqual(["hinweis Fall 07: Das Gesamturteil fehlt noch."]);
    expect(pruefe(beispielantworten([], { gesamturteil: null }))).toMatchObject({ vollstaendig: false, offen: ["G1"] });
  });

  test.for(["überwiegend ja", "überwiegend nein", "nein"] as const)("„%s“ needs a cause", (gesamturteil) => {
    const satz = `klaeren Fall 07: Gesamturteil „${gesamturteil}“ ohne Ursache.`;
    expect(gesamt({ gesamturteil })).toEqual([satz]);
    expect(pruefe(beispielantworten([], { gesamturteil })).offen).toEqual(["G2"]);
    const mit = beispielantworten([], { gesamturteil, ursachen: ["sonstige"] });
    expect(pruefe(mit)).toMatchObject({ vollstaendig: true, meldungen: [] });
  });

  test("a cause that the list doesn't have is none", () => {
    expect(gesamt({ gesamturteil: "nein", ursachen: ["Wetter"] })).toEqual([
      "klaeren Fall 07: Gesamturteil „nein“ ohne Ursache.",
      "klaeren Fall 07: „Wetter“ steht nicht in der Liste der Ursachen.",
    ]);
  });

  test("„ja“ needs no cause", () => {
    expect(gesamt({ ursachen: ["sonstige"] })).toEqual([
      "hinweis Fall 07: Beim Gesamturteil „ja“ ist keine Ursache vorgesehen.",
    ]);
  });

  test("two causes at most, each once", () => {
    expect(gesamt({ gesamturteil: "nein", ursachen: ["IT/Dokumentation", "sonstige"] })).toEqual([]);
    expect(gesamt({ gesamturteil: "nein", ursachen: ["sonstige", "sonstige"] })).toEqual([
      "hinweis Fall 07: „sonstige“ steht mehrmals dort und zählt einmal.",
    ]);
    expect(gesamt({ gesamturteil: "nein", ursachen: standardkatalog.ursachen.slice(0, 3) })).toEqual([
      "klaeren Fall 07: 3 Ursachen stehen dort, möglich sind zwei. Bitte auswählen.",
    ]);
  });

  test("a level goes with an idea", () => {
    expect(gesamt({ ebene: "Bereich", ansatz: "Absprache mit dem AG-S" })).toEqual([]);
    expect(gesamt({ ebene: "Bereich" })).toEqual([
      "hinweis Fall 07: Die Ebene „Bereich“ ist gewählt, ein Ansatz dazu fehlt.",
    ]);
  });

  test("free texts have at most 300 characters", () => {
    const lang = "ä".repeat(301);
    expect(gesamt({ ansatz: lang, gutePraxis: lang, begruendung: lang })).toEqual(
      ["Der Ansatz", "Die gute Praxis", "Die Begründung"].map(
        (was) => `klaeren Fall 07: ${was} hat 301 Zeichen, möglich sind 300. Bitte kürzen.`,
      ),
    );
  });
});

describe("a longer period (VK-10, VK-11)", () => {
  const verlaengert = (verlaengertBis: Gesamtangabe["verlaengertBis"], begruendung = "Umschulung") =>
    gesamt({ verlaengertBis, begruendung });

  test.for([
    ["2015-10-31", []],
    ["2013-11-01", []],
    [
      "2013-10-31",
      ["hinweis Fall 07: Verlängert bis 31.10.2013: Das sind mehr als 36 Monate. Bitte prüfen, ob der Tag stimmt."],
    ],
    [
      "2015-11-01",
      ["klaeren Fall 07: Der 01.11.2015 verlängert nicht: Der Betrachtungszeitraum beginnt schon am 01.11.2015."],
    ],
  ] as const)("as far as %s", ([tag, erwartet]) => {
    expect(verlaengert(tag)).toEqual(erwartet);
  });

  test("36 months before the end of a February begin with a March", () => {
    const zeitraum = { von: "2022-03-01", bis: "2023-02-28" } as const;
    expect(gesamt({ verlaengertBis: "2020-03-01", begruendung: "Reha" }, { zeitraum })).toEqual([]);
    expect(gesamt({ verlaengertBis: "2020-02-29", begruendung: "Reha" }, { zeitraum })).toHaveLength(1);
  });

  test("needs a reason, without which the case is complete all the same", () => {
    expect(verlaengert("2015-05-01", " ")).toEqual(["klaeren Fall 07: Verlängert bis 01.05.2015 ohne Begründung."]);
    expect(pruefe(beispielantworten([], { verlaengertBis: "2015-05-01" })).vollstaendig).toBe(true);
  });
});

describe("municipal services, § 16a SGB II (VA-07, VA-08)", () => {
  const ja = beispielantworten([antwort("1", null)], { paragraf16a: true, gesamturteil: null });

  test("without consent the case isn't rated, and nothing else is asked for", () => {
    const befund = pruefe(ja, { ohneParagraf16a: true });
    expect(befund).toMatchObject({ vollstaendig: false, offen: [], nichtBewertet: true });
    expect(befund.meldungen.map(meldungText)).toEqual([
      "Fall 07: „ja“ bei § 16a, und eine Zustimmung der Trägerversammlung ist nicht hinterlegt. Der Fall wird nicht bewertet; bitte durch den nächsten ersetzen.",
    ]);
  });

  test("with all answers given it isn't rated either", () => {
    const befund = pruefe(beispielantworten([], { paragraf16a: true }), { ohneParagraf16a: true });
    expect(befund).toMatchObject({ vollstaendig: false, nichtBewertet: true });
  });

  test.for([
    ["with consent", {}, true],
    ["no need", { ohneParagraf16a: true }, false],
    ["not said", { ohneParagraf16a: true }, null],
  ] as const)("%s: rated as any other", ([, umstaende, paragraf16a]) => {
    expect(pruefe(beispielantworten([], { paragraf16a }), umstaende)).toEqual({
      meldungen: [],
      vollstaendig: true,
      offen: [],
      nichtBewertet: false,
    });
  });

  test("a case of SGB III has no such need", () => {
    const fall = beispielantworten([antwort("6", null)], { paragraf16a: true });
    const umstaende = { ohneParagraf16a: true, rechtskreis: "SGB III" } as const;
    expect(pruefe(fall, umstaende)).toMatchObject({ vollstaendig: true, nichtBewertet: false });
    expect(saetze(fall, umstaende)).toEqual([
      "hinweis Fall 07: „ja“ bei § 16a SGB II, der Fall gehört zum SGB III. Er wird bewertet.",
    ]);
  });
});

test("complete is exactly where nothing is open, and each open question is spoken of", () => {
  const anyFall = fc
    .record({
      antworten: fc.array(
        fc.record({
          nr: fc.constantFrom(...standardkatalog.fragen.map(({ nr }) => nr), "19"),
          antwort: fc.option(fc.constantFrom(...ANTWORTEN), { nil: null }),
          begruendung: fc.constantFrom("", "Grund"),
        }),
        { maxLength: 40 },
      ),
      gesamturteil: fc.option(fc.constantFrom(...GRADE), { nil: null }),
      ursachen: fc.subarray(["sonstige", "IT/Dokumentation"]),
    })
    .map(
      ({ antworten, ...angabe }): Fallantworten => ({
        fall: "01",
        antworten,
        gesamt: { ...leereGesamtangabe, ...angabe, ansatz: "begonnen" },
      }),
    );
  fc.assert(
    fc.property(anyFall, fc.constantFrom("SGB II" as const, "SGB III" as const), (fall, rechtskreis) => {
      const { vollstaendig, offen, meldungen } = pruefe(fall, { rechtskreis });
      expect(vollstaendig).toBe(offen.length === 0);
      const genannt = new Set(meldungen.map(({ nr }) => nr));
      for (const nr of offen) expect(genannt.has(nr.startsWith("G") ? null : nr)).toBe(true);
    }),
  );
});
