import { expect, test } from "vitest";
import { ohneListeText, rahmenText } from "./stichprobe.text.ts";
import type { Rahmen } from "./ziehung.ts";

const rahmen = (changes: Partial<Rahmen>): Rahmen => ({
  anzahl: 214,
  sha256: "",
  ids: [],
  ausgeschlossen: { beschaeftigtenfall: 0, gesperrt: 0, paragraf16a: 0, schon_geprueft: 0 },
  rueckschauMonate: 12,
  ...changes,
});

test("a frame in words", () => {
  expect(rahmenText(rahmen({}))).toBe("214 Personen im Rahmen; niemand ausgeschlossen. Rückschau: 12 Monate.");
  expect(
    rahmenText(
      rahmen({
        anzahl: 1,
        ausgeschlossen: { beschaeftigtenfall: 1, gesperrt: 2, paragraf16a: 3, schon_geprueft: 1250 },
        rueckschauMonate: 1,
      }),
    ),
  ).toBe(
    "1 Person im Rahmen; ausgeschlossen: 1 (Beschäftigtenfall), 2 (Sperrvermerk), 3 (Bedarf an kommunalen Leistungen, § 16a SGB II, ohne Zustimmung der Trägerversammlung) und 1.250 (in der Rückschau schon gezogen). Rückschau: 1 Monat.",
  );
});

test("VK-04: a team without a list is named with its kind", () => {
  expect(ohneListeText("420", "Inga")).toBe(
    "Team 420 (Inga) bekommt keine Fälle: Die Fallprüfung gilt für AV- und M&I-Teams.",
  );
});
