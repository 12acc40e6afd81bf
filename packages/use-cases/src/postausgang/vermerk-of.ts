import type { Sendung, Vermerk, Zustellung } from "@verlauf/store";
import type { Kanaldienst } from "./kanaldienst.ts";

/** Where a receiver asks for longer, it is tried after a day nevertheless. */
const LAENGSTE_PAUSE = 24 * 60 * 60;

type Regeln = Pick<Kanaldienst, "wiederholbar" | "wartezeiten">;

/**
 * What an attempt's outcome means for the message. `zufall` (0 to 1) spreads the next attempts, so that what failed
 * together doesn't come back together.
 */
export const vermerkOf = (
  sendung: Pick<Sendung, "versuche" | "fruehereVersuche" | "bis">,
  zustellung: Zustellung,
  regeln: Regeln,
  jetzt: Date,
  zufall: number,
): Vermerk => {
  const vermerk: Vermerk = { zustand: "gescheitert", naechsterVersuch: null, grund: null, beleg: null, pause: null };
  switch (zustellung.art) {
    case "gesendet":
      return { ...vermerk, zustand: "gesendet", beleg: zustellung.beleg ?? null };
    case "gesperrt":
      return {
        ...vermerk,
        zustand: "gesperrt",
        grund: zustellung.grund,
        ...(zustellung.ohneErsatz === true && { ohneErsatz: true }),
      };
    case "gescheitert":
      return { ...vermerk, zustand: zustellung.art, grund: zustellung.grund };
    case "unbekannt":
      return regeln.wiederholbar
        ? vermerkOf(sendung, { ...zustellung, art: "spaeter" }, regeln, jetzt, zufall)
        : { ...vermerk, zustand: "unbekannt", grund: zustellung.grund };
    case "spaeter":
      return { ...spaeter(sendung, zustellung, regeln, jetzt, zufall), beleg: null };
  }
};

const spaeter = (
  { versuche, fruehereVersuche, bis }: Pick<Sendung, "versuche" | "fruehereVersuche" | "bis">,
  { grund, nachSekunden = 0, pause, zaehltNicht }: Extract<Zustellung, { readonly art: "spaeter" }>,
  { wartezeiten }: Regeln,
  jetzt: Date,
  zufall: number,
): Omit<Vermerk, "beleg"> => {
  const versuch = versuche - fruehereVersuche;
  const wartezeit = zaehltNicht === true ? 0 : wartezeiten[versuch - 1];
  const gewuenscht = zaehltNicht === true ? nachSekunden : Math.min(Math.max(nachSekunden, 0), LAENGSTE_PAUSE);
  const warte = Math.max((wartezeit ?? 0) * (0.8 + 0.4 * zufall), gewuenscht);
  const dann = new Date(jetzt.getTime() + warte * 1000).toISOString();
  const rest = pause === undefined ? null : { fuer: pause, bis: dann };
  const aus = { zustand: "gescheitert", naechsterVersuch: null, pause: rest } as const;
  if (wartezeit === undefined) {
    return { ...aus, grund: `${grund} Nach ${versuch} ${versuch === 1 ? "Versuch" : "Versuchen"} aufgegeben.` };
  }
  // what takes over may still arrive in time
  if (bis !== null && dann > bis) return { ...aus, grund: `${grund} Ein weiterer Versuch käme zu spät.` };
  return { zustand: "geplant", naechsterVersuch: dann, grund, pause: rest, ...(zaehltNicht && { zaehltNicht }) };
};
