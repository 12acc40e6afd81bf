import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Frage, standardkatalog } from "@verlauf/core";
import type { NeueRueckgabe, NeueZiehung } from "@verlauf/store";
import type { Auskunftsdokument } from "@verlauf/workbooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureSchluessel } from "../../fallpruefung/schluessel.ts";
import { sha256 } from "../../fallpruefung/sha256.ts";
import { personenreferenzen } from "../../personenreferenz.ts";
import { pseudonymeIn } from "../../protokoll/pseudonyme.ts";
import { deliver, kundensatz } from "../../testing/delivery.ts";
import { testhaus } from "../../testing/pruefhaus.ts";
import { openRealStore, type RealStore } from "../../testing/real-store.ts";
import { type Datenschutz, datenschutzFuer } from "../datenschutz-fuer.ts";
import type { Auskunft } from "./auskunft.ts";
import { auskunftsdokument } from "./dokument.ts";

const NUMMER = "311A000007";
const BESCHAEFTIGT = "311A000009";
const REFERENZ = "2026-10-63504-412-01";

const ziehung = (zeitraum: "2026-09" | "2026-10", gezogen: boolean): NeueZiehung => ({
  ebene: "team",
  dienststelle: "63504",
  einheit: "412",
  zeitraum,
  hinweise: [],
  protokoll: {
    monat: zeitraum,
    dienststelle: "63504",
    team: "412",
    datenstand: "2026-10-31",
    regel: { id: "hausregel", quelle: "Hausverfügung 4/2024", ab: "2024-01-01", bis: null },
    basisSeed: "01382438112797316654",
    seed: `01382438112797316654|${zeitraum}|63504|412`,
    rahmen: {
      anzahl: 1,
      sha256: sha256(NUMMER),
      ids: [NUMMER],
      ausgeschlossen: { beschaeftigtenfall: 0, gesperrt: 0, paragraf16a: 0, schon_geprueft: 0 },
      rueckschauMonate: 12,
    },
    faelle: gezogen
      ? [{ referenz: REFERENZ, kundennummer: NUMMER, ticket: "0.1", ersetztDurch: null, grund: null }]
      : [],
    gezogen: { am: "2026-11-02", von: "betrieb" },
  },
  loeschenAm: "2028-12-02",
});

const [frage = {} as Frage] = standardkatalog.fragen;
const inhalt = new TextEncoder().encode("a workbook");

const rueckgabe: NeueRueckgabe = {
  ebene: "team",
  dienststelle: "63504",
  einheit: "412",
  zeitraum: "2026-10",
  status: "zu_klaeren",
  datei: "Fragebogen.xlsx",
  sha256: sha256("a workbook"),
  inhalt,
  am: "2026-11-13",
  von: "betrieb",
  katalog: { id: standardkatalog.id, version: standardkatalog.version },
  inVertretung: false,
  faelle: [
    {
      fall: "01",
      referenz: REFERENZ,
      rechtskreis: "SGB II",
      vollstaendig: true,
      nichtBewertet: false,
      antworten: [{ nr: frage.nr, antwort: "überwiegend nein", begruendung: "Bedarf nicht vermerkt" }],
      gesamt: {
        gesamturteil: "überwiegend ja",
        ursachen: ["Kapazität/Terminlage"],
        ansatz: "Termine früher planen",
        ebene: "Team",
        gutePraxis: "",
        paragraf16a: false,
        verlaengertBis: null,
        begruendung: "",
      },
    },
  ],
  zuKlaeren: 1,
  loeschenAm: "2028-12-13",
};

let real: RealStore;
let datenschutz: Datenschutz;
beforeAll(async () => {
  real = await openRealStore();
  const uhr = () => new Date("2026-11-23T09:00:00Z");
  const { store, daten } = real;
  const kunde = kundensatz(NUMMER, { profillage: "M", zielBis: "2027-01-31", schwerbehinderung: false });
  await deliver(store, "2026-10-31", {
    kunden: [kunde, kundensatz("311A000008"), kundensatz(BESCHAEFTIGT, { beschaeftigtenfall: true })],
    kontakte: [
      {
        kundennummer: NUMMER,
        dienststelle: "63504",
        datum: "2026-10-05",
        art: "telefonisch",
        stelle: "Fallmanagement",
        gespraechsart: null,
        vermerk: "Beratungsvermerk",
      },
    ],
  });
  await store.bewahreKatalog(standardkatalog);
  await store.friereEin(ziehung("2026-09", false));
  await store.friereEin(ziehung("2026-10", true));
  await store.bewahre(rueckgabe);
  const referenz = personenreferenzen(await ensureSchluessel(daten))({ team: "412", kundennummer: NUMMER });
  const gelesen = {
    art: "lesen",
    wer: "system:eingang",
    rolle: null,
    einheit: null,
    minute: "2026-11-09T23:30Z",
  } as const;
  await store.protokolliere([
    { ...gelesen, handlung: "personen.lesen", gegenstand: referenz },
    { ...gelesen, handlung: "personen.lesen", gegenstand: "412-ABCDEF" },
    { ...gelesen, handlung: "stichprobe.ersetzen", gegenstand: REFERENZ },
  ]);
  const abgelehnt = join(daten, "abgelehnt", "2026-10-31-0a0b");
  await mkdir(abgelehnt, { recursive: true });
  await writeFile(
    join(abgelehnt, "kontakte.csv"),
    Buffer.from(`Kundennummer;Datum;Art\n${NUMMER};31.02.2026;pers\u00f6nlich\n311A000008;x;y\n`, "latin1"),
  );
  datenschutz = datenschutzFuer(
    {
      store,
      haeuser: [testhaus(join(real.ordner, "ablage"))],
      uhr,
      daten,
      eingang: join(real.ordner, "eingang"),
      sicherungen: join(real.ordner, "sicherung"),
      pseudonyme: pseudonymeIn(store, { uhr }),
    },
    { art: "betrieb", konto: "erika" },
  );
});
afterAll(() => real.close());

