import type { Engine } from "../engine/engine.ts";
import { beendeVerspaetete } from "./beende-verspaetete.ts";
import { erneut } from "./erneut.ts";
import { naechste } from "./naechste.ts";
import { plane } from "./plane.ts";
import type { Postausgang } from "./postausgang.ts";
import {
  haengengebliebene,
  liegengebliebene,
  sendung,
  sendungen,
  sendungszahlen,
  sendungszahlenAn,
  versuche,
  wartetSeit,
} from "./sendungen.ts";
import { vermerke } from "./vermerke.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const postausgangOver = ({ db }: Engine, told: <T>(work: Promise<T>) => Promise<T>): Postausgang => ({
  plane: (neue) => told(plane(db, neue)),
  naechste: (kanal, jetzt, bis) => told(naechste(db, kanal, jetzt, bis)),
  vermerke: (its, vermerk, jetzt) => told(vermerke(db, its, vermerk, jetzt)),
  haengengebliebene: (kanal, jetzt) => told(haengengebliebene(db, kanal, jetzt)),
  beendeVerspaetete: (kanal, jetzt) => told(beendeVerspaetete(db, kanal, jetzt)),
  sendungen: (filter) => told(sendungen(db, filter)),
  sendung: (id) => told(sendung(db, id)),
  versuche: (id) => told(versuche(db, id)),
  sendungszahlen: (dienststelle) => told(sendungszahlen(db, dienststelle)),
  sendungszahlenAn: (empfaenger) => told(sendungszahlenAn(db, empfaenger)),
  wartetSeit: (kanaele, jetzt) => told(wartetSeit(db, kanaele, jetzt)),
  liegengebliebene: (dienststelle, von, bis) => told(liegengebliebene(db, dienststelle, von, bis)),
  erneut: (id, jetzt) => told(erneut(db, id, jetzt)),
  loescheSendungen: (heute) =>
    told(
      db
        .deleteFrom("sendung")
        .where("loeschen_am", "<=", heute)
        .where("zustand", "<>", "wird_gesendet")
        .executeTakeFirst(),
    ).then(({ numDeletedRows }) => Number(numDeletedRows)),
});
