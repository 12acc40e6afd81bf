import { addDays, datum, type IsoDate, Refusal } from "@verlauf/core";
import type { Schluesselsatz, Store } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import { sha256 } from "../fallpruefung/sha256.ts";
import type { Protokollhandlung } from "../protokoll/handlungen.ts";
import { eintragOf } from "../protokoll/protokollant.ts";
import type { Handlung } from "../rechte/handlung.ts";
import { newSchluesseltext, writeSchluesseltext } from "./schluesseltext.ts";

/** What managing keys needs from outside. */
export interface Schluesseldeps {
  readonly store: Store;
  readonly uhr: () => Date;
}

export interface Schluesselauftrag {
  readonly name: string;
  readonly umfang: readonly Handlung[];
  /** Null reaches every office of the data. */
  readonly dienststelle: string | null;
  /** Days that it lasts, or its last day. */
  readonly gilt: { readonly tage: number } | { readonly bis: IsoDate };
}

export interface Angelegt {
  readonly id: string;
  /** Shown this one time. */
  readonly schluessel: string;
  readonly gueltigBis: IsoDate;
}

const LONGEST_DAYS = 1095;
const LONGEST_NAME = 80;

const checkedName = (name: string): string => {
  const trimmed = name.trim();
  if (trimmed !== "" && trimmed.length <= LONGEST_NAME && !/\p{Cc}/u.test(trimmed)) return trimmed;
  throw new Refusal(
    `Der Name sagt, welches Verfahren den Schlüssel benutzt: 1 bis ${LONGEST_NAME} Zeichen in einer Zeile.`,
  );
};

const lastDay = (gilt: Schluesselauftrag["gilt"], heute: IsoDate): IsoDate => {
  const bis = "bis" in gilt ? gilt.bis : addDays(heute, gilt.tage);
  if (bis < heute) throw new Refusal(`Der ${datum(bis)} ist vorbei; der Schlüssel würde nie gelten.`);
  if (bis > addDays(heute, LONGEST_DAYS)) {
    throw new Refusal(
      `Ein Schlüssel gilt höchstens drei Jahre, heute angelegt also bis ${datum(addDays(heute, LONGEST_DAYS))}.`,
    );
  }
  return bis;
};

const BETRIEB = { wer: "betrieb", rolle: null } as const;

const entry = (handlung: Protokollhandlung, id: string, dienststelle: string | null, jetzt: Date) =>
  eintragOf({ art: "sicherheit", handlung, einheit: dienststelle, gegenstand: `schluessel:${id}` }, BETRIEB, jetzt);

/** Makes a key; the text that is given back is kept nowhere. */
export const legeSchluesselAn = async (
  { store, uhr }: Schluesseldeps,
  { name, umfang, dienststelle, gilt }: Schluesselauftrag,
): Promise<Angelegt> => {
  const jetzt = uhr();
  const heute = tagInBerlin(jetzt);
  const gueltigBis = lastDay(gilt, heute);
  const neuer = newSchluesseltext();
  const satz = {
    id: neuer.id,
    name: checkedName(name),
    sha256: sha256(neuer.geheimnis),
    umfang,
    dienststelle: dienststelle?.trim() || null,
    angelegtAm: heute,
    gueltigBis,
  };
  await store.transaktion(async (its) => {
    await its.bewahreSchluessel(satz);
    await its.protokolliere([entry("schluessel.angelegt", neuer.id, satz.dienststelle, jetzt)]);
  });
  return { id: neuer.id, schluessel: writeSchluesseltext(neuer), gueltigBis };
};

export type Schluesselzustand = "gueltig" | "abgelaufen" | "widerrufen";

export const schluesselzustand = (
  { widerrufenAm, gueltigBis }: Pick<Schluesselsatz, "widerrufenAm" | "gueltigBis">,
  heute: IsoDate,
): Schluesselzustand => (widerrufenAm !== null ? "widerrufen" : gueltigBis < heute ? "abgelaufen" : "gueltig");

/** Ends a key at once, for good. */
export const widerrufeSchluessel = async ({ store, uhr }: Schluesseldeps, id: string): Promise<void> => {
  const jetzt = uhr();
  const satz = await store.schluessel(id);
  if (satz === undefined) {
    throw new Refusal(`Den Schlüssel ${id} gibt es nicht. Welche es gibt, zeigt: verlauf schluessel liste`);
  }
  const revoked = await store.transaktion(async (its) => {
    const now = await its.widerrufe(id, tagInBerlin(jetzt));
    if (now) await its.protokolliere([entry("schluessel.widerrufen", id, satz.dienststelle, jetzt)]);
    return now;
  });
  if (!revoked) {
    const { widerrufenAm } = (await store.schluessel(id)) ?? satz;
    throw new Refusal(
      `Der Schlüssel ${id} ist schon widerrufen${widerrufenAm === null ? "" : `, am ${datum(widerrufenAm)}`}.`,
    );
  }
};
