import { anzahl, aufzaehlung, datum } from "@verlauf/core";
import type { Auskunftsabschnitt, Auskunftsdokument, Auskunftsteil } from "@verlauf/workbooks";
import type { Auskunft } from "./auskunft.ts";
import { fallpruefungsabschnitte } from "./fallpruefung-text.ts";
import type { Fundort } from "./fundorte.ts";
import { EMPFAENGER, HERKUNFT, KEINE_EMPFAENGER, RECHTE, RECHTSGRUNDLAGE } from "./rechte.text.ts";
import { ausnahmeteile, berichtigungsteile, letzterTag, lieferungsteile } from "./saetze-text.ts";

/** What is stored about a person as a document for that person. */
export const auskunftsdokument = (auskunft: Auskunft): Auskunftsdokument => {
  const { am, lieferungen, ausnahmen } = auskunft;
  return {
    titel: "Auskunft über gespeicherte Daten",
    untertitel: `nach Art. 15 DSGVO und § 83 SGB X, Stand ${datum(am)}`,
    kopfzeile: `Auskunft nach Art. 15 DSGVO, Stand ${datum(am)}`,
    abschnitte: [
      { titel: "Worum es geht", ebene: 1, teile: kopfteile(auskunft) },
      { titel: "Zwecke und Rechtsgrundlage", ebene: 1, teile: zweckteile(auskunft) },
      { titel: "Wer die Daten sieht", ebene: 1, teile: empfaengerteile(auskunft) },
      { titel: "Wie lange gespeichert wird", ebene: 1, teile: fristteile(auskunft) },
      {
        titel: "Angaben aus den Exporten",
        ebene: 1,
        teile: lieferungen.length === 0 ? [{ absatz: "In keiner gespeicherten Lieferung kommen Sie vor." }] : [],
      },
      ...lieferungen.map(
        (lieferung): Auskunftsabschnitt => ({
          titel: `Datenstand ${datum(lieferung.datenstand)}`,
          ebene: 2,
          teile: lieferungsteile(lieferung),
        }),
      ),
      { titel: "Ausnahmen", ebene: 1, teile: ausnahmeteile(ausnahmen) },
      ...(auskunft.berichtigungen.length === 0
        ? []
        : [{ titel: "Berichtigungen", ebene: 1, teile: berichtigungsteile(auskunft) } as const]),
      ...fallpruefungsabschnitte(auskunft),
      { titel: "Zugriffe und Nachrichten", ebene: 1, teile: zugriffsteile(auskunft) },
      { titel: "Dateien und Sicherungen", ebene: 1, teile: dateiteile(auskunft) },
      RECHTE,
    ],
  };
};

const kopfteile = ({
  kundennummer,
  verantwortliche,
  am,
  lieferungen,
  ziehungen,
}: Auskunft): readonly Auskunftsteil[] => {
  const dienststellen = [...new Set([...lieferungen, ...ziehungen].map(({ dienststelle }) => dienststelle))];
  return [
    {
      tabelle: {
        kopf: ["Angabe", "Inhalt"],
        anteile: [1, 2],
        zeilen: [
          ["Kundennummer", kundennummer],
          [
            "Verantwortlich",
            verantwortliche.length === 0 ? "das Haus, das diese Auskunft gibt" : verantwortliche.join("\n"),
          ],
          ...(dienststellen.length === 0 ? [] : [["Dienststelle", dienststellen.join(", ")]]),
          ["Stand der Auskunft", datum(am)],
        ],
      },
    },
    { absatz: HERKUNFT },
  ];
};

const zweckteile = ({ lieferungen }: Auskunft): readonly Auskunftsteil[] => {
  const zwecke = [...new Set(lieferungen.flatMap(({ zweck }) => zweck ?? []))];
  return [
    {
      absatz:
        "Das Haus prüft mit Verlauf, wann mit wem das nächste Gespräch fällig ist, und in zufällig gezogenen Fällen, ob der Integrationsprozess gut verläuft.",
    },
    ...(zwecke.length === 0 ? [] : [{ absatz: `Zu den Daten gespeicherter Zweck: ${zwecke.join("; ")}.` }]),
    { absatz: RECHTSGRUNDLAGE },
  ];
};

const isBeschaeftigtenfall = ({ kunde: { beschaeftigtenfall } }: Auskunft["lieferungen"][number]): boolean =>
  beschaeftigtenfall === true;

const empfaengerteile = ({ lieferungen, verfahren }: Auskunft): readonly Auskunftsteil[] => {
  const teile: Auskunftsteil[] = [];
  if (lieferungen.some(isBeschaeftigtenfall)) teile.push({ absatz: KEINE_EMPFAENGER });
  if (lieferungen.length === 0 || !lieferungen.every(isBeschaeftigtenfall)) {
    teile.push({
      tabelle: {
        kopf: ["Wer", "sieht"],
        anteile: [2, 3],
        zeilen: [
          ...EMPFAENGER,
          ...(verfahren.length === 0
            ? []
            : [["Andere Verfahren des Hauses", `Angaben nach dem Umfang ihres Zugangs: ${verfahren.join(", ")}`]]),
        ],
      },
    });
  }
  return [...teile, { absatz: "Nachrichten, die Verlauf versendet, enthalten keine Kundennummer." }];
};

