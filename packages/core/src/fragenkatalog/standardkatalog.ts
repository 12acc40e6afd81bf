import type { IsoDate } from "../calendar.ts";
import { dated, inForce } from "../dated.ts";
import { ANTWORTEN, type Katalog } from "./katalog.ts";
import { STANDARDFRAGEN } from "./standardfragen.ts";

/** The proposal as it stands today; its base is Ziff. 2 of both directives (VK-14, VA-29). */
export const standardkatalog: Katalog = {
  id: "standard",
  version: "1",
  titel: "Verlaufsbezogene Kundenbetrachtung",
  ab: "2017-05-22",
  quelle: "Vorschlag zu den Weisungen 201705022 und 201710020",
  kennzeichnung:
    "Vorschlag, abgeleitet aus den Weisungen 201705022 und 201710020, dem Integrationskonzept V4.0 und den Kontaktdichteempfehlungen 12/2010. Nicht die amtliche Anlage 3.",
  skala: ANTWORTEN,
  fragen: STANDARDFRAGEN,
  gesamtfrage: "Liegt insgesamt ein zielführender Integrationsprozess vor?",
  ursachen: [
    "Fachlicher Maßstab unklar",
    "Bedarf nicht erhoben/Information fehlte",
    "Kapazität/Terminlage",
    "Schnittstelle (AG-S, ÄD, PD, Träger)",
    "Vertretung/Zuständigkeitswechsel",
    "IT/Dokumentation",
    "Weisung/Regel unklar oder veraltet",
    "Lebenslage der Kundin oder des Kunden",
    "sonstige",
  ],
};

/** Every default catalogue that there was, by the days on which it holds. */
export const standardkataloge = dated<Katalog>({
  from: standardkatalog.ab,
  value: standardkatalog,
  source: { act: "Weisung 201705022", section: "2" },
  note: "Die amtliche Anlage 3 ist nicht veröffentlicht; der Katalog ist ein Vorschlag und gilt nach dem Ende der Weisungen für Häuser mit eigener Regel weiter.",
});

/** The default catalogue of a day; none before the review began. */
export const katalogAm = (tag: IsoDate): Katalog | undefined => inForce(standardkataloge, tag)?.value;
