import { type Anker, GESAMT, type Platz } from "./anker.ts";
import type { Tabellenzeile } from "./tabelle.ts";

/** A row with what it says of its place, and whether somebody has entered anything in it. */
export interface Ankerzeile {
  readonly zeile: Tabellenzeile;
  readonly anker: Anker;
  /** What was entered, as one text; "" is nothing. */
  readonly eingabe: string;
}

/** Why a row's answer isn't taken. */
export type Zweifel = "fremd" | "widerspruch" | "wortlaut" | "unbekannt" | "verschoben";

/** What is to be said of the table as a whole. */
export type Befund =
  | "fremd"
  | "sichtbar"
  | "fall-verschoben"
  | "ohne-schluessel"
  | "verschoben"
  | "sortierte-antworten";

export interface Zuordnung {
  readonly befund: Befund | null;
  readonly zeilen: readonly (Ankerzeile & { readonly platz: Platz | Zweifel })[];
}

/**
 * Decides where each row of a table belongs. In a table that nobody has torn apart all witnesses agree. Where they
 * don't, it depends on how many rows: single ones are doubtful, many mean that a part of the columns was sorted without
 * the others. Then the whole table hangs on whether those that stayed with the answers can be told, because in such a
 * table even rows whose witnesses agree may do so by chance.
 */
export const ordneZu = (zeilen: readonly Ankerzeile[]): Zuordnung => {
  const own = zeilen.filter(({ anker }) => anker.schluessel !== "fremd");
  const keyed = own.filter(({ anker }) => anker.schluessel !== null);
  const contradicting = keyed.filter(({ anker }) => contradicts(anker));
  const few = Math.max(2, Math.floor(own.length / 20));

  if (keyed.length === 0 && zeilen.length - own.length > few) {
    return { befund: "fremd", zeilen: zeilen.map((zeile) => ({ ...zeile, platz: "fremd" })) };
  }
  // a doubled row doesn't spoil a sorted table; where one row contradicts, a double may be what somebody typed over
  const doubles = contradicting.length > few ? few : 0;
  if (contradicting.length > 0 && isOrdered(own, keyed.length, visiblePlatz, doubles)) {
    return { befund: "sichtbar", zeilen: placed(zeilen, (anker) => visiblePlatz(anker) ?? "widerspruch") };
  }
  if (contradicting.length > few) {
    const byKey = onlyCaseLeftBehind(keyed) && isOrdered(keyed, keyed.length, keyPlatz, doubles);
    return byKey
      ? { befund: "fall-verschoben", zeilen: placed(zeilen, (anker) => keyPlatz(anker) ?? "widerspruch") }
      : inDoubt(zeilen, "verschoben");
  }
  const misworded = own.filter(({ anker }) => isMisworded(anker, keyPlatz(anker) ?? visiblePlatz(anker)));
  if (misworded.length > few) return inDoubt(zeilen, "verschoben");
  if (keyed.length === 0 && differingDoubles(own) > few) return inDoubt(zeilen, "verschoben");
  if (isSortedByAnswer(own)) return inDoubt(zeilen, "sortierte-antworten");
  return {
    befund: keyed.length === 0 && own.length > 0 ? "ohne-schluessel" : null,
    zeilen: placed(zeilen, (anker) =>
      contradicts(anker) ? "widerspruch" : (keyPlatz(anker) ?? visiblePlatz(anker) ?? "unbekannt"),
    ),
  };
};

const keyPlatz = ({ schluessel }: Anker): Platz | undefined =>
  schluessel === null || schluessel === "fremd" ? undefined : schluessel;

const visiblePlatz = ({ fall, nr }: Anker): Platz | undefined =>
  fall === null || nr === null || fall === "unbekannt" || nr === "unbekannt" ? undefined : { fall, nr };

const contradicts = (anker: Anker): boolean => {
  const key = keyPlatz(anker);
  if (key === undefined) return false;
  return (anker.fall !== null && anker.fall !== key.fall) || (anker.nr !== null && anker.nr !== key.nr);
};

