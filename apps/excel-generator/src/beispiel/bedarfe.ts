// Handlungsbedarfe and the Handlungsstrategien that serve them (Leitkonzept 4-Phasen-Modell, 30.04.2009, 2.1.3); those
// for participation in rehabilitation alone are left out.

export type Schluesselgruppe = "Qualifikation" | "Leistungsfähigkeit" | "Motivation" | "Rahmenbedingungen";

export interface Bedarf {
  readonly name: string;
  readonly strategien: readonly string[];
}

/** Leads to a second strategy, which takes over when the training is done. */
export const QUALIFIKATION_REALISIEREN = "Berufliche (Teil-)Qualifikation realisieren";
export const ABSOLVENTENMANAGEMENT = "Absolventenmanagement";

const LEISTUNGSFAEHIGKEIT = [
  "Leistungsfähigkeit feststellen (inkl. Reha-Prüfung)",
  "Leistungsfähigkeit fördern",
  "Gesundheitlich angemessene Beschäftigung realisieren",
] as const;

export const BEDARFE: Readonly<Record<Schluesselgruppe, readonly Bedarf[]>> = {
  Qualifikation: [
    { name: "Schulische Qualifikation", strategien: ["Schulabschluss erwerben"] },
    {
      name: "Berufliche Qualifikation",
      strategien: [
        QUALIFIKATION_REALISIEREN,
        "Berufsabschluss erwerben",
        "Ausländische Bildungsabschlüsse/Qualifikationen/Zertifikate anerkennen",
      ],
    },
    { name: "Berufserfahrung", strategien: ["Berufserfahrung ermöglichen"] },
    {
      name: "Sprachkenntnisse",
      strategien: [
        "Deutsche Sprachkenntnisse erwerben bzw. verbessern",
        "Integrationsrelevante Fremdsprachkenntnisse erwerben",
      ],
    },
  ],
  Leistungsfähigkeit: [
    { name: "Intellektuelle Leistungsfähigkeit", strategien: LEISTUNGSFAEHIGKEIT },
    { name: "Vermittlungsrelevante gesundheitliche Einschränkungen", strategien: LEISTUNGSFAEHIGKEIT },
    {
      name: "Arbeits- und Sozialverhalten",
      strategien: [
        "Heranführen an das Arbeitsleben (Tagesstruktur herstellen)",
        "Arbeits- und Sozialverhalten stärken",
      ],
    },
  ],
  Motivation: [
    { name: "Eigeninitiative/Arbeitshaltung", strategien: ["Perspektiven verändern"] },
    { name: "Lern-/Weiterbildungsbereitschaft", strategien: ["Lernbereitschaft fördern"] },
  ],
  Rahmenbedingungen: [
    { name: "Persönliche Rahmenbedingungen", strategien: ["Individuelle Wettbewerbsnachteile ausgleichen"] },
    { name: "Örtliche Mobilität", strategien: ["Mobilität erhöhen"] },
    { name: "Wohnsituation", strategien: ["Wohnsituation stabilisieren"] },
    {
      name: "Familiäre Situation (inkl. Betreuungsverhältnisse)",
      strategien: [
        "Betreuungsverhältnisse für Kinder schaffen bzw. ausbauen",
        "Betreuungsverhältnisse für zu pflegende Angehörige schaffen bzw. ausbauen",
        "Familiäre Situation stabilisieren",
      ],
    },
    { name: "Finanzielle Situation", strategien: ["Finanzielle Situation stabilisieren"] },
  ],
};

export const UEBERGREIFEND = {
  "SGB II": ["Vermittlung", "Vermittlung", "Nachhaltiger Übergang in Selbständigkeit", "Mitwirkung überprüfen"],
  "SGB III": ["Vermittlung", "Vermittlung", "Nachhaltiger Übergang in Selbständigkeit", "Verfügbarkeit überprüfen"],
} as const;

export const BESCHAEFTIGTE = "Beendigung oder Verringerung der Hilfebedürftigkeit von Beschäftigten";
