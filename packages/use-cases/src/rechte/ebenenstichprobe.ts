import { ebenenumfang, type Monat, Refusal } from "@verlauf/core";

/** Whether RD or Zentrale draw cases of their own in a data month. */
export const hasEbenenstichprobe = (monat: Monat, ebene: "rd" | "zentrale"): boolean => {
  try {
    return ebenenumfang(monat, ebene) > 0;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};
