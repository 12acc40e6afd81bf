import type { IExecuteAction, ISubmitAction } from "@microsoft/teams.cards";
import type { Absicht } from "../conversation/absicht.ts";
import type { Knopf } from "./antwort.ts";
import { einzeilig } from "./woertlich.ts";

const VERB = "absicht";

/**
 * A button, or a tap on a cell. `mitFeldern` sends what was filled in, and then what has to be filled in must be. A
 * client that doesn't know Action.Execute sends the same data by Action.Submit.
 */
export const aktionOf = ({ titel, absicht, betont }: Knopf, mitFeldern: boolean): IExecuteAction => {
  const common = {
    title: einzeilig(titel),
    data: { v: 1, absicht },
    associatedInputs: mitFeldern ? "auto" : "none",
    ...(betont === true ? { style: "positive" as const } : {}),
  } as const;
  const submit: ISubmitAction = { type: "Action.Submit", ...common };
  return { type: "Action.Execute", verb: VERB, ...common, fallback: submit };
};

/** What a pressed button says. */
export interface Aktion {
  readonly absicht: Absicht;
  /** What was filled in, by the fields' names; untouched fields are empty or missing. */
  readonly felder: Readonly<Record<string, string>>;
}

const MAX_FELDER = 20;
const MAX_ZEICHEN = 4_000;

/**
 * Reads the data of a button; undefined where they aren't ours. Anybody can send any data: `leseAbsicht` says whether
 * something is an Absicht at all, and what somebody may do is decided as if it had been typed.
 */
export const leseAktion = (
  data: Readonly<Record<string, unknown>>,
  leseAbsicht: (value: unknown) => Absicht | undefined,
): Aktion | undefined => {
  const { v, absicht: said, msteams: _, ...filledIn } = data;
  if (v !== 1) return undefined;
  const absicht = leseAbsicht(said);
  if (absicht === undefined) return undefined;
  const felder = Object.entries(filledIn)
    .filter((entry): entry is [string, string] => typeof entry[1] === "string")
    .map(([name, wert]) => [name, wert.slice(0, MAX_ZEICHEN).toWellFormed().trim()] as const);
  return felder.length > MAX_FELDER ? undefined : { absicht, felder: Object.fromEntries(felder) };
};
