const UHRZEIT = new Intl.DateTimeFormat("de-DE", {
  timeZone: "Europe/Berlin",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** An instant as clocks here showed it: "22.11.2026 08:31". */
export const uhrzeit = (instant: string): string => UHRZEIT.format(new Date(instant)).replace(", ", " ");