const fristteile = (auskunft: Auskunft): readonly Auskunftsteil[] => {
  const { lieferungen, ziehungen, nachrichten, protokollMonate } = auskunft;
  const zeilen: readonly (readonly [string, string])[] = [
    ["Angaben aus den Exporten", letzterTag(lieferungen.map(({ loeschenAm }) => loeschenAm))],
    ["Ziehungen", letzterTag(ziehungen.map(({ loeschenAm }) => loeschenAm))],
    [
      "Antworten der Fallprüfung",
      letzterTag(ziehungen.flatMap(({ beurteilungen }) => beurteilungen.map(({ loeschenAm }) => loeschenAm))),
    ],
    ["Nachrichten", letzterTag(nachrichten.map(({ loeschenAm }) => loeschenAm))],
  ];
  return [
    {
      absatz:
        "Zu allem, was gespeichert ist, gibt es einen Tag, an dem es gelöscht wird; er steht bei jeder Angabe. Am längsten bleiben:",
    },
    {
      tabelle: {
        kopf: ["was", "gelöscht spätestens"],
        anteile: [2, 3],
        zeilen: [
          ...zeilen.filter(([, tag]) => tag !== ""),
          ["Ausnahmen", "nach ihrem Ende, mit der letzten Lieferung, in der Sie stehen"],
          [
            "Einträge im Protokoll",
            `${anzahl(protokollMonate, "Monat", "Monate")} nach dem Monat, in dem sie entstanden`,
          ],
        ],
      },
    },
  ];
};

const zugriffsteile = ({ zugriffe, nachrichten }: Auskunft): readonly Auskunftsteil[] => [
  zugriffe.length === 0
    ? { absatz: "Im Protokoll steht kein Zugriff, der Sie allein betraf." }
    : {
        tabelle: {
          kopf: ["Tag", "Anlass"],
          anteile: [1, 4],
          zeilen: zugriffe.map(({ am, anlass }) => [datum(am), anlass]),
        },
      },
  { absatz: "Werden Listen gezeigt, in denen Sie mit anderen stehen, hält das Protokoll nicht fest, wer darin stand." },
  ...(nachrichten.length === 0
    ? []
    : [
        {
          absatz: `Ihr Fall stand unter seiner Referenz in ${anzahl(nachrichten.length, "Nachricht", "Nachrichten")} des Hauses: ${aufzaehlung(
            nachrichten.map(({ am, kanal }) => `am ${datum(am)} (${kanal === "mail" ? "E-Mail" : kanal})`),
            "und",
          )}.`,
        },
      ]),
];

const ORTE: Readonly<Record<Fundort["ort"], string>> = {
  abgelehnt: "Zeilen einer Lieferung, die nicht übernommen wurden",
  annahme: "Dateien, die entgegengenommen und noch nicht gelöscht sind",
  eingang: "Dateien im Eingangsordner, auch verarbeitete und zurückgegebene",
  ablage: "Dateien in der Ablage der Fallprüfung",
  daten: "weitere Dateien im Datenordner",
};

const unzugeordnetText = (unzugeordnet: Auskunft["unzugeordnet"]): string =>
  `Ihre Kundennummer steht in ${anzahl(unzugeordnet.length, "zurückgegebenen Arbeitsmappe", "zurückgegebenen Arbeitsmappen")}, die keinem Team zuzuordnen ${unzugeordnet.length === 1 ? "war" : "waren"}: ${unzugeordnet.map(({ am, loeschenAm }) => `eingegangen am ${datum(am)}, gelöscht am ${datum(loeschenAm)}`).join("; ")}.`;

const dateiteile = ({ dateien, unzugeordnet, sicherungen }: Auskunft): readonly Auskunftsteil[] => {
  const orte = (Object.keys(ORTE) as readonly Fundort["ort"][]).filter((ort) =>
    dateien.some((each) => each.ort === ort),
  );
  return [
    ...(orte.length + unzugeordnet.length === 0
      ? [{ absatz: "In keiner Datei von Verlauf steht Ihre Kundennummer." }]
      : []),
    ...(orte.length === 0
      ? []
      : [
          {
            tabelle: {
              kopf: ["Ihre Kundennummer steht auch in", "Dateien"],
              anteile: [4, 1],
              zeilen: orte.map((ort) => [ORTE[ort], String(dateien.filter((each) => each.ort === ort).length)]),
            },
          },
        ]),
    ...(unzugeordnet.length === 0 ? [] : [{ absatz: unzugeordnetText(unzugeordnet) }]),
    ...dateien
      .filter(({ zeilen }) => zeilen.length > 0)
      .flatMap(({ zeilen }) => [
        { absatz: "Nicht übernommen wurde, mit den Überschriften der Spalten:" },
        { punkte: zeilen },
      ]),
    { absatz: sicherungstext(sicherungen) },
  ];
};

const sicherungstext = (sicherungen: number | null): string => {
  const rest =
    "Sie dienen nur der Wiederherstellung nach einem Schaden und werden nach dem Verfahren des Hauses gelöscht.";
  if (sicherungen === null) return `Werden die Daten gesichert, stehen die Angaben auch in den Sicherungen. ${rest}`;
  if (sicherungen === 0) return "In keiner Sicherung, die Verlauf angelegt hat, stehen diese Angaben.";
  return `Die Angaben können auch in ${anzahl(sicherungen, "Sicherung", "Sicherungen")} stehen. ${rest}`;
};
