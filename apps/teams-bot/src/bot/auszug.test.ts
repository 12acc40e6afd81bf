import { expect, test } from "vitest";
import type { Listenabsicht } from "../conversation/absicht.ts";
import { auszugText, dateiname } from "./auszug.ts";

const WOCHE = { von: "2026-11-09", bis: "2026-11-15" } as const;

test.for([
  [{ art: "ueberfaellig" }, "überfällig", "Ueberfaellig_2026-11-04.xlsx"],
  [
    { art: "ueberfaellig", team: "412", unter25: true },
    "überfällig, unter 25",
    "Ueberfaellig_Team_412_2026-11-04_unter_25.xlsx",
  ],
  [
    { art: "ueberfaellig", faelligBis: "2026-11-20", profillage: ["M", "F"] },
    "überfällig oder bis 20.11.2026 fällig, Marktprofil oder Förderprofil",
    "Ueberfaellig_2026-11-04_faellig_bis_2026-11-20_Profillage_M_F.xlsx",
  ],
  [{ art: "faellig" }, "bald fällig", "Faellig_2026-11-04.xlsx"],
  [
    { art: "faellig", faelligBis: "2026-11-20" },
    "bis 20.11.2026 fällig",
    "Faellig_2026-11-04_faellig_bis_2026-11-20.xlsx",
  ],
  [
    { art: "faellig", zeitraum: WOCHE },
    "vom 09.11.2026 bis 15.11.2026 fällig",
    "Faellig_2026-11-09_bis_2026-11-15.xlsx",
  ],
  [
    { art: "faellig", zeitraum: { von: WOCHE.von, bis: WOCHE.von }, unter25: true },
    "am 09.11.2026 fällig, unter 25",
    "Faellig_2026-11-09_unter_25.xlsx",
  ],
] as const satisfies readonly (readonly [Listenabsicht, string, string])[])(
  "%o says so in the sheet and in the file's name",
  ([absicht, auszug, name]) => {
    expect(auszugText(absicht)).toBe(auszug);
    expect(dateiname(absicht, { stichtag: "2026-11-04" })).toBe(name);
  },
);

test("what a team is called stays in the folder that the file is put in", () => {
  expect(dateiname({ art: "ueberfaellig", team: "../4 12" }, { stichtag: "2026-11-04" })).toBe(
    "Ueberfaellig_Team____4_12_2026-11-04.xlsx",
  );
});
