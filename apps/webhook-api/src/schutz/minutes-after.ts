/** An instant so many minutes after another, as the store keeps it. */
export const minutesAfter = (from: Date, minutes: number): string =>
  new Date(from.getTime() + minutes * 60_000).toISOString();
