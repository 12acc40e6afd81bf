import { defaultKonfiguration, type Konfiguration } from "@verlauf/intake";

/** A house that reviews cases under a rule of its own, with its filing in a test's folder. */
export const testhaus = (ablage: string): Konfiguration => ({
  ...defaultKonfiguration,
  haus: { name: "Jobcenter Musterstadt", art: "gE", land: "HE", dienststelle: "63504" },
  fallpruefung: {
    ...defaultKonfiguration.fallpruefung,
    hausregel: { quelle: "Hausverfügung 4/2024", ab: "2024-01-01", faelle: 10 },
    beteiligung: { dokumentiert: "2024-01-15", art: "Dienstvereinbarung" },
    ablage: { ...defaultKonfiguration.fallpruefung.ablage, wurzel: ablage },
  },
});
