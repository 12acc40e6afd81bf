import { join } from "node:path";
import type { Rundgang } from "@verlauf/excel-generator";
import { legeSchluesselAn, tagInBerlin, umfangOf, widerrufeSchluessel } from "@verlauf/use-cases";
import type { Serverumgebung } from "../app.ts";
import { readGeheimnisse } from "../geheimnisse.ts";
import { type Hauskonfiguration, readHauskonfiguration } from "../hauskonfiguration.ts";
import { openLog } from "../log/log.ts";
import { waitForEnd } from "../prozess.ts";
import { startfehler } from "../startfehler.ts";
import { startVerlaufServer, type VerlaufServer } from "../verlauf-server.ts";
import { hinweise } from "./hinweise.ts";

const ENDE_MS = 55_000;

type Startumgebung = Omit<Serverumgebung, "log">;

/** The example's server keeps to the example's folder. */
const konfigurationOf = (beispiel: Rundgang["beispiel"], daten: string): Hauskonfiguration => {
  if (beispiel === null) return readHauskonfiguration(undefined);
  const { server, mail, chat } = readHauskonfiguration(beispiel.konfig);
  const eingang = { ...server.eingang, ordner: join(daten, "eingang") };
  return { haeuser: beispiel.haeuser, server: { ...server, eingang }, mail, chat };
};

/** After the look around: the server itself, until somebody ends it. Its log goes to a file, where it is in nobody's way. */
export const runNachRundgang = async (beispiel: Rundgang["beispiel"], umgebung: Startumgebung): Promise<number> => {
  const { config, prozess, out, err, uhr, zufall } = umgebung;
  const { daten, databaseUrl } = config;
  const log = openLog(join(daten, "server.log"));
  try {
    const konfiguration = konfigurationOf(beispiel, daten);
    const server = await startVerlaufServer({
      place: databaseUrl === undefined ? { daten } : { databaseUrl },
      daten,
      konfiguration,
      geheimnisse: readGeheimnisse(konfiguration, config),
      log,
      uhr,
      zufall,
      isAnyPort: true,
    });
    const probe = beispiel === null ? undefined : await probeOf(server, uhr).catch(stopFirst(server));
    const isChatOffen = konfiguration.chat?.anmeldung.art === "anonym" && konfiguration.server.dienste.includes("bot");
    out(hinweise({ url: server.url, probe, logdatei: join(daten, "server.log"), isChatOffen }));
    const stop = async (): Promise<void> => {
      await probe?.beende().catch((error: unknown) => log.fehler("schluessel.nicht-widerrufen", error));
      await server.stop();
    };
    const code = await waitForEnd(prozess, { log, stop, kulanzMs: ENDE_MS });
    out(
      databaseUrl === undefined
        ? `\nVerlauf ist beendet. Die Daten bleiben in ${daten}; mit pnpm start geht es weiter.\n`
        : "\nVerlauf ist beendet. Mit pnpm start geht es weiter.\n",
    );
    return code;
  } catch (error) {
    err(startfehler(error, log));
    return 1;
  }
};

const stopFirst =
  ({ stop }: VerlaufServer) =>
  async (error: unknown): Promise<never> => {
    await stop();
    throw error;
  };

/** What a newcomer needs for a first question; the key is for made-up people and ends with this process. */
const probeOf = async ({ store }: VerlaufServer, uhr: () => Date) => {
  const heute = tagInBerlin(uhr());
  const [lieferung] = await store.deliveryFor(heute);
  if (lieferung === undefined) return undefined;
  const { id, schluessel } = await legeSchluesselAn(
    { store, uhr },
    { name: "Beispiel von pnpm start", umfang: umfangOf("alles"), dienststelle: null, gilt: { tage: 1 } },
  );
  return {
    schluessel,
    dienststelle: lieferung.dienststelle,
    stichtag: heute,
    beende: () => widerrufeSchluessel({ store, uhr }, id),
  };
};
