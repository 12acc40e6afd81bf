import { describe, expect, test } from "vitest";
import { leseUrsache } from "./lese-ursache.ts";
import { standardkatalog } from "./standardkatalog.ts";

const { ursachen } = standardkatalog;

describe("typed causes", () => {
  test.for([
    ["kapazitaet / terminlage", "Kapazität/Terminlage"],
    ["Terminlage", "Kapazität/Terminlage"],
    ["Kapazitat", "Kapazität/Terminlage"],
    ["Schnittstelle", "Schnittstelle (AG-S, ÄD, PD, Träger)"],
    ["schnittstelle AG-S, ÄD, PD, Träger", "Schnittstelle (AG-S, ÄD, PD, Träger)"],
    ["IT", "IT/Dokumentation"],
    ["Sonstiges", "sonstige"],
    ["Information fehlte.", "Bedarf nicht erhoben/Information fehlte"],
    ["Lebenslage der Kundin oder\u00a0des Kunden", "Lebenslage der Kundin oder des Kunden"],
  ] as const)("%j is „%s“", ([text, antwort]) => {
    expect(leseUrsache(text, ursachen)).toEqual({ antwort, geaendert: true });
  });

  test("each choice is itself", () => {
    expect(ursachen.map((ursache) => leseUrsache(` ${ursache} `, ursachen))).toEqual(
      ursachen.map((antwort) => ({ antwort, geaendert: false })),
    );
  });

  test.for(["", "?", "Bedarf", "Personal", "Weisung/IT", "Kapazität; IT"])(
    "%j is none that a list would hold",
    (text) => {
      expect(leseUrsache(text, ursachen)).toBeUndefined();
    },
  );

  test("a part that two causes have is none of them, unless it is a whole one", () => {
    expect(leseUrsache("Technik", ["Technik/Raum", "Technik/Netz"])).toBeUndefined();
    expect(leseUrsache("technik", ["Technik/Raum", "Technik"])?.antwort).toBe("Technik");
    expect(leseUrsache("technik", ["Technik", "TECHNIK!"])).toBeUndefined();
  });
});
