import { type Handler, loescheFaelliges } from "@verlauf/use-cases";

interface Orte {
  readonly daten: string;
  /** The watched folder; null where this process has none. */
  readonly eingang: string | null;
}

/** What has reached its day goes every night. */
export const loeschung =
  ({ daten, eingang }: Orte): Handler =>
  async ({ store, haeuser, uhr }) => ({
    satz: await loescheFaelliges({ store, haeuser, uhr, daten, eingang }),
    sendungen: [],
    ereignisse: [],
    wartet: false,
  });
