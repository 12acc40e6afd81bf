/** Object ids of the types whose values the two drivers would read differently. */
const INT8 = 20;
const DATE = 1082;

const asNumber = (text: string): number => Number(text);
const asText = (text: string): string => text;

/** int8 as a number, a day as `YYYY-MM-DD`: the same on both engines. */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = { [INT8]: asNumber, [DATE]: asText };
