import { timingSafeEqual } from "node:crypto";
import { tagInBerlin } from "../berlin.ts";
import { sha256 } from "../fallpruefung/sha256.ts";
import type { Akteur } from "../rechte/akteur.ts";
import { HANDLUNGEN } from "../rechte/handlung.ts";
import { type Schluesseldeps, schluesselzustand } from "./schluessel.ts";
import { readSchluesseltext } from "./schluesseltext.ts";

// what an unknown key is compared with, so that its answer takes as long as a known one's
const NOBODYS = "0".repeat(64);

/** Who holds a key; undefined for one that is unknown, wrong, run out or revoked. */
export const erkenneSchluessel = async (
  { store, uhr }: Schluesseldeps,
  text: string,
): Promise<Extract<Akteur, { art: "schluessel" }> | undefined> => {
  const given = readSchluesseltext(text);
  if (given === undefined) return undefined;
  const satz = await store.schluessel(given.id);
  const expected = Buffer.from(satz?.sha256 ?? NOBODYS, "hex");
  const isRight = timingSafeEqual(Buffer.from(sha256(given.geheimnis), "hex"), expected);
  const heute = tagInBerlin(uhr());
  if (satz === undefined || !isRight || schluesselzustand(satz, heute) !== "gueltig") return undefined;
  if (satz.zuletztAm !== heute) await store.benutzt(satz.id, heute);
  return {
    art: "schluessel",
    id: satz.id,
    // a word that this version doesn't know gives no right
    umfang: HANDLUNGEN.filter((handlung) => satz.umfang.includes(handlung)),
    dienststelle: satz.dienststelle,
  };
};
