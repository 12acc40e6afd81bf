/** Somebody who writes to the bot. */
export interface Writer {
  readonly objektId: string;
  readonly anmeldename: string;
  /** What they write next. */
  readonly next: () => string;
}

export interface Answered {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const MANDANT = "5c1e4a52-0000-4000-8000-000000000001";

/** A chat's address as the gateway keeps it. */
export const chatadresseOf = (
  { objektId, anmeldename }: Pick<Writer, "objektId" | "anmeldename">,
  serviceUrl: string,
) => ({
  objektId,
  anmeldename,
  mandant: MANDANT,
  adresse: {
    v: 1,
    ref: {
      serviceUrl,
      channelId: "msteams",
      conversationId: `chat-${objektId}`,
      scope: "personal",
      tenantId: MANDANT,
      botId: "28:verlauf",
    },
  },
});

const activityOf = ({ objektId, next }: Writer, serviceUrl: string, nr: number) => ({
  type: "message",
  id: `${objektId}-${nr}`,
  channelId: "msteams",
  serviceUrl,
  from: { id: `29:${objektId}`, aadObjectId: objektId },
  recipient: { id: "28:verlauf" },
  conversation: { id: `chat-${objektId}`, conversationType: "personal", tenantId: MANDANT },
  channelData: { tenant: { id: MANDANT } },
  text: next(),
});

/**
 * Everybody writes, waits for the answer and writes again, for so long. The request ends when the answer has reached the
 * Connector.
 */
export const talk = async (
  botUrl: string,
  serviceUrl: string,
  writers: readonly Writer[],
  seconds: number,
): Promise<Answered> => {
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let nr = 0;
  await Promise.all(
    writers.map(async (writer) => {
      while (performance.now() < end) {
        nr += 1;
        const asked = performance.now();
        const response = await fetch(`${botUrl}/api/messages`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(activityOf(writer, serviceUrl, nr)),
        });
        await response.arrayBuffer();
        if (!response.ok) throw new Error(`the bot answered ${response.status}`);
        times.push(performance.now() - asked);
      }
    }),
  );
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / ((performance.now() - begun) / 1000), p50Ms: at(0.5), p99Ms: at(0.99) };
};
