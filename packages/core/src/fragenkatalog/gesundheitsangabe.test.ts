import { describe, expect, test } from "vitest";
import { hasGesundheitsangabe } from "./gesundheitsangabe.ts";

describe("§ 67b SGB X: a reason that speaks of health", () => {
  test.for([
    "psychische Erkrankung, Dr. Meier",
    "stationäre Behandlung",
    "STATIONAERE AUFNAHME",
    "langzeitkrank",
    "ist krankgeschrieben",
    "AU bis Monatsende",
    "in fachärztlicher Behandlung",
    "ist in Behandlung",
    "Termin beim Facharzt",
    "Kur bis 15.12.",
    "Mutter-Kind-Kur",
    "beginnt Reha",
    "Suchtberatung",
    "wegen Sucht",
    "Entgiftung",
    "Schwangerschaft",
    "OP im Dezember",
    "Depr\u00adession",
    "Schwerbehinderung",
    "arbeitsunfaehig",
    "Burnout",
  ])("%s", (text) => {
    expect(hasGesundheitsangabe(text)).toBe(true);
  });

  test.for([
    "",
    "Umzug",
    "Rückkehr aus der Elternzeit abwarten",
    "Mutterschutz",
    "Pflege eines Angehörigen",
    "sucht Arbeit und eine Wohnung",
    "besucht einen Kurs, hat versucht zu wechseln",
    "suchte eine Traumausbildung",
    "am Termin verhindert",
    "Sprachkurs im Ausland (Frankreich)",
    "Ausbildung zur Arzthelferin",
    "Vollzeitmaßnahme, operationalisiertes Ziel",
    "Pflichtverletzung wird geprüft",
    "Gleichbehandlung mit Team 413",
    "Begründung steht in VerBIS",
  ])("none: %s", (text) => {
    expect(hasGesundheitsangabe(text)).toBe(false);
  });
});
