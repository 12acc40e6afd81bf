const calledBy = (wort: string, name: string): string =>
  name.toLowerCase().startsWith(`${wort.toLowerCase()} `) ? name : `${wort} ${name}`;

/** Areas are called "Nord" or "Bereich Nord"; people read "Bereich Nord" for both. */
export const bereichName = (bereich: string): string => calledBy("Bereich", bereich);

/** "RD Hessen", whether the exports call it that or "Hessen". */
export const rdName = (rd: string): string => calledBy("RD", rd);
