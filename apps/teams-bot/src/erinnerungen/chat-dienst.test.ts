import { defaultKonfiguration, type Kanalstufe } from "@verlauf/intake";
import type { Sendung } from "@verlauf/store";
import type { Kanaldienst, Nachricht } from "@verlauf/use-cases";
import { NACHRICHTEN } from "@verlauf/use-cases/testing";
import { expect, test } from "vitest";
import { memorySpeicher } from "../bot/testing/memory-speicher.ts";
import { addressOf } from "../gateway/address.ts";
import type { ChatGateway, Outgoing, SendOutcome } from "../gateway/chat-gateway.ts";
import { chatDienst } from "./chat-dienst.ts";

const MANDANT = "5c1e4a52-0000-4000-8000-000000000001";
const ID = "aaaaaaaa-0000-4000-8000-000000000412";
/** A Monday, ten in the morning in Germany. */
const MONTAG = "2026-11-02T09:00:00.000Z";

const adresseIn = (serviceUrl: string) =>
  addressOf({
    serviceUrl,
    channelId: "msteams",
    conversationId: "a:chat",
    scope: "personal",
    tenantId: MANDANT,
    botId: "28:verlauf",
  });

interface Szene {
  readonly dienst: Kanaldienst;
  readonly speicher: ReturnType<typeof memorySpeicher>;
  readonly sent: Outgoing[];
  readonly opened: Parameters<ChatGateway["openPersonalChat"]>[0][];
  readonly stelle: (instant: string) => void;
  readonly deliver: (nachricht: Nachricht, given?: Partial<Sendung>) => ReturnType<Kanaldienst["stelleZu"]>;
}

const szene = (
  given: {
    readonly outcome?: SendOutcome;
    readonly open?: Awaited<ReturnType<ChatGateway["openPersonalChat"]>>;
    readonly stufe?: Kanalstufe;
    readonly anonym?: true;
  } = {},
): Szene => {
  const speicher = memorySpeicher();
  const sent: Outgoing[] = [];
  const opened: Szene["opened"] = [];
  let jetzt = new Date(MONTAG);
  const { datenschutz, haus } = defaultKonfiguration;
  const kanal = { ...datenschutz.kanal, chat: given.stufe ?? "fallreferenz" };
  const dienst = chatDienst({
    gateway: {
      send: async (_, outgoing) => {
        sent.push(outgoing);
        return given.outcome ?? { kind: "sent", activityId: "1:abc" };
      },
      openPersonalChat: async (person) => {
        opened.push(person);
        return given.open ?? { kind: "open", chat: adresseIn(person.serviceUrl) };
      },
    },
    speicher,
    haeuser: [{ ...defaultKonfiguration, haus: { ...haus, land: "HE" }, datenschutz: { ...datenschutz, kanal } }],
    chat: {
      anmeldung:
        given.anonym === true
          ? { art: "anonym" }
          : {
              art: "registriert",
              appId: "9d2f7b10-0000-4000-8000-000000000002",
              mandant: MANDANT,
              mandanten: [MANDANT],
              nachweis: { art: "verwaltete-identitaet" },
            },
      ruhezeit: { von: "18:00", bis: "07:00" },
      rate: 20,
    },
    uhr: () => jetzt,
    zeitgeber: { jetztMs: () => 0, warte: async () => undefined },
    neueId: () => "vorgang-1",
  });
  return {
    dienst,
    speicher,
    sent,
    opened,
    stelle: (instant) => {
      jetzt = new Date(instant);
    },
    deliver: (nachricht, more = {}) =>
      dienst.stelleZu(
        {
          id: 1,
          schluessel: "a",
          kanal: "chat",
          ersatz: { kanal: "mail", an: "tl412@example.org" },
          an: ID,
          dienststelle: nachricht.dienststelle,
          inhalt: nachricht,
          ab: MONTAG,
          bis: "2026-11-30T22:59:59.000Z",
          loeschenAm: "2027-02-02",
          zustand: "wird_gesendet",
          versuche: 1,
          fruehereVersuche: 0,
          ...more,
        },
        new AbortController().signal,
      ),
  };
};

const known = async (here: Szene): Promise<Szene> => {
  await here.speicher.merkeChatadresse({
    objektId: ID,
    anmeldename: "tl412@example.org",
    mandant: MANDANT,
    adresse: adresseIn("https://smba.example.org/de/"),
  });
  return here;
};

const nachrichtOf = <A extends Nachricht["art"]>(art: A): Nachricht => {
  const [first] = NACHRICHTEN[art];
  return first ?? expect.fail(art);
};
const BEREIT = nachrichtOf("faelle.bereit");

