import type { Kanalstufe } from "@verlauf/intake";
import { type Chatzugang, NichtGefunden, type Person } from "@verlauf/use-cases";
import type { Absicht } from "../../conversation/absicht.ts";
import type { Dateiverkehr } from "../../dateien/dateiverkehr.ts";
import type { BotHandlers, Member } from "../../gateway/chat-gateway.ts";
import type { BotDeps } from "../bot-deps.ts";
import { botHandlers } from "../bot-handlers.ts";
import { type Chathaus, JETZT, MONAT, objektIdOf, PERSONEN, type Personenwort } from "./chathaus.ts";
import { MANDANT } from "./events.ts";
import { type MemorySpeicher, memorySpeicher } from "./memory-speicher.ts";

/** What was entered or sent in the end. */
interface Getan {
  readonly was: string;
  readonly mit: unknown;
}

export interface TestBot {
  readonly handlers: BotHandlers;
  readonly speicher: MemorySpeicher;
  readonly getan: Getan[];
  /** What was uploaded, by address. */
  readonly abgelegt: Map<string, Uint8Array>;
  /** Moves the clock. */
  readonly warte: (minuten: number) => void;
}

export interface TestBotOptions {
  readonly stufe?: Kanalstufe;
  readonly member?: BotDeps["member"];
  /** What each text means. */
  readonly verstehe?: BotDeps["verstehe"];
  readonly leseAbsicht?: BotDeps["leseAbsicht"];
  /** Over the real gate: what is confirmed is entered. Its level is the house's. */
  readonly echt?: true;
  readonly download?: Dateiverkehr["download"];
  readonly neueId?: BotDeps["neueId"];
}

/** Somebody of the house, by their object id. */
export const hausmember = async (event: Parameters<BotDeps["member"]>[0]): Promise<Member | undefined> => {
  const wort = (Object.keys(PERSONEN) as readonly Personenwort[]).find(
    (each) => objektIdOf(each) === event.sender.objectId,
  );
  return {
    upn: `${wort ?? "niemand"}@example.org`,
    objectId: event.sender.objectId,
    tenantId: MANDANT,
    isGuest: false,
  };
};

/** A text that is an Absicht as JSON means it; so a test says what it is about, and nothing depends on words. */
const versteheJson: BotDeps["verstehe"] = (text) =>
  text.startsWith("{")
    ? { art: "verstanden", absicht: JSON.parse(text) as Absicht }
    : { art: "unklar", vorschlaege: [{ text: "Wer ist überfällig?", absicht: { art: "ueberfaellig" } }] };

/** Believes whatever it is given, as no reader of a product would: what somebody may see doesn't rest on it. */
const leseAlles: BotDeps["leseAbsicht"] = (value) =>
  typeof value === "object" && value !== null && "art" in value ? (value as Absicht) : undefined;

/** The bot over real data, with made-up sign-ins; what the house would enter is noted. */
export const openTestBot = (haus: Chathaus, options: TestBotOptions = {}): TestBot => {
  const speicher = memorySpeicher();
  const getan: Getan[] = [];
  const abgelegt = new Map<string, Uint8Array>();
  let jetzt = JETZT.getTime();
  let ids = 0;
  const handlers = botHandlers({
    speicher,
    chatzugangFuer: (person, objektId) =>
      options.echt === true
        ? haus.chatzugangFuer(person, objektId)
        : chatzugangOf(haus, person, options.stufe ?? "fallreferenz", getan),
    personAls: ({ objektId = "" }) => haus.personAls(objektId),
    member: options.member ?? hausmember,
    verstehe: options.verstehe ?? versteheJson,
    leseAbsicht: options.leseAbsicht ?? leseAlles,
    haeuser: haus.haeuser,
    dateien: {
      download: options.download ?? (async () => new Uint8Array()),
      upload: async (adresse, inhalt) => void abgelegt.set(adresse, inhalt),
      requireErlaubt: () => undefined,
    },
    uhr: () => new Date(jetzt),
    geheimnis: new Uint8Array(32),
    neueId:
      options.neueId ??
      (() => {
        ids += 1;
        return `vorgang-${ids}`;
      }),
  });
  return {
    handlers,
    speicher,
    getan,
    abgelegt,
    warte: (minuten) => {
      jetzt += minuten * 60_000;
    },
  };
};

const chatzugangOf = (haus: Chathaus, person: Person, stufe: Kanalstufe, getan: Getan[]): Chatzugang => {
  const zugang = haus.zugangFuer(person);
  const note = (was: string, mit: unknown): void => void getan.push({ was, mit });
  const requireAngabe = async (angabe: Parameters<Chatzugang["pruefeAusnahme"]>[0]["angabe"]) => {
    const { referenz, team } = await zugang.erklaere({ stichtag: "2026-11-03", ...angabe });
    return { referenz, team };
  };
  return {
    akteur: person,
    zugang,
    stufe: async () => stufe,
    ueberfaellige: async (frage) => ({
      ...(await zugang.ueberfaellige(frage)),
      referenzOf: (kundennummer) => haus.referenzen.get(kundennummer) ?? "unbekannt",
    }),
    listeAlsExcel: async ({ auswahl = () => true, ...frage }) => {
      const { personen } = await zugang.ueberfaellige(frage);
      const chosen = personen.filter(auswahl).map(({ fall }) => haus.referenzen.get(fall.kundennummer));
      note("liste", chosen);
      return { name: "liste.xlsx", inhalt: Buffer.from(chosen.join("\n")), hinweise: [] };
    },
    arbeitsmappe: async (frage) => {
      note("arbeitsmappe", frage);
      const { name, inhalt } = await zugang.fragebogen({ monat: frage.monat, ziel: { art: "team", ...frage } });
      return { name, inhalt, hinweise: ["Der Schlüssel liegt in der Ablage."] };
    },
    letzterMonat: async () => MONAT,
    findeVertretungen: async ({ suche }) =>
      ["tl413", "ifk412"]
        .filter((name) => name.includes(suche))
        .map((name) => ({ name, email: `${name}@example.org` })),
    pruefeVertretung: async ({ durch, team }) => {
      if (team !== "412" && team !== "413") throw new NichtGefunden();
      return { name: "Person", email: durch };
    },
    trageVertretungEin: async (auftrag) => {
      note("vertretung", auftrag);
      return { name: "Person", email: auftrag.durch };
    },
    pruefeAusnahme: ({ angabe }) => requireAngabe(angabe),
    trageAusnahmeEin: async (auftrag) => {
      const found = await requireAngabe(auftrag.angabe);
      note("ausnahme", auftrag);
      return found;
    },
    meldeAbwesend: async (zeitraum) => {
      note("abwesend", zeitraum);
      return { teams: ["412"], benachrichtigt: 1 };
    },
    meineDaten: async () => ({ abschnitte: [{ titel: "Organisation", saetze: ["Sie leiten Team 412."] }] }),
    pausiereErinnerungen: async (bis) => note("erinnerungen", bis),
  };
};