const isMisworded = ({ fragen }: Anker, platz: Platz | undefined): boolean =>
  platz !== undefined && fragen !== null && !fragen.includes(platz.nr);

const inDoubt = (zeilen: readonly Ankerzeile[], befund: Befund): Zuordnung => ({
  befund,
  zeilen: zeilen.map((zeile) => ({ ...zeile, platz: zeile.anker.schluessel === "fremd" ? "fremd" : "verschoben" })),
});

const placed = (zeilen: readonly Ankerzeile[], platzOf: (anker: Anker) => Platz | Zweifel): Zuordnung["zeilen"] =>
  zeilen.map((zeile) => {
    if (zeile.anker.schluessel === "fremd") return { ...zeile, platz: "fremd" };
    const platz = platzOf(zeile.anker);
    const doubt = typeof platz !== "string" && isMisworded(zeile.anker, platz);
    return { ...zeile, platz: doubt ? "wortlaut" : platz };
  });

/** Whether that witness names each row another place, for nearly all rows that there were, and fits all wordings. */
const isOrdered = (
  zeilen: readonly Ankerzeile[],
  wanted: number,
  platzOf: (anker: Anker) => Platz | undefined,
  doubles: number,
): boolean => {
  const places = new Set<string>();
  let named = 0;
  for (const { anker } of zeilen) {
    const platz = platzOf(anker);
    if (isMisworded(anker, platz)) return false;
    if (platz === undefined) continue;
    places.add(nameOf(platz));
    named++;
  }
  return named - places.size <= doubles && named >= wanted * 0.9;
};

/** Sorted with the key but without the column of cases: number, wording and key agree, only the case doesn't. */
const onlyCaseLeftBehind = (keyed: readonly Ankerzeile[]): boolean =>
  keyed.every(({ anker }) => {
    const key = keyPlatz(anker);
    return key !== undefined && key.nr !== GESAMT && anker.nr === key.nr && !isMisworded(anker, key);
  });

const differingDoubles = (zeilen: readonly Ankerzeile[]): number => {
  const entered = new Map<string, string>();
  let differing = 0;
  for (const { anker, eingabe } of zeilen) {
    const platz = visiblePlatz(anker);
    if (platz === undefined || eingabe === "") continue;
    const first = entered.get(nameOf(platz)) ?? eingabe;
    entered.set(nameOf(platz), first);
    if (first !== eingabe) differing++;
  }
  return differing;
};

/**
 * Answers alone in alphabetical order beside untouched cases and questions: sorted without them. By hand nobody fills a
 * questionnaire like that, least of all with a change of answer in the middle of a case.
 */
const isSortedByAnswer = (zeilen: readonly Ankerzeile[]): boolean => {
  const rows = zeilen.flatMap(({ anker, eingabe }) => {
    const platz = keyPlatz(anker) ?? visiblePlatz(anker);
    return platz === undefined || platz.nr === GESAMT ? [] : [{ fall: platz.fall, eingabe: answerOf(eingabe) }];
  });
  const answered = rows.filter(({ eingabe }) => eingabe !== "");
  if (answered.length < 30 || !isAscending(rows.map(({ fall }) => fall))) return false;
  const runs = answered.filter(({ eingabe }, index) => eingabe !== answered[index - 1]?.eingabe);
  const order = runs.map(({ eingabe }) => eingabe);
  const withinCase = answered.some(
    ({ fall, eingabe }, index) =>
      index > 0 && answered[index - 1]?.fall === fall && answered[index - 1]?.eingabe !== eingabe,
  );
  return order.length >= 3 && withinCase && (isAscending(order) || isAscending(order.toReversed()));
};

const isAscending = (texts: readonly string[]): boolean =>
  texts.every((text, index) => index === 0 || COLLATION.compare(texts[index - 1] ?? "", text) <= 0);

const COLLATION = new Intl.Collator("de");

const answerOf = (eingabe: string): string => eingabe.split("\u0000")[0] ?? "";

/** A place as a text that maps can be keyed with. */
export const nameOf = ({ fall, nr }: Platz): string => `${fall}|${nr}`;
