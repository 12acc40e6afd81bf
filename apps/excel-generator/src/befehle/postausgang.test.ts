import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { kunden } from "../testing/lieferung.ts";
import { schreibe, testordner } from "../testing/ordner.ts";
import { openOnce } from "../testing/stores.ts";
import { verlaufIn } from "../testing/verlauf.ts";

const ordner = testordner();
const daten = join(ordner, "daten");
const UM = "2026-11-02T06:00:00.000Z";
const verlauf = verlaufIn(daten, { uhr: () => new Date("2026-11-02T07:00:00.000Z") });

test("without data there is no outbox", async () => {
  const { code, err } = await verlaufIn(join(ordner, "nichts"))("postausgang");
  expect([code, err]).toEqual([1, expect.stringContaining("liegen noch keine Daten")]);
});

describe("with data", () => {
  beforeAll(async () => {
    await verlauf(
      "import",
      await schreibe(join(ordner, "a"), { "kunden.csv": kunden("1", "1") }),
      "--datenstand",
      "2016-05-31",
    );
  });

  test("nothing has to be said where it is empty", async () => {
    expect(await verlauf("postausgang")).toEqual({ code: 0, out: "Der Postausgang ist leer.\n", err: "" });
  });

  test("messages are listed by number, state, channel, office and key; never by receiver", async () => {
    const store = await openOnce({ daten });
    const nachricht = (schluessel: string, dienststelle: string) => ({
      schluessel,
      kanal: "mail" as const,
      ersatz: null,
      an: "erika.mustermann@example.org",
      dienststelle,
      inhalt: { art: "auftrag.gescheitert" },
      ab: UM,
      bis: null,
      loeschenAm: "2027-02-28",
    });
    await store.plane([
      nachricht("faelle.bereit/63504/2026-10/412/0123456789ab", "63504"),
      nachricht("ziehung.wartet/63505/2026-10/regel/ba9876543210", "63505"),
    ]);
    const claimed = await store.naechste("mail", UM, "2026-11-02T06:15:00.000Z");
    const grund = "Der Mailserver nimmt für diese Adresse nichts an (550).";
    const vermerk = { zustand: "gesperrt", naechsterVersuch: null, grund, beleg: null, pause: null } as const;
    await store.vermerke({ id: claimed?.id ?? 0, versuche: 1 }, vermerk, UM);
    const { out } = await verlauf("postausgang");
    expect(out).toMatchInlineSnapshot(`
      "Im Postausgang: 1 geplant und 1 gesperrt.

      Nummer  Zustand   Kanal  Dienststelle  Nachricht                                        seit              Versuche  nächster Versuch  Grund
      2       geplant   mail   63505         ziehung.wartet/63505/2026-10/regel/ba9876543210  02.11.2026 07:00         0  02.11.2026 07:00
      1       gesperrt  mail   63504         faelle.bereit/63504/2026-10/412/0123456789ab     02.11.2026 07:00         1                    Der Mailserver nimmt für diese Adresse nichts an (550).
      "
    `);
    expect(out).not.toMatch(/erika|@/);
  });

  test("by state, channel, office and number, also as JSON", async () => {
    const keys = async (...options: readonly string[]): Promise<readonly string[]> =>
      JSON.parse((await verlauf("postausgang", "--json", ...options)).out).sendungen.map(
        ({ schluessel }: { readonly schluessel: string }) => schluessel.split("/")[0],
      );
    expect(await keys()).toEqual(["ziehung.wartet", "faelle.bereit"]);
    expect(await keys("--zustand", "gesperrt")).toEqual(["faelle.bereit"]);
    expect(await keys("--kanal", "chat")).toEqual([]);
    expect(await keys("--dienststelle", "63505")).toEqual(["ziehung.wartet"]);
    expect(await keys("--anzahl", "1")).toEqual(["ziehung.wartet"]);
    expect((await verlauf("postausgang", "--anzahl", "1")).out).toContain("Gezeigt ist die neueste Nachricht.");
    expect((await verlauf("postausgang", "--kanal", "chat")).out).toContain("Keine davon passt zur Auswahl.");
  });

  test("one that didn't arrive is sent again, which the log shows", async () => {
    expect(await verlauf("postausgang", "erneut", "1")).toEqual({
      code: 0,
      out: "Die Nachricht 1 ist wieder geplant. Der Server schickt sie in der nächsten Runde.\n",
      err: "",
    });
    expect(await verlauf("postausgang", "erneut", "1")).toEqual({
      code: 1,
      out: "",
      err: "Die Nachricht 1 ist noch unterwegs; sie geht von selbst hinaus.\n",
    });
    expect((await verlauf("protokoll", "zeigen", "--handlung", "sendung.erneut")).out).toContain("Sendung 1");
  });

  test.for([
    [["erneut"], 2, "Welche Nachricht? Zum Beispiel: verlauf postausgang erneut 12"],
    [["erneut", "zwölf"], 2, "„zwölf“ ist keine Nummer einer Nachricht. Die Nummern zeigt: verlauf postausgang"],
    [["loeschen", "1"], 2, "„loeschen“ gibt es hier nicht. Möglich ist erneut."],
    [["erneut", "4711"], 1, "Das gibt es hier nicht, oder es ist Ihnen nicht zugänglich."],
    [["--zustand", "weg"], 2, "„weg“ gibt es hier nicht."],
    [["--anzahl", "0"], 2, "--anzahl: „0“ passt nicht. Möglich ist eine ganze Zahl von 1 bis 10.000."],
  ] as const)("%j: %i", async ([call, code, sentence]) => {
    const result = await verlauf("postausgang", ...call);
    expect([result.code, result.err]).toEqual([code, expect.stringContaining(sentence)]);
  });
});
