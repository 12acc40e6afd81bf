import type { IsoDate } from "@verlauf/core";
import { atLeastOne, day, integer, list, mapping, oneOf, text, yesNo } from "../yaml/schema-parts.ts";
import { hostMitPort, lauschadresse, netzadresse, webadresse } from "./netzangaben.ts";

/** What a process of the server can do. */
export const DIENSTE = ["api", "auftraege", "eingang", "bot"] as const;
export type Dienst = (typeof DIENSTE)[number];

/** A file with a secret, and the days on which it counts; null leaves that end open. */
export interface Geheimnisangabe {
  readonly datei: string;
  readonly ab: IsoDate | null;
  readonly bis: IsoDate | null;
}

/** A machine to which Verlauf may connect of its own accord. */
export interface ErlaubterHost {
  /** In small letters, with `:PORT` where it isn't the usual one. */
  readonly host: string;
  /** Whether it may lie at a private address. */
  readonly intern: boolean;
}

/** The section `server`: one for the whole process, whatever houses it serves. */
export interface Serverkonfiguration {
  /** The bot among them only where there is a section `chat`. */
  readonly dienste: readonly Dienst[];
  readonly adresse: string;
  readonly port: number;
  /** What people's browsers reach it by, without a slash at the end. */
  readonly adresseAussen: string | null;
  readonly tls: { readonly zertifikat: string; readonly schluesselDatei: string } | null;
  /** Who ends TLS in our place; what it says of a request's origin counts only when it comes from these addresses. */
  readonly proxy: { readonly name: string; readonly adressen: readonly string[] } | null;
  readonly oidc: {
    readonly aussteller: string;
    readonly zielgruppe: string;
    readonly mandant: string | null;
  } | null;
  readonly erlaubteHosts: readonly ErlaubterHost[];
  readonly webhooks: { readonly geheimnisse: readonly Geheimnisangabe[] };
  readonly eingang: { readonly ordner: string; readonly alleSekunden: number };
  /** Backups of an embedded store; `stunde` is German time. */
  readonly sicherung: { readonly ordner: string; readonly stunde: number; readonly aufbewahren: number } | null;
  readonly grenzen: { readonly anfrageMiB: number; readonly sekunden: number; readonly jeMinute: number };
  /** Who besides this machine may read state and measurements. */
  readonly ueberwachung: { readonly adressen: readonly string[] };
}

/** The section as the file says it. */
export interface Serverangaben extends Omit<Serverkonfiguration, "dienste"> {
  readonly dienste: readonly Dienst[] | null;
}

export const serverSchema = mapping({
  dienste: atLeastOne(oneOf(DIENSTE)).nullable().default(null),
  adresse: lauschadresse.default("127.0.0.1"),
  port: integer(1, 65_535).default(8080),
  adresseAussen: webadresse("https://verlauf.haus.de").nullable().default(null),
  tls: mapping({
    zertifikat: text("der Pfad einer Datei wie ./tls/verlauf.pem"),
    schluesselDatei: text("der Pfad einer Datei wie ./tls/verlauf.key"),
  })
    .nullable()
    .default(null),
  proxy: mapping({
    name: text("ein Name wie „nginx im Rechenzentrum“"),
    adressen: atLeastOne(netzadresse),
  })
    .nullable()
    .default(null),
  oidc: mapping({
    aussteller: webadresse("https://login.microsoftonline.com/MANDANT/v2.0"),
    zielgruppe: text("die Anwendungs-ID, bei anderen Anbietern als Entra ID auch ein Name wie api://verlauf"),
    mandant: text("die Kennung des Mandanten").nullable().default(null),
  })
    .nullable()
    .default(null),
  erlaubteHosts: list(
    mapping({ host: hostMitPort, intern: yesNo.default(false) }),
    "eine Liste wie [{ host: flow.haus.de }]",
  ).default([]),
  webhooks: mapping({
    geheimnisse: list(
      mapping({
        datei: text("der Pfad einer Datei wie ./geheim/eingang"),
        ab: day.nullable().default(null),
        bis: day.nullable().default(null),
      }),
      "eine Liste wie [{ datei: ./geheim/eingang }]",
    ).default([]),
  }).prefault({}),
  eingang: mapping({
    ordner: text("ein Pfad wie ./eingang").default("./eingang"),
    alleSekunden: integer(1, 3600).default(5),
  }).prefault({}),
  sicherung: mapping({
    ordner: text("ein Pfad wie ./sicherung"),
    stunde: integer(0, 23).default(2),
    aufbewahren: integer(1, 366).default(14),
  })
    .nullable()
    .default(null),
  grenzen: mapping({
    anfrageMiB: integer(1, 4096).default(512),
    sekunden: integer(1, 600).default(30),
    jeMinute: integer(1, 100_000).default(600),
  }).prefault({}),
  ueberwachung: mapping({ adressen: atLeastOne(netzadresse) }).prefault({ adressen: ["127.0.0.1"] }),
}).transform(
  ({ dienste, adresseAussen, tls, proxy, oidc, erlaubteHosts, webhooks, eingang, sicherung, ...rest }) =>
    ({
      dienste: dienste === null ? null : [...new Set(dienste)],
      adresse: rest.adresse,
      port: rest.port,
      adresseAussen: adresseAussen?.replace(/\/+$/, "") ?? null,
      tls,
      proxy,
      oidc,
      erlaubteHosts,
      webhooks,
      eingang,
      sicherung,
      grenzen: rest.grenzen,
      ueberwachung: rest.ueberwachung,
    }) satisfies Serverangaben,
);

/** Where the file doesn't say what this process does, it does everything that it can. */
export const serverOf = (angaben: Serverangaben | null, hasChat: boolean): Serverkonfiguration => {
  const { dienste, ...rest } = angaben ?? serverSchema.parse({});
  return { ...rest, dienste: dienste ?? DIENSTE.filter((dienst) => dienst !== "bot" || hasChat) };
};

/** A server whose section is left out: everything on this machine alone. */
export const defaultServer: Serverkonfiguration = serverOf(null, false);
