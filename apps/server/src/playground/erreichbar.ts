import { Refusal } from "@verlauf/core";

const ANSWER_MS = 5_000;

const ANONYM = "Zum Ausprobieren braucht er „chat: { anonym: true }“ in verlauf.yaml.";

/** Refuses with what to do where no bot answers that the Playground could talk to. */
export const requireBot = async (bot: string): Promise<void> => {
  const status = await statusOf(bot);
  if (status === undefined) {
    throw new Refusal(
      `Unter ${bot} antwortet niemand. Starten Sie Verlauf zuerst in einem anderen Fenster mit pnpm start, oder nennen Sie seine Adresse mit --bot.`,
    );
  }
  if (status === 401) throw new Refusal(`Der Bot unter ${bot} verlangt eine Anmeldung bei Microsoft. ${ANONYM}`);
  // whatever the bot says to a message that is none; only where there is no bot nothing is found
  if (status === 404 || status === 405) throw new Refusal(`Unter ${bot} läuft kein Bot. ${ANONYM}`);
};

const statusOf = async (bot: string): Promise<number | undefined> => {
  try {
    const { status } = await fetch(bot, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return status;
  } catch {
    return undefined;
  }
};
