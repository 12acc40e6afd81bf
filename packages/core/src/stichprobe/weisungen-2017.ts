import { dated } from "../dated.ts";
import type { Pruefregel } from "./ziehung.ts";

// The directives on the case review of May and October 2017 as dated values. What selects a version is the data month,
// by its last day: the Datenstand on which the cases are drawn. GE-05, GE-06, VK-01 to VK-50, VA-01 to VA-31.

const MAI = "Weisung 201705022 vom 22.05.2017";
const OKTOBER = "Weisung 201710020 vom 20.10.2017";

/** The last month that the update of October covers (GE-06). */
export const LETZTER_DATENMONAT = "2019-12";

/** Which directive prescribes the review of a data month, and how many cases a team lead reviews. */
export const weisung = dated<Pruefregel>(
  {
    from: "2017-05-01",
    until: "2017-08-31",
    value: { id: "vkb-2017-05", quelle: MAI, ab: "2017-05-22", bis: "2019-05-31", faelle: 10 },
    source: { act: MAI, section: "2" },
    note: "Gezählt sind Datenmonate, geprüft wird im Monat darauf. Die Weisung selbst gilt vom 22.05.2017 bis 31.05.2019, ab 20.10.2017 nur, wo die Aktualisierung schweigt. Stehen weniger Personen im Rahmen, werden alle geprüft. Gezogen wird in jedem Team ohne Zurücklegen nach dem veröffentlichten Verfahren; wer in den Monaten der Rückschau schon gezogen wurde, bleibt außen vor, solange genug Personen bleiben.",
  },
  {
    from: "2017-09-01",
    until: "2019-12-31",
    value: { id: "vkb-2017-10", quelle: OKTOBER, ab: "2017-10-20", bis: "2019-12-31", faelle: 10 },
    source: { act: OKTOBER, section: "2 und 3" },
    note: "Die Weisung gilt vom 20.10.2017 bis 31.12.2019 und nennt den Datenstand September 2017 als ersten. „Unterschiedliche“ Datensätze sind es innerhalb des Monats; über die Monate hinweg sorgt die Rückschau dafür. Der Fragenkatalog (Anlage 3 der ersten Weisung) gilt weiter, die Anlagen 1 und 2 nicht (GE-07).",
  },
);

/** The kinds of team whose leads review; the others get no list (VK-04). */
export const pruefteamarten = dated<readonly string[]>({
  from: "2017-05-01",
  value: ["AV", "M&I"],
  source: { act: MAI, section: "2" },
  note: "Inga ist ausdrücklich ausgenommen; nicht genannte Teamarten bekommen keine Liste. Gilt auch für die Hausregel. Ein Team ohne Angabe zählt als AV.",
});

/** How many of the cases below them the Regionaldirektion and the Zentrale each draw for themselves. */
export const eigeneStichprobe = dated<number>(
  {
    from: "2017-05-01",
    until: "2017-06-30",
    value: 270,
    source: { act: MAI, section: "3" },
    note: "„In den ersten beiden Monaten jeweils 270“ sind die Datenmonate Mai und Juni 2017. Die Regionaldirektion zieht aus den Fällen ihrer Teams, die Zentrale aus denen der Regionaldirektion; wo weniger sind, alle.",
  },
  {
    from: "2017-07-01",
    until: "2017-08-31",
    value: 100,
    source: { act: MAI, section: "3" },
    note: "Ab dem Datenstand September 2017 entfällt die Pflicht (Weisung 201710020, Ziff. 2).",
  },
);

/** That cases with need for municipal services are left out while the Trägerversammlung hasn't agreed. */
export const paragraf16aAusschluss = dated<true>({
  from: "2017-09-01",
  until: "2019-12-31",
  value: true,
  source: { act: OKTOBER, section: "2" },
  note: "Außen vor bleibt der ganze Fall, nicht nur der Teil mit kommunalen Leistungen. Gilt nur in gemeinsamen Einrichtungen und im SGB II, und auch für die Hausregel; die Zustimmung zählt, wenn sie spätestens am Datenstand vorliegt.",
});
