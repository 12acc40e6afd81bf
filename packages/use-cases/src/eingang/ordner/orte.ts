import { join } from "node:path";

/** The watched folder's own rooms, named so that an office understands them. */
export const ORTE = { inArbeit: "in_arbeit", verarbeitet: "verarbeitet", zurueck: "zurueck" } as const;

export const inArbeit = (eingang: string, id: string): string => join(eingang, ORTE.inArbeit, id);

/** The note beside a file. */
export const hinweisOf = (pfad: string): string => `${pfad}.Hinweis.txt`;

/** What office programs and shares leave beside files, and files on their way here. */
const BEIWERK = /^(\.|~\$|~)|\.(tmp|part|crdownload|partial)$|^(Thumbs\.db|desktop\.ini)$/i;

export const isBeiwerk = (name: string): boolean => BEIWERK.test(name);

export const isEigenerOrt = (name: string): boolean => Object.values(ORTE).some((ort) => ort === name.toLowerCase());
