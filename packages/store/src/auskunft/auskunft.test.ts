import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { gezogen, rueckgabe, rueckgabefall, ziehung } from "../testing/fallpruefung.ts";
import { ausnahme, batchesOf, eintrag, kontakt, kunde, meta } from "../testing/made-up.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";

const NUMMER = "311A000007";
const ANDERE = "311A000008";
const REFERENZ = "2026-10-5-412-10";

describe.each(testEngines())("what is stored about a person on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
  });
  afterAll(() => opened.close());

  const deliver = (datenstand: "2026-09-30" | "2026-10-31", beschaeftigtenfall: boolean) =>
    store.importDelivery(
      meta({
        datenstand,
        arten: ["organisation", "kunden", "kontakte", "handlungsbedarfe", "strategien", "ausnahmen"],
      }),
      batchesOf(
        { art: "organisation", saetze: [eintrag("Ahrens", { dienststelle: "5" })] },
        {
          art: "kunden",
          saetze: [NUMMER, ANDERE].map((each) =>
            kunde(each, { dienststelle: "5", beschaeftigtenfall, zielBis: "2027-01-31" }),
          ),
        },
        { art: "kontakte", saetze: [NUMMER, ANDERE].map((each) => kontakt(each, "2026-05-01", { dienststelle: "5" })) },
        {
          art: "handlungsbedarfe",
          saetze: [
            {
              kundennummer: NUMMER,
              dienststelle: "5",
              schluesselgruppe: "Qualifikation",
              handlungsbedarf: "Berufliche Qualifikation",
              festgestelltAm: null,
              schwerpunkt: true,
            },
          ],
        },
        {
          art: "strategien",
          saetze: [
            {
              kundennummer: NUMMER,
              dienststelle: "5",
              handlungsstrategie: "Berufliche Weiterbildung",
              handlungsbedarf: null,
              beginn: "2026-04-01",
              ende: null,
              status: "laufend",
              erledigtAm: null,
              massnahmeBeginn: null,
              massnahmeEnde: null,
            },
          ],
        },
        {
          art: "ausnahmen",
          saetze: [ausnahme(NUMMER, { dienststelle: "5" }), ausnahme(ANDERE, { dienststelle: "5" })],
        },
      ),
    );

  test("all of it and nothing of others, a Beschäftigtenfall too", async () => {
    await deliver("2026-09-30", false);
    await deliver("2026-10-31", true);
    const { protokoll } = ziehung("5");
    const faelle = [gezogen(REFERENZ, NUMMER), gezogen("2026-10-5-412-100", ANDERE)];
    const rahmen = { ...protokoll.rahmen, ids: [NUMMER, ANDERE], anzahl: 2 };
    await store.friereEin(
      ziehung("5", { zeitraum: "2026-09", protokoll: { ...protokoll, monat: "2026-09", rahmen, faelle: [] } }),
    );
    await store.friereEin(ziehung("5", { protokoll: { ...protokoll, rahmen, faelle } }));
    const fall = rueckgabefall({ fall: "10", referenz: REFERENZ });
    await store.bewahre(
      rueckgabe("5", { am: "2026-11-10", faelle: [fall, rueckgabefall({ referenz: "2026-10-5-412-100" })] }),
    );
    await store.ersetze(
      { ebene: "team", dienststelle: "5", einheit: "412", zeitraum: "2026-10" },
      { referenz: REFERENZ, grund: "umgezogen", durch: null, am: "2026-11-12", von: "x" },
    );
    await store.gibFrei({ sha256: "0".repeat(64), referenz: REFERENZ, am: "2026-11-11", von: "x" });
    const sendung = (schluessel: string, referenz: string) =>
      store.plane([
        {
          schluessel,
          kanal: "webhook",
          ersatz: null,
          an: "abo",
          dienststelle: "5",
          inhalt: { offen: [referenz] },
          ab: "2026-11-10T23:30:00.000Z",
          bis: null,
          loeschenAm: "2027-02-10",
        },
      ]);
    await sendung("a", REFERENZ);
    await sendung("b", "2026-10-5-412-100");

    const { lieferungen, ausnahmen, ziehungen, nachrichten } = await store.personenauskunft(NUMMER);
    expect(
      lieferungen.map(({ datenstand, kunde: { beschaeftigtenfall } }) => [datenstand, beschaeftigtenfall]),
    ).toEqual([
      ["2026-10-31", true],
      ["2026-09-30", false],
    ]);
    expect(lieferungen[0]).toMatchObject({
      dienststelle: "5",
      zweck: "§ 51b Abs. 3 Nr. 2 SGB II",
      verantwortlich: "Jobcenter Musterstadt",
      loeschenAm: "2017-06-30",
      uebernommenAm: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      teamart: "M&I",
      kunde: { kundennummer: NUMMER, team: "412", ziel_bis: "2027-01-31", geburtsdatum: "1980-01-01", bg_nummer: null },
      kontakte: [{ datum: "2026-05-01", art: "persönlich", stelle: "Integrationsfachkraft", gespraechsart: null }],
      handlungsbedarfe: [{ schluesselgruppe: "Qualifikation", schwerpunkt: true }],
      strategien: [{ handlungsstrategie: "Berufliche Weiterbildung", status: "laufend" }],
    });
    expect(Object.keys(lieferungen[0]?.kunde ?? {})).toHaveLength(33);
    expect(ausnahmen).toEqual([
      {
        dienststelle: "5",
        grund: "stationäre Behandlung",
        von: "2016-04-01",
        bis: "2016-06-30",
        entschieden_am: "2016-03-30",
        auch_u25: false,
        herkunft: "import",
      },
    ]);
    expect(ziehungen).toMatchObject([
      { zeitraum: "2026-09", referenz: null, ersetztWegen: null, beurteilungen: [], freigaben: [] },
      {
        zeitraum: "2026-10",
        gezogenAm: "2026-11-02",
        datenstand: "2026-10-31",
        regel: "Hausregel „Fallprüfung“, 2020",
        loeschenAm: "2999-12-31",
        referenz: REFERENZ,
        ersetztWegen: "umgezogen",
        beurteilungen: [{ am: "2026-11-10", status: "angenommen", fall }],
        freigaben: ["2026-11-11"],
      },
    ]);
    expect(nachrichten).toEqual([{ kanal: "webhook", am: "2026-11-11", loeschenAm: "2027-02-10" }]);
  });

  test("of a number that nobody has there is nothing", async () => {
    expect(await store.personenauskunft("311A999999")).toEqual({
      lieferungen: [],
      ausnahmen: [],
      ziehungen: [],
      berichtigungen: [],
      nachrichten: [],
    });
  });
});
