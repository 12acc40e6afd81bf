import type { TeamsManifestV1D25 } from "@microsoft/app-manifest/build/generated-types/teams/TeamsManifestV1D25.js";
import { ALLEIN, IN_DER_RUNDE } from "./kommandos.ts";

/** What a house says of its bot; the rest of the manifest is the same everywhere. */
export interface Paketangaben {
  /** The application in Entra ID, which is the bot's too. */
  readonly appId: string;
  /** The machine's name under which Teams and people reach Verlauf. */
  readonly domain: string;
  readonly name: string;
  /** Who offers it: the house. */
  readonly anbieter: string;
  readonly datenschutz: string;
  readonly nutzung: string;
  /** Teams takes a package in place of an older one only with a higher number. */
  readonly fassung: string;
}

/** Lengths that Teams accepts. */
export const LAENGE = { name: 30, anbieter: 32, kurztext: 80, kommando: 32 } as const;

/** The names of the pictures in the package. */
export const BILDER = { color: "color.png", outline: "outline.png" } as const;

const LANGTEXT = [
  "Verlauf antwortet auf Fragen in ganz normalem Deutsch: Wer ist für einen Kontakt überfällig, seit wann, nach welcher Regel und warum?",
  "Am ersten Arbeitstag des Monats kommen die zehn Fälle der Fallprüfung von selbst, mit der Arbeitsmappe zum Ausfüllen; ausgefüllt schicken Sie sie einfach zurück. Vor dem Termin erinnert Verlauf an das, was fehlt.",
  "Sie sehen, was Ihre Rolle erlaubt. In Gruppen und Kanälen nennt Verlauf nur Anzahlen. Personen erscheinen mit einer Referenz, nicht mit Namen.",
].join("\n\n");

/** The app's manifest for Teams, in the schema's version 1.25. */
export const manifestOf = ({ appId, domain, name, anbieter, datenschutz, nutzung, fassung }: Paketangaben) =>
  ({
    $schema: "https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json",
    manifestVersion: "1.25",
    version: fassung,
    id: appId,
    localizationInfo: { defaultLanguageTag: "de" },
    developer: {
      name: anbieter,
      websiteUrl: `https://${domain}`,
      privacyUrl: datenschutz,
      termsOfUseUrl: nutzung,
    },
    name: { short: name, full: `${name}: Kontaktdichte und Fallprüfung` },
    description: { short: "Wer ist überfällig? Kontaktdichte und die Fälle des Monats.", full: LANGTEXT },
    icons: BILDER,
    accentColor: "#1F3864",
    bots: [
      {
        botId: appId,
        scopes: ["personal", "team", "groupChat"],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: [
          { scopes: ["personal"], commands: [...ALLEIN] },
          { scopes: ["team", "groupChat"], commands: [...IN_DER_RUNDE] },
        ],
      },
    ],
    permissions: ["identity", "messageTeamMembers"],
    validDomains: [domain],
    webApplicationInfo: { id: appId },
    defaultInstallScope: "personal",
  }) satisfies TeamsManifestV1D25;

export type Manifest = ReturnType<typeof manifestOf>;
