import type { IsoDate } from "@verlauf/core";

// Sweden writes days as ISO 8601 does
const TAG = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });

/** The day that it is in Germany at an instant, whatever the machine's time zone. */
export const tagInBerlin = (zeitpunkt: Date): IsoDate => TAG.format(zeitpunkt) as IsoDate;
