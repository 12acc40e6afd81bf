import type { Store } from "@verlauf/store";
import type { Dienst } from "../dienst.ts";
import type { Innen } from "../haus-innen.ts";
import type { Anfragenotiz, Beantworter } from "../netz/anwendung.ts";
import type { Pruefung } from "../ueberwachung/bereitschaft.ts";
import { postausgangPruefung } from "../ueberwachung/postausgang-pruefung.ts";
import type { Serverauftrag } from "../verlauf-server.ts";
import { annahmedienst, aufraeumdienst } from "./annahmedienst.ts";
import { auftragsdienst } from "./auftragsdienst.ts";
import { kanaeleFuer } from "./kanaele.ts";
import { ordnerdienst } from "./ordnerdienst.ts";
import { postausgangsdienst } from "./postausgangsdienst.ts";
import { schnittstelle } from "./schnittstelle.ts";

interface Dienstleistungen {
  /** Before the port is open, and after it. */
  readonly vorher: readonly Dienst[];
  readonly nachher: readonly Dienst[];
  readonly pruefungen: readonly Pruefung[];
  /** Jobs that were given up; null where this process does none. */
  readonly tote: () => Promise<number | null>;
  /** Whether the mail server answers; null where that isn't known, or this process sends no mails. */
  readonly mailErreichbar: () => boolean | null;
  /** Undefined where this process doesn't serve the interface. */
  readonly api: Beantworter | undefined;
}

/** What `server.dienste` asks of this process. */
export const dienstleistungen = (
  auftrag: Serverauftrag,
  store: Store,
  innen: Innen,
  merke: (notiz: Anfragenotiz) => void,
): Dienstleistungen => {
  const { daten, konfiguration, geheimnisse, log, uhr, zufall, pollSekunden } = auftrag;
  const { server, haeuser, mail } = konfiguration;
  const does = (dienst: (typeof server.dienste)[number]): boolean => server.dienste.includes(dienst);

  const annahmen = annahmedienst(innen.einlesen, log);
  const annahme = innen.annahme(annahmen.wecke);
  const kanaele = kanaeleFuer({
    store,
    haeuser,
    mail,
    mailKennwort: geheimnisse.mailKennwort,
    erlaubteHosts: server.erlaubteHosts,
    hausschluessel: innen.hausschluessel,
    uhr,
    log,
  });
  const mailPruefung = does("auftraege") ? kanaele.mailPruefung : undefined;
  const auftraege = auftragsdienst({
    haeuser,
    daten,
    eingang: does("eingang") ? server.eingang.ordner : null,
    sicherung: server.sicherung,
    uhr,
    log,
    innen,
    pollSekunden,
  });
  const merkeFehler = innen.meldeFehler("postausgang");
  return {
    vorher: [
      ...(does("api") || does("eingang") ? [annahmen, aufraeumdienst(innen.einlesen, innen.ablageordner, log)] : []),
      ...(does("auftraege")
        ? [kanaele.dienst, postausgangsdienst({ store, uhr, zufall, merkeFehler }, kanaele.kanaele, log), auftraege]
        : []),
    ],
    pruefungen: does("auftraege")
      ? [
          auftraege,
          postausgangPruefung(
            store,
            kanaele.kanaele.map(({ kanal }) => kanal),
            uhr,
          ),
          ...(mailPruefung === undefined ? [] : [mailPruefung]),
        ]
      : [],
    tote: auftraege.tote,
    mailErreichbar: () => mailPruefung?.erreichbar() ?? null,
    api: does("api")
      ? schnittstelle({
          store,
          server,
          haeuser,
          webhookgeheimnisse: geheimnisse.webhooks,
          innen,
          annahme,
          uhr,
          log,
          merke,
        })
      : undefined,
    nachher: does("eingang")
      ? [ordnerdienst({ server, annahme: innen.annahme(leaveIt), einlesen: innen.einlesen, uhr, log })]
      : [],
  };
};

/** The folder's service reads in itself what it has taken, and moves the files when that is done. */
const leaveIt = (): void => undefined;
