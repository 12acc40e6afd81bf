import type { Ziehung } from "@verlauf/core";

/** What a draw is found by; there is one draw of each. */
export type Ziehungsschluessel = Pick<Ziehung, "ebene" | "dienststelle" | "einheit" | "zeitraum">;

/** For a person: which draw it is about. */
export const ziehungText = ({ ebene, dienststelle, einheit, zeitraum }: Ziehungsschluessel): string => {
  switch (ebene) {
    case "team":
      return `${zeitraum}, Dienststelle ${dienststelle}, Team ${einheit}`;
    case "rd":
      return `${zeitraum}, RD ${dienststelle}`;
    case "zentrale":
      return `${zeitraum}, Zentrale`;
    case "kalibrierung":
      return `${zeitraum}, Dienststelle ${dienststelle}, Kalibrierung ${einheit}`;
  }
};
