import type { NeueSendung } from "@verlauf/store";
import { sha256 } from "../fallpruefung/sha256.ts";
import type { Nachricht } from "./nachricht.ts";

/** How, to whom and when a message goes. */
export interface Versand extends Pick<NeueSendung, "kanal" | "an" | "ersatz" | "ab" | "bis" | "loeschenAm"> {
  /** Who it is for, however they are reached; left out, the address itself says it. */
  readonly fuer?: string | undefined;
}

/** A message as the outbox keeps it; planned again, by whichever process and on whichever day, it is the same one. */
export const sendungFuer = (nachricht: Nachricht, { fuer, ...weg }: Versand): NeueSendung => ({
  ...weg,
  schluessel: schluesselOf(nachricht, fuer ?? weg.an),
  dienststelle: nachricht.dienststelle,
  inhalt: nachricht,
});

/**
 * What makes it the same message. The receiver is in it as a hash over the whole key, so that lists show no address and
 * two keys of one person have nothing in common.
 */
const schluesselOf = (nachricht: Nachricht, an: string): string => {
  const was = [nachricht.art, nachricht.dienststelle, ...anlassOf(nachricht)].join("/");
  return `${was}/${sha256(`${was}\n${an.toLowerCase()}`).slice(0, 12)}`;
};

/** Without what may have changed when it is planned again: counts and states. */
const anlassOf = (nachricht: Nachricht): readonly string[] => {
  switch (nachricht.art) {
    case "faelle.bereit":
    case "faelle.mappe":
      return [nachricht.monat, nachricht.team];
    case "erinnerung.vorher":
      return [nachricht.monat, nachricht.team, `vorher-${nachricht.arbeitstage}`];
    case "erinnerung.danach":
      return [nachricht.monat, nachricht.team, nachricht.am];
    case "fragebogen.eingegangen":
      return [nachricht.monat, nachricht.team, nachricht.rueckgabe];
    case "verspaetung.liste":
      return [nachricht.monat, nachricht.bereich, nachricht.am];
    case "bereich.vollstaendig":
      return [nachricht.monat, nachricht.bereich];
    case "ueberfaellig.woche":
      return [nachricht.stichtag];
    case "vertretung.uebernommen":
      return [nachricht.team, nachricht.von, nachricht.bis];
    case "vertretung.fehlt":
      return [nachricht.monat, nachricht.team];
    case "abwesenheit.gemeldet":
      return [nachricht.teams.join("+"), nachricht.von, nachricht.bis];
    case "lieferung.uebernommen":
    case "lieferung.abgewiesen":
      return [nachricht.lieferung];
    case "eingang.gescheitert":
      return [nachricht.eingang];
    case "auftrag.gescheitert":
      return [nachricht.auftrag, nachricht.am, nachricht.kennung];
    case "ziehung.wartet":
      return [nachricht.monat, nachricht.grund];
    case "postausgang.liegengeblieben":
      return [nachricht.am];
  }
};