test("the month's ten cases come as a card with what one does next", async () => {
  const here = await known(szene());
  expect(await here.deliver(BEREIT)).toEqual({ art: "gesendet", beleg: "1:abc" });
  expect(here.sent).toMatchObject([{ kind: "card", fallback: expect.stringContaining("Ihre zehn Fälle") }]);
  expect(JSON.stringify(here.sent)).toContain("Arbeitsmappe holen");
  expect(here.opened).toEqual([]);
});

test("the workbook is offered as a file, for as long as the message is of use; the card holds nothing but an id", async () => {
  const here = await known(szene());
  expect(await here.deliver(nachrichtOf("faelle.mappe"))).toMatchObject({ art: "gesendet" });
  expect(here.sent).toEqual([
    {
      kind: "file-offer",
      name: "Fragebogen_2026-10_63504_412.xlsx",
      description: "Fragebogen von Team 412, Datenstand Oktober 2026",
      bytes: 60_000,
      context: { vorgang: "vorgang-1" },
    },
  ]);
  expect(await here.speicher.nimmVorgang("vorgang-1", ID, "2026-11-30T22:00:00.000Z")).toEqual({
    art: "arbeitsmappe",
    monat: "2026-10",
    dienststelle: "63504",
    team: "412",
  });
});

test("at level zahlen no file is offered, and no case is named", async () => {
  const here = await known(szene({ stufe: "zahlen" }));
  await here.deliver(nachrichtOf("faelle.mappe"));
  await here.deliver(nachrichtOf("erinnerung.vorher"));
  expect(here.sent.map(({ kind }) => kind)).toEqual(["card", "card"]);
  expect(JSON.stringify(here.sent)).not.toMatch(/03, 07/);
  expect(here.speicher.vorgaenge.size).toBe(0);
});

test("somebody may be known by the sign-in name", async () => {
  const here = await known(szene());
  expect(await here.deliver(BEREIT, { an: "tl412@example.org" })).toMatchObject({ art: "gesendet" });
});

test("whom the house knows by object id is written to first, at the Connector of their directory", async () => {
  const here = szene();
  expect(await here.deliver(BEREIT)).toMatchObject({ art: "gesendet" });
  expect(here.opened).toEqual([
    { objectId: ID, tenantId: MANDANT, serviceUrl: "https://smba.trafficmanager.net/emea/" },
  ]);
  expect(here.speicher.adressen.get(ID)).toMatchObject({ mandant: MANDANT, anmeldename: null, gesperrt: false });
  await here.deliver(BEREIT);
  expect(here.opened).toHaveLength(1);

  const neighbour = await known(szene());
  const other = "bbbbbbbb-0000-4000-8000-000000000413";
  await neighbour.deliver(BEREIT, { an: other });
  expect(neighbour.opened).toEqual([
    { objectId: other, tenantId: MANDANT, serviceUrl: "https://smba.example.org/de/" },
  ]);
});

test.for([
  ["blocked", "gesperrt"],
  ["gone", "gesperrt"],
  // nothing was said, so nothing can be doubled
  ["unknown", "spaeter"],
  ["transient", "spaeter"],
] as const)("a first chat that can't be opened (%s) ends as %s", async ([kind, art]) => {
  const here = szene({ open: { kind } });
  expect(await here.deliver(BEREIT)).toMatchObject({ art });
  expect([here.sent, here.speicher.adressen.size]).toEqual([[], 0]);
});

test("who is only known by the sign-in name and has never written gets a mail", async () => {
  const here = szene();
  expect(await here.deliver(BEREIT, { an: "tl412@example.org" })).toEqual({
    art: "gesperrt",
    grund: "Diese Person hat Verlauf in Teams noch nicht geöffnet.",
  });
  expect(here.opened).toEqual([]);
});

test("without a registration nobody is written to first", async () => {
  const here = szene({ anonym: true });
  expect(await here.deliver(BEREIT)).toMatchObject({ art: "gesperrt" });
  expect(here.opened).toEqual([]);
});

test.for(["blocked", "gone"] as const)("who has %s the chat isn't tried again until they write", async (kind) => {
  const here = await known(szene({ outcome: { kind } }));
  expect(await here.deliver(BEREIT)).toMatchObject({ art: "gesperrt" });
  expect(await here.deliver(BEREIT)).toMatchObject({ art: "gesperrt" });
  expect(here.sent).toHaveLength(1);
  await known(here);
  await here.deliver(BEREIT);
  expect(here.sent).toHaveLength(2);
});

