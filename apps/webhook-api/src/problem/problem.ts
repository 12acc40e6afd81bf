/** What stands in the way of an answer, with the title that everybody gets for it. */
const ARTEN = {
  "nicht-lesbar": { status: 400, title: "Die Anfrage ist nicht lesbar" },
  "nicht-angemeldet": { status: 401, title: "Anmeldung nötig" },
  "nicht-gefunden": { status: 404, title: "Nicht gefunden" },
  methode: { status: 405, title: "Das geht unter dieser Adresse nicht" },
  antwortform: { status: 406, title: "In dieser Form gibt es keine Antwort" },
  "nicht-moeglich": { status: 409, title: "Das ist gerade nicht möglich" },
  "zu-gross": { status: 413, title: "Die Anfrage ist zu groß" },
  inhaltsform: { status: 415, title: "Diese Form der Anfrage wird nicht gelesen" },
  angaben: { status: 422, title: "Die Angaben passen nicht" },
  "zu-viele": { status: 429, title: "Zu viele Anfragen" },
  fehler: { status: 500, title: "Das hat nicht geklappt" },
  "nicht-erreichbar": { status: 503, title: "Gerade nicht erreichbar" },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;
export type Problemart = keyof typeof ARTEN;
export type Problemstatus = (typeof ARTEN)[Problemart]["status"];

/** One thing to mend in a request. What was given isn't repeated: it may be a Kundennummer. */
export interface Feldfehler {
  readonly feld: string;
  readonly meldung: string;
}

interface Problemangaben {
  readonly fehler?: readonly Feldfehler[];
  readonly kopfzeilen?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** An answer that is a problem (RFC 9457), thrown wherever it shows. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly art: Problemart;
  readonly fehler: readonly Feldfehler[];
  readonly kopfzeilen: Readonly<Record<string, string>>;

  constructor(art: Problemart, detail: string, { fehler = [], kopfzeilen = {}, cause }: Problemangaben = {}) {
    super(detail, { cause });
    this.art = art;
    this.fehler = fehler;
    this.kopfzeilen = kopfzeilen;
  }
}

export const statusOf = (art: Problemart): Problemstatus => ARTEN[art].status;

/** The answer's body; `id` finds it in the log. */
export const bodyOf = (problem: Problem, id: string) => ({
  type: `urn:verlauf:problem:${problem.art}`,
  title: ARTEN[problem.art].title,
  status: ARTEN[problem.art].status,
  detail: problem.message,
  id,
  ...(problem.fehler.length > 0 && { fehler: problem.fehler }),
});
