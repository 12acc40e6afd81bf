/** An instant as the log has it, no finer than a minute. */
export const minuteOf = (zeitpunkt: Date): string => `${zeitpunkt.toISOString().slice(0, 16)}Z`;
