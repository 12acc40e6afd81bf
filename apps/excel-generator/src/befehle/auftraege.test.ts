import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { kunden } from "../testing/lieferung.ts";
import { schreibe, testordner } from "../testing/ordner.ts";
import { openOnce } from "../testing/stores.ts";
import { verlaufIn } from "../testing/verlauf.ts";

const ordner = testordner();
const daten = join(ordner, "daten");
const UM = "2026-11-02T05:00:30.000Z";
const verlauf = verlaufIn(daten, { uhr: () => new Date("2026-11-02T07:00:00.000Z") });

test("without data there are no tasks", async () => {
  const { code, err } = await verlaufIn(join(ordner, "nichts"))("auftraege");
  expect([code, err]).toEqual([1, expect.stringContaining("liegen noch keine Daten")]);
});

describe("with data", () => {
  beforeAll(async () => {
    const lieferung = await schreibe(join(ordner, "a"), { "kunden.csv": kunden("1", "1") });
    await verlauf("import", lieferung, "--datenstand", "2016-05-31");
  });

  test("nothing has fallen due yet", async () => {
    expect(await verlauf("auftraege")).toEqual({
      code: 0,
      out: "Es ist noch kein Auftrag fällig geworden. Aufträge führt der Server aus.\n",
      err: "",
    });
  });

  test("what was due, and what came of it", async () => {
    const store = await openOnce({ daten });
    await store.planeLaeufe(
      [
        {
          kennung: "ausgabe:63504:2026-10",
          art: "ausgabe",
          dienststelle: "63504",
          zeitraum: "2026-10",
          abstand: null,
          spur: "monat:63504:2026-10",
          faellig: "2026-11-02T06:00",
          bis: "2026-11-30",
          loeschenAm: "2028-12-02",
        },
        {
          kennung: "loeschung:2026-11-02",
          art: "loeschung",
          dienststelle: null,
          zeitraum: "2026-11-02",
          abstand: null,
          spur: "loeschung",
          faellig: "2026-11-02T03:30",
          bis: "2026-11-02",
          loeschenAm: "2028-12-02",
        },
      ],
      UM,
    );
    const begonnen = await store.beginneLauf("ausgabe:63504:2026-10", UM, "2026-11-02T05:02:30.000Z");
    const ende = { zustand: "gescheitert", ergebnis: "Die Ablage ist nicht erreichbar." } as const;
    await store.beendeLauf({ kennung: begonnen?.kennung ?? "", versuche: 1 }, ende, "2026-11-02T05:01:00.000Z");
    expect((await verlauf("auftraege")).out).toMatchInlineSnapshot(`
      "Kennung                Zustand      fällig            beendet           nächster Versuch  Versuche  Ergebnis
      ausgabe:63504:2026-10  gescheitert  02.11.2026 06:00  02.11.2026 06:01                           1  Die Ablage ist nicht erreichbar.
      loeschung:2026-11-02   geplant      02.11.2026 03:30                    02.11.2026 06:00         0
      "
    `);
  });

  test("by state and office, also as JSON", async () => {
    const keys = async (...options: readonly string[]): Promise<readonly string[]> =>
      JSON.parse((await verlauf("auftraege", "--json", ...options)).out).auftraege.map(
        ({ kennung }: { readonly kennung: string }) => kennung,
      );
    expect(await keys()).toEqual(["ausgabe:63504:2026-10", "loeschung:2026-11-02"]);
    expect(await keys("--zustand", "geplant")).toEqual(["loeschung:2026-11-02"]);
    expect(await keys("--dienststelle", "63504")).toEqual(["ausgabe:63504:2026-10"]);
    expect((await verlauf("auftraege", "--anzahl", "1")).out).toContain("Gezeigt ist der neueste Auftrag.");
    expect((await verlauf("auftraege", "--zustand", "läuft")).out).toBe("Kein Auftrag passt zur Auswahl.\n");
  });

  test("one that failed is planned anew, once, which the log shows", async () => {
    expect(await verlauf("auftraege", "nachholen", "ausgabe:63504:2026-10")).toEqual({
      code: 0,
      out: "Ziehung und Ausgabe der Fragebögen, Datenstand Oktober 2026, Dienststelle 63504: wieder geplant. Der Server führt es in der nächsten Minute aus.\n",
      err: "",
    });
    const again = await verlauf("auftraege", "nachholen", "ausgabe:63504:2026-10");
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("Nachholen lässt sich nur, was gescheitert")]);
    expect((await verlauf("protokoll", "zeigen", "--handlung", "auftrag.nachholen")).out).toContain(
      "ausgabe:63504:2026-10",
    );
  });

  test.for([
    [["nachholen"], 2, "Welcher Auftrag? Zum Beispiel: verlauf auftraege nachholen ausgabe:63504:2026-10"],
    [["loeschen", "x"], 2, "„loeschen“ gibt es hier nicht. Möglich ist nachholen."],
    [["nachholen", "gibt:es:nicht"], 1, "Das gibt es hier nicht, oder es ist Ihnen nicht zugänglich."],
    [["--zustand", "weg"], 2, "„weg“ gibt es hier nicht."],
  ] as const)("%j: %i", async ([call, code, sentence]) => {
    const result = await verlauf("auftraege", ...call);
    expect([result.code, result.err]).toEqual([code, expect.stringContaining(sentence)]);
  });
});
