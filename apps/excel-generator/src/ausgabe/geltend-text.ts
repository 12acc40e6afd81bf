import {
  aufzaehlung,
  type GeltendePflicht,
  gueltigkeit,
  type IsoDate,
  personenkreisText,
  pflichtText,
  rulesOn,
} from "@verlauf/core";
import { defaultKonfiguration, type Konfiguration } from "@verlauf/intake";

const zeile = (pflicht: GeltendePflicht): string => `  - ${personenkreisText(pflicht.fuer)}: ${pflichtText(pflicht)}`;

// two duties of a house may differ in nothing but what counts for them
const hausZeile = (pflicht: GeltendePflicht): string => {
  const { art, stelle } = pflicht.zaehlung;
  return `${zeile(pflicht)}\n    Es zählt: ${aufzaehlung(art, "oder")}; bei: ${aufzaehlung(stelle, "oder")}`;
};

const hausText = ({ haus, kontaktdichte }: Konfiguration, stichtag: IsoDate): string => {
  const { konzept, empfehlung, haus: eigene, erstgespraech } = rulesOn(kontaktdichte, stichtag);
  const name = haus.name ?? (haus.dienststelle === null ? "Alle Dienststellen" : `Dienststelle ${haus.dienststelle}`);
  const konzeptText =
    konzept === null
      ? "Kein eigenes Konzept in Kraft."
      : `Konzept „${konzept.quelle}“ (gilt ${gueltigkeit(konzept.ab, konzept.bis)}): ${konzept.grundlage === "ersetzt" ? "ersetzt" : "ergänzt"} die Empfehlung von 2010${konzept.uebernimmt ? " und übernimmt sie für alle übrigen" : ""}.`;
  const own = [...eigene, ...(erstgespraech === null ? [] : [erstgespraech])].map(hausZeile);
  const recommended =
    empfehlung === null
      ? ["Die Empfehlung von 2010 gilt an diesem Tag nicht."]
      : [
          empfehlung.uebernommen
            ? "Die Empfehlung von 2010 gilt, weil das Konzept sie übernimmt:"
            : "Die Empfehlung von 2010 gilt:",
          ...[empfehlung.jugend, ...Object.values(empfehlung.profillagen)].map(zeile),
        ];
  return [name, konzeptText, ...own, ...recommended].join("\n");
};

/** What is in force on a day and why, house by house. */
export const geltendText = (haeuser: readonly Konfiguration[], stichtag: IsoDate): string =>
  (haeuser.length === 0 ? [defaultKonfiguration] : haeuser).map((house) => hausText(house, stichtag)).join("\n\n");
