import { anzahl, zahl } from "@verlauf/core";
import type { Bruch, Kettenstelle, Protokollbefund } from "@verlauf/store";

/** "1204:9f3a…": what a house writes down to find later whether anything before it was changed. */
export const stellenText = ({ nr, sha256 }: Kettenstelle): string => `${nr}:${sha256}`;

/** A head as it was written down; undefined for anything else. */
export const stelleOf = (text: string): Kettenstelle | undefined => {
  const [, nr, sha256] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text.trim()) ?? [];
  return nr === undefined || sha256 === undefined ? undefined : { nr: Number(nr), sha256: sha256.toLowerCase() };
};

export const isHeil = ({ brueche, bekannt }: Protokollbefund): boolean =>
  brueche.length === 0 && bekannt !== "anders" && bekannt !== "ende_fehlt";

/** What is wrong with the log; empty where nothing is. */
export const maengelOf = (befund: Protokollbefund, gesucht: Kettenstelle | undefined): readonly string[] => {
  const maengel = befund.brueche.map(bruchText);
  if (gesucht === undefined) return maengel;
  if (befund.bekannt === "anders") {
    maengel.push(`Block ${zahl(gesucht.nr)} hat nicht mehr die notierte Prüfsumme: Davor wurde etwas geändert.`);
  }
  if (befund.bekannt === "ende_fehlt") {
    maengel.push(`Block ${zahl(gesucht.nr)} wurde notiert und ist nicht mehr da: Das Ende des Protokolls fehlt.`);
  }
  return maengel;
};

const bruchText = (bruch: Bruch): string => {
  const nr = zahl(bruch.nr);
  switch (bruch.was) {
    case "luecke":
      return bruch.bis === bruch.nr ? `Block ${nr} fehlt.` : `Die Blöcke ${nr} bis ${zahl(bruch.bis)} fehlen.`;
    case "vor_dem_anker":
      return `Block ${nr} steht vor dem Anker, obwohl dort alles gelöscht ist.`;
    case "vorgaenger":
      return `Block ${nr} schließt nicht an den Block davor an: Dessen Prüfsumme ist eine andere.`;
    case "pruefsumme":
      return `Block ${nr}: Inhalt und Prüfsumme stimmen nicht überein.`;
    case "inhalt":
      return `Block ${nr} ist anders geschrieben, als Verlauf es tut.`;
    case "identitaet":
      return `Block ${nr}: Die versiegelte Zuordnung eines Pseudonyms fehlt, ist zu viel oder wurde ausgetauscht.`;
    case "anker":
      return `Der Anker bei Block ${nr} steht in keinem Eintrag: Vorn fehlt etwas, das nicht nach der Frist gelöscht wurde.`;
  }
};

/** What is there, for a log in which nothing is wrong. */
export const protokollumfangText = ({ bloecke, eintraege, anker }: Protokollbefund): string => {
  const da = `${anzahl(bloecke, "Block", "Blöcke")} mit ${anzahl(eintraege, "Eintrag", "Einträgen")}`;
  return anker === null
    ? `Das Protokoll ist vollständig: ${da}, vom ersten Block an.`
    : `Das Protokoll ist vollständig: ${da}, nach dem Anker ${stellenText(anker)}. Was davor stand, ist nach der Frist gelöscht.`;
};
