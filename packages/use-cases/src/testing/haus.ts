import { type Konfiguration, loadKonfiguration } from "@verlauf/intake";

/** Houses as a verlauf.yaml gives them. */
export const haeuser = (yaml: string): readonly Konfiguration[] => {
  const result = loadKonfiguration(yaml, "verlauf.yaml");
  if (!result.ok) throw new RangeError(result.maengel.map(({ meldung }) => meldung).join("\n"));
  return result.haeuser;
};