test.for([
  [
    { kind: "throttled", afterSeconds: 7 },
    { art: "spaeter", nachSekunden: 7, pause: "kanal" },
  ],
  [
    { kind: "throttled", afterSeconds: undefined },
    { art: "spaeter", nachSekunden: 30, pause: "kanal" },
  ],
  [{ kind: "transient" }, { art: "spaeter" }],
  [{ kind: "unknown" }, { art: "unbekannt" }],
  [{ kind: "too-big" }, { art: "gescheitert" }],
  [{ kind: "rejected", status: 400 }, { art: "gescheitert" }],
] as const satisfies readonly (readonly [SendOutcome, object])[])("%o becomes %o", async ([outcome, zustellung]) => {
  const here = await known(szene({ outcome }));
  expect(await here.deliver(BEREIT)).toMatchObject(zustellung);
});

test("a bot that Microsoft refuses leaves everything to the mail, and asks again ten minutes later", async () => {
  const here = await known(szene({ outcome: { kind: "rejected", status: 401 } }));
  expect(await here.deliver(BEREIT)).toMatchObject({ art: "gescheitert", grund: expect.stringContaining("„appId“") });
  expect(await here.deliver(BEREIT)).toMatchObject({ art: "gescheitert" });
  // what has no other way waits
  expect(await here.deliver(nachrichtOf("faelle.mappe"), { ersatz: null })).toMatchObject({
    art: "spaeter",
    nachSekunden: 600,
  });
  expect(here.sent).toHaveLength(1);
  here.stelle("2026-11-02T09:10:00.000Z");
  await here.deliver(BEREIT);
  expect(here.sent).toHaveLength(2);
});

test.for([
  // Friday evening until Monday morning
  ["2026-11-06T17:30:00.000Z", (2 * 24 + 12.5) * 3600],
  // Good Friday until Tuesday after Easter, over the change of clocks' summer time
  ["2026-04-03T08:00:00.000Z", (3 * 24 + 21) * 3600],
] as const)("at %s nothing goes out, and no attempt is used up", async ([instant, nachSekunden]) => {
  const here = await known(szene());
  here.stelle(instant);
  expect(await here.deliver(BEREIT)).toEqual({
    art: "spaeter",
    grund: "Ruhezeit: Jetzt kommt von selbst keine Nachricht.",
    nachSekunden,
    zaehltNicht: true,
  });
  expect(here.sent).toEqual([]);
});

test("who wants quiet in the chat gets a mail of what was planned before", async () => {
  const here = await known(szene());
  await here.speicher.setzeErinnerungspause(ID, "2026-11-02");
  expect(await here.deliver(BEREIT)).toMatchObject({ art: "gesperrt" });
  here.stelle("2026-11-03T09:00:00.000Z");
  expect(await here.deliver(BEREIT)).toMatchObject({ art: "gesendet" });
});

test("a Kundennummer never leaves below its level", async () => {
  const here = await known(szene());
  const forged = { ...BEREIT, ablage: "gE_intern/123H000009" };
  // another channel takes over, for nothing left the house
  await expect(here.deliver(forged)).rejects.toMatchObject({
    endgueltig: true,
    cause: { message: expect.stringContaining("Kundennummer") },
  });
  expect(here.sent).toEqual([]);
});

test("a pause that begins after it was planned keeps back what isn't urgent, also from the mail", async () => {
  const here = await known(szene());
  await here.speicher.setzeErinnerungspause(ID, "2026-11-02");
  for (const art of ["ueberfaellig.woche", "erinnerung.vorher"] as const) {
    expect(await here.deliver(nachrichtOf(art))).toMatchObject({ art: "gesperrt", ohneErsatz: true });
  }
  for (const art of ["faelle.bereit", "erinnerung.danach"] as const) {
    expect(await here.deliver(nachrichtOf(art))).not.toHaveProperty("ohneErsatz");
  }
  expect(here.sent).toEqual([]);
});

test("an address that can't be read is none to try again", async () => {
  const here = szene();
  await here.speicher.merkeChatadresse({
    objektId: ID,
    anmeldename: null,
    mandant: MANDANT,
    adresse: { v: 1, ref: { serviceUrl: "kaputt" } },
  });
  await expect(here.deliver(BEREIT)).rejects.toMatchObject({ endgueltig: true });
  expect(here.sent).toEqual([]);
});

test.for(["chatadresse", "erinnerungspause", "legeVorgangAn"] as const)(
  "a store that is away at %s before anything is sent leaves it for later",
  async (step) => {
    const here = await known(szene());
    const away = async () => {
      throw new Error("connection refused");
    };
    Object.assign(here.speicher, { [step]: away });
    await expect(here.deliver(nachrichtOf("faelle.mappe"))).rejects.toMatchObject({
      endgueltig: false,
      cause: { message: "connection refused" },
    });
    expect(here.sent).toEqual([]);
  },
);
