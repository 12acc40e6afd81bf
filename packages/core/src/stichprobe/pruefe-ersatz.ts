import { type GezogenerFall, isStehend, type Ziehungsprotokoll } from "./ziehung.ts";

/** How many cases were drawn at first, before any replacement. */
export const zuerstGezogen = (faelle: readonly GezogenerFall[]): number =>
  faelle.length - faelle.filter(({ ersetztDurch }) => ersetztDurch !== null).length;

/** What doesn't fit together in a record's replacements: each replaced case names one later case, each of those once. */
export const ersatzmaengel = ({ rahmen, faelle }: Ziehungsprotokoll): readonly string[] => {
  const named = faelle.flatMap(({ ersetztDurch }) => (ersetztDurch === null ? [] : [ersetztDurch]));
  const ersatz = faelle.slice(zuerstGezogen(faelle)).map(({ referenz }) => referenz);
  return [
    ...faelle.flatMap((fall, index) => {
      const { referenz, ersetztDurch, grund } = fall;
      if (ersetztDurch === null) {
        return !isStehend(fall) && faelle.length < rahmen.ids.length
          ? [`Fall ${referenz} ist ohne Ersatz herausgenommen, obwohl im Rahmen noch jemand übrig ist.`]
          : [];
      }
      const durch = faelle.findIndex((one) => one.referenz === ersetztDurch);
      return [
        ...(grund === null || grund.trim() === "" ? [`Fall ${referenz} ist ersetzt, ein Grund fehlt.`] : []),
        ...(durch > index
          ? []
          : [`Fall ${referenz}: Im Protokoll steht als Ersatz ${ersetztDurch}, danach gezogen ist kein solcher Fall.`]),
      ];
    }),
    ...ersatz.flatMap((referenz) => {
      const times = named.filter((name) => name === referenz).length;
      if (times === 1) return [];
      return [
        times === 0
          ? `Fall ${referenz} ist nachgezogen, ersetzt aber keinen Fall.`
          : `Fall ${referenz} steht für mehrere Fälle als Ersatz.`,
      ];
    }),
  ];
};
