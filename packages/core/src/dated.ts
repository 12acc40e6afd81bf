import { addDays, type IsoDate, isIsoDate } from "./calendar.ts";

/** Where a rule stands, as a reader would cite it. */
export interface Citation {
  readonly act: string;
  readonly section: string;
}

/** A rule's wording for a time; `until` is its last day, left out while it is open. */
export interface Version<T> {
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly value: T;
  readonly source: Citation;
  /** How an unclear wording is read, for those who see a verdict. */
  readonly note?: string;
}

export type Dated<T> = readonly [Version<T>, ...Version<T>[]];

/** A checked list of versions, oldest first; a malformed rulebook cannot start. */
export const dated = <const T>(...versions: Dated<T>): Dated<T> => {
  for (const [index, { from, until }] of versions.entries()) {
    const next = versions[index + 1]?.from;
    if (!isIsoDate(from) || (until !== undefined && !isIsoDate(until))) throw new RangeError(`no such day: ${from}`);
    if (until !== undefined && until < from) throw new RangeError(`${until} is before ${from}`);
    if (next !== undefined && next <= (until ?? from)) throw new RangeError(`${next} overlaps ${from}`);
  }
  return versions;
};

/** The version in force, not its value, so that nobody holds a number without its source. */
export const inForce = <T>(rule: Dated<T>, day: IsoDate): Version<T> | undefined => {
  const version = rule.findLast(({ from }) => from <= day);
  return version?.until === undefined || day <= version.until ? version : undefined;
};

/** Every first day of a changed rule: a version's first, and the first day after an end. */
export const changeDays = (rule: Dated<unknown>): readonly IsoDate[] => [
  ...new Set(rule.flatMap(({ from, until }) => (until === undefined ? [from] : [from, addDays(until, 1)]))),
];
