// Read by people, so as people sort: umlauts with their vowels, 9 before 10. Names that count as the same to the
// collator are put by code point, so that the order never hangs on the order of the data.
const deutsch = new Intl.Collator("de", { numeric: true });

/** Sorts names as a German list does. */
export const compareNamen = (eines: string, anderes: string): number =>
  deutsch.compare(eines, anderes) || Number(eines > anderes) - Number(eines < anderes);
