import type { Serverkonfiguration } from "@verlauf/intake";
import { Aufruffehler } from "../../aufruf.ts";
import { writeDatei } from "../../ausgabe/write-datei.ts";
import { type Befehl, text } from "../../befehl.ts";
import { konfigurationOf, withKonfig } from "../../datenort.ts";
import { appIdOf, domainOf, fassungOf, isDomain, kurztextOf, seiteOf } from "../../teams-paket/angaben.ts";
import { LAENGE } from "../../teams-paket/manifest.ts";

interface Optionen {
  readonly konfig: string | undefined;
  readonly "app-id": string | undefined;
  readonly domain: string | undefined;
  readonly ausgabe: string | undefined;
  readonly name: string | undefined;
  readonly datenschutz: string | undefined;
  readonly nutzung: string | undefined;
  readonly fassung: string | undefined;
}

const DATEI = "verlauf-teams.zip";
const NAME = "Verlauf";
const FASSUNG = "1.0.0";

/** The house's name, or what of it Teams takes; several houses share one app. */
const anbieterOf = (names: readonly (string | null)[]): string => {
  const [name, ...others] = names;
  if (name === null || name === undefined || others.length > 0) return NAME;
  if (name.length <= LAENGE.anbieter) return name;
  const words = name.slice(0, LAENGE.anbieter).replace(/\s+\S*$/, "");
  return words.replace(/[\s,–-]+$/, "");
};

// an address for trying it out, like http://127.0.0.1:8080, is none that Teams could reach
const domainInside = ({ adresseAussen }: Serverkonfiguration): string | undefined => {
  const host = adresseAussen === null ? undefined : new URL(adresseAussen).hostname;
  return host !== undefined && isDomain(host) ? host : undefined;
};

const fehlt = (option: string, key: string): never => {
  throw new Aufruffehler(
    `--${option} fehlt, und in verlauf.yaml steht „${key}“ nicht. Bitte eines von beiden angeben.`,
  );
};

export const paketBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(argv)
      .option("app-id", text("Anwendungs-ID des Bots in Entra ID (sonst chat.appId)", { coerce: appIdOf }))
      .option("domain", text("Rechnername von Verlauf (sonst der aus server.adresseAussen)", { coerce: domainOf }))
      .option("ausgabe", text(`Datei für das Paket (sonst ./${DATEI})`))
      .option("name", text(`Wie der Bot in Teams heißt (sonst ${NAME})`, { coerce: kurztextOf("name", LAENGE.name) }))
      .option(
        "datenschutz",
        text("Seite mit Ihren Datenschutzhinweisen (sonst https://DOMAIN/datenschutz)", {
          coerce: seiteOf("datenschutz"),
        }),
      )
      .option(
        "nutzung",
        text("Seite mit Ihren Nutzungsregeln (sonst https://DOMAIN/nutzung)", { coerce: seiteOf("nutzung") }),
      )
      .option(
        "fassung",
        text(`Nummer dieser Fassung; jede weitere braucht eine höhere (sonst ${FASSUNG})`, { coerce: fassungOf }),
      ),
  run: async (options, umgebung) => {
    const { ausgabe = DATEI, name = NAME, fassung = FASSUNG } = options;
    const { chat, server, haeuser } = konfigurationOf(options);
    const registered = chat?.anmeldung.art === "registriert" ? chat.anmeldung.appId : undefined;
    const appId = options["app-id"] ?? registered ?? fehlt("app-id", "chat.appId");
    const domain = options.domain ?? domainInside(server) ?? fehlt("domain", "server.adresseAussen");
    const { datenschutz = `https://${domain}/datenschutz`, nutzung = `https://${domain}/nutzung` } = options;
    const anbieter = anbieterOf(haeuser.map(({ haus }) => haus.name));
    const { paketOf } = await import("../../teams-paket/paket.ts");
    await writeDatei(ausgabe, paketOf({ appId, domain, name, anbieter, datenschutz, nutzung, fassung }));
    umgebung.out(
      `${ausgabe} ist geschrieben und nach Microsofts Vorgaben (Manifest 1.25) geprüft: „${name}“, Fassung ${fassung}, Anbieter „${anbieter}“.\nAdresse des Bots für Azure: https://${domain}/api/messages\nDiese Seiten nennt Teams den Personen; unter ${domain} zeigt sie der Server selbst:\n  Datenschutz  ${datenschutz}\n  Nutzung      ${nutzung}\n`,
    );
  },
};
