import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Something without which the server can't do its work: null where it is all right, else a German sentence. */
export interface Pruefung {
  readonly name: string;
  readonly pruefe: () => Promise<string | null>;
  /** Worth knowing, but no reason to send requests elsewhere. */
  readonly isHinweis?: true;
}

export interface Befund {
  readonly bereit: boolean;
  readonly gruende: readonly string[];
  readonly hinweise: readonly string[];
}

const WITHIN_MS = 3_000;
const KEPT_MS = 1_000;

/** Is told what a check threw: nobody else gets to see it. */
type Melde = (name: string, error: unknown) => void;

const answerWithin = async ({ name, pruefe }: Pruefung, melde: Melde): Promise<string | null> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, WITHIN_MS, `${name}: Die Antwort kommt nicht rechtzeitig.`);
  });
  try {
    return await Promise.race([pruefe(), late]);
  } catch (error) {
    melde(name, error);
    return `${name}: Die Prüfung ist gescheitert; der Grund steht im Protokoll des Servers.`;
  } finally {
    clearTimeout(timer);
  }
};

/** Whether all is well, asked of the parts at most once a second however often somebody wants to know. */
export const bereitschaft = (
  pruefungen: readonly Pruefung[],
  uhr: () => Date,
  melde: Melde,
): (() => Promise<Befund>) => {
  let kept: { readonly um: number; readonly befund: Promise<Befund> } | undefined;
  const ask = async (): Promise<Befund> => {
    const answers = await Promise.all(
      pruefungen.map(async (pruefung) => ({ ...pruefung, satz: await answerWithin(pruefung, melde) })),
    );
    const sentences = (isHinweis: boolean): readonly string[] =>
      answers
        .filter((answer) => (answer.isHinweis === true) === isHinweis)
        .map(({ satz }) => satz)
        .filter((satz) => satz !== null);
    const gruende = sentences(false);
    return { bereit: gruende.length === 0, gruende, hinweise: sentences(true) };
  };
  return () => {
    const um = uhr().getTime();
    if (kept === undefined || Math.abs(um - kept.um) >= KEPT_MS) kept = { um, befund: ask() };
    return kept.befund;
  };
};

/** Whether something can be written where the data lie. */
export const datentraeger = (ordner: string): Pruefung => ({
  name: "Datenträger",
  pruefe: async () => {
    const datei = join(ordner, `.schreibprobe-${process.pid}`);
    try {
      await writeFile(datei, "", { mode: 0o600 });
      await rm(datei, { force: true });
      return null;
    } catch {
      return `In ${ordner} kann nichts geschrieben werden. Bitte prüfen, ob der Datenträger voll oder schreibgeschützt ist.`;
    }
  },
});