const auskunftUeber = async (kundennummer: string): Promise<Auskunft> => {
  const auskunft = await datenschutz.auskunft(kundennummer);
  if (auskunft === undefined) throw new Error("nothing is stored");
  return auskunft;
};

/** Headings, sentences and rows, one a line. */
const linesOf = ({ abschnitte }: Auskunftsdokument): readonly string[] =>
  abschnitte.flatMap(({ titel, teile }) => [
    `# ${titel}`,
    ...teile.flatMap((teil) => {
      if ("absatz" in teil) return [teil.absatz];
      if ("punkte" in teil) return teil.punkte;
      return [teil.tabelle.kopf, ...teil.tabelle.zeilen].map((zeile) => zeile.join(" | "));
    }),
  ]);

test("the document says in words what is stored, from where, until when, and who has looked", async () => {
  const lines = linesOf(auskunftsdokument(await auskunftUeber(NUMMER)));
  expect(lines).toEqual(
    expect.arrayContaining([
      "Kundennummer | 311A000007",
      "# Datenstand 31.10.2026",
      "Profillage | M (Marktprofil)",
      "Ziel bis | 31.01.2027",
      "Schwerbehinderung | nein",
      "Datum | Art | Stelle | Vermerk",
      "05.10.2026 | telefonisch | Fallmanagement | Beratungsvermerk",
      "Ausnahmen sind nicht gespeichert.",
      "2026-09 | Team 412, Dienststelle 63504 | 31.10.2026 | 02.11.2026 | im Rahmen, nicht gezogen | 02.12.2028",
      `2026-10 | Team 412, Dienststelle 63504 | 31.10.2026 | 02.11.2026 | gezogen als Fall ${REFERENZ} | 02.12.2028`,
      `# Beurteilung zu Fall ${REFERENZ}, eingegangen am 13.11.2026`,
      `${frage.nr} | ${frage.text} | überwiegend nein | Bedarf nicht vermerkt`,
      "Gesamturteil | überwiegend ja",
      "Antworten der Fallprüfung | 13.12.2028",
      "10.11.2026 | Überfällige oder Auskunft zu einer Person gezeigt",
      "10.11.2026 | Fall ersetzt",
      "311A000007;31.02.2026;persönlich",
      "In keiner Sicherung, die Verlauf angelegt hat, stehen diese Angaben.",
      "# Ihre Rechte",
    ]),
  );
  const empty = lines.find((line) => line.startsWith("Nichts gespeichert ist zu:"));
  expect(empty).toContain("BG-Nummer");
  expect(lines.filter((line) => line.startsWith("10.11.2026"))).toHaveLength(2);
  expect(lines.join("\n")).not.toContain("311A000008");
});

test("every access is noted under the person's reference, and shown to the person next time", async () => {
  await auskunftUeber(NUMMER);
  const { zugriffe } = await auskunftUeber(NUMMER);
  expect(zugriffe).toContainEqual({
    am: "2026-11-23",
    anlass: "Auskunft über die Daten einer Person zusammengestellt",
  });
});

test("a Beschäftigtenfall gets an answer too, which says that nobody sees it", async () => {
  const lines = linesOf(auskunftsdokument(await auskunftUeber(BESCHAEFTIGT)));
  expect(lines).toContain("Beschäftigtenfall | ja");
  expect(lines.join("\n")).toContain("niemandem gezeigt");
  expect(lines.join("\n")).not.toContain("Integrationsfachkräfte des Teams");
});

test("of somebody unknown there is nothing, and no entry", async () => {
  const count = async () => (await real.store.protokollzahlen()).find(({ handlung }) => handlung === "person.auskunft");
  const before = await count();
  expect(await datenschutz.auskunft("311A999999")).toBeUndefined();
  expect(await count()).toEqual(before);
});
