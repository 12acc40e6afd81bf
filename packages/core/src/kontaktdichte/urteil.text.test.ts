import { describe, expect, test } from "vitest";
import type { IsoDate } from "../calendar.ts";
import type { Kontakt } from "../kontakt.ts";
import { beispielfall, beispielkonzept, beispielpflicht, persoenlich, telefonisch } from "./beispielfall.ts";
import type { Fall } from "./fall.ts";
import { assessKontaktdichte } from "./kontaktdichte.ts";
import type { Konzept } from "./konzept.ts";
import { rulesOn } from "./regelstand.ts";
import { begruendung, erklaerung, fallText } from "./urteil.text.ts";
import { isUrteil } from "./urteil.ts";

const explain = (
  changes: Partial<Fall>,
  konzepte: readonly Konzept[] = [],
  stichtag: IsoDate = "2016-06-01",
  tell = erklaerung,
) => {
  const regeln = rulesOn(konzepte, stichtag);
  const fall = beispielfall(changes);
  const urteil = assessKontaktdichte(regeln, fall);
  if (!isUrteil(urteil)) throw new Error(urteil);
  return tell(urteil, fall, regeln);
};

const empfehlung = "Kontaktdichteempfehlungen SGB II, Dezember 2010, Ziff. 2.4; gilt 01.12.2010 bis 19.12.2016";
const verbis = "Der Suchlauf kennt auch andere Kontaktarten.";

test("a person is named by number, team and Profillage", () => {
  expect(fallText(beispielfall())).toBe("123H000009 · Team 412 · Marktprofil");
  expect(fallText(beispielfall({ profillage: null }))).toBe("123H000009 · Team 412 · ohne Profillage");
});

describe("a verdict in sentences", () => {
  test("example 9: overdue, and why the call doesn't count", () => {
    expect(explain({ kontakte: [...telefonisch("2016-05-20"), ...persoenlich("2016-03-01")] })).toEqual([
      "Der nächste Kontakt war am 15.04.2016 fällig, das ist 47 Tage her.",
      "Im Export ist nach dem 01.03.2016 kein persönlicher Kontakt mit einer Integrationsfachkraft verzeichnet. Das Telefonat vom 20.05.2016 zählt nicht, weil die Empfehlung ein persönliches Gespräch verlangt.",
      `Maßgeblich: mindestens 4 Kontakte im Halbjahr, also höchstens 45 Tage Abstand (${empfehlung}). Im letzten halben Jahr: 1 von 4. Die Mindestzahl ist nicht erreicht. Gezählt ist: 01.03.2016.`,
      `So prüfen Sie es in VerBIS nach: „Kein Kontakt Vermittler/Berater seit 17.04.2016“, Profillage Marktprofil. ${verbis}`,
    ]);
  });

  test("one day, the day itself, some days ahead", () => {
    const first = (day: IsoDate) => explain({ kontakte: persoenlich(day) })[0];
    expect([first("2016-04-16"), first("2016-04-17"), first("2016-04-18"), first("2016-05-20")]).toEqual([
      "Der nächste Kontakt war am 31.05.2016 fällig, das ist einen Tag her.",
      "Der nächste Kontakt ist am Stichtag selbst fällig, am 01.06.2016.",
      "Der nächste Kontakt wird am 02.06.2016 fällig, also in 1 Tag.",
      "Der nächste Kontakt wird am 04.07.2016 fällig, also in 33 Tagen.",
    ]);
  });

  test("a due date after the rule's last day", () => {
    expect(explain({ kontakte: persoenlich("2016-12-01") }, [], "2016-12-10")[0]).toBe(
      "Der nächste Kontakt wird am 15.01.2017 fällig, also in 36 Tagen, sofern bis dahin eine Regel gilt.",
    );
  });

  test("young people: the four weeks decide, the Profillage's duty stands beside them", () => {
    expect(explain({ profillage: "S", geburtsdatum: "1994-06-15", kontakte: persoenlich("2016-05-10") })).toEqual([
      "Der nächste Kontakt wird am 07.06.2016 fällig, also in 6 Tagen.",
      "Im Export ist nach dem 10.05.2016 kein persönlicher Kontakt mit einer Integrationsfachkraft verzeichnet.",
      `Maßgeblich: für junge Menschen alle vier Wochen ein Kontakt, also höchstens 28 Tage Abstand (${empfehlung.replace("2.4", "2.3")}). Im letzten halben Jahr: 1 von 2. Die Mindestzahl ist nicht erreicht. Gezählt ist: 10.05.2016.`,
      `Daneben gilt: mindestens 2 Kontakte im Halbjahr, also höchstens 91 Tage Abstand (${empfehlung}), fällig am 09.08.2016.`,
      `So prüfen Sie es in VerBIS nach: „Kein Kontakt Vermittler/Berater seit 04.05.2016“, Profillage Stabilisierungsprofil. ${verbis}`,
    ]);
  });

  test("example 11: excepted", () => {
    const ausnahme = {
      grund: "stationäre Behandlung",
      von: "2016-04-01",
      bis: "2016-06-30",
      entschiedenAm: "2016-03-30",
      auchU25: false,
    } as const;
    expect(explain({ profillage: "U", kontakte: persoenlich("2016-01-10"), ausnahmen: [ausnahme] })).toEqual([
      "Bis 30.06.2016 gilt eine Ausnahme; so lange wird kein Kontakt fällig.",
      "Im letzten halben Jahr: 1 von 2. Wegen der Ausnahme wird die Zahl nicht bewertet. Gezählt ist: 10.01.2016.",
      `Ausgenommen ist: mindestens 2 Kontakte im Halbjahr, also höchstens 91 Tage Abstand (${empfehlung}), fällig am 10.04.2016.`,
      "Ausnahme 01.04.2016 bis 30.06.2016 („stationäre Behandlung“, entschieden am 30.03.2016).",
    ]);
  });

  test("example 17: an exception leaves the four weeks", () => {
    const ausnahme = {
      grund: "Pflege",
      von: "2016-05-01",
      bis: "2016-06-30",
      entschiedenAm: "2016-05-01",
      auchU25: false,
    } as const;
    const text = explain({
      profillage: "S",
      geburtsdatum: "1994-06-15",
      kontakte: persoenlich("2016-03-02"),
      ausnahmen: [ausnahme],
    });
    expect(text).toContain(
      `Daneben gilt: mindestens 2 Kontakte im Halbjahr, also höchstens 91 Tage Abstand (${empfehlung}), fällig am 01.06.2016, ausgenommen bis 30.06.2016.`,
    );
    expect(text).toContain(
      "Ausnahme 01.05.2016 bis 30.06.2016 („Pflege“, entschieden am 01.05.2016): Sie gilt nicht für den Kontakt mit jungen Menschen.",
    );
  });

  test("exceptions that touch are all named, up to the day that is shown", () => {
    const first = {
      grund: "Pflege",
      von: "2016-04-01",
      bis: "2016-06-10",
      entschiedenAm: "2016-04-01",
      auchU25: false,
    } as const;
    const second = { ...first, grund: "verlängert", von: "2016-06-11", bis: "2016-07-31" } as const;
    const later = { ...first, grund: "später", von: "2016-09-01", bis: "2016-09-30" } as const;
    const text = explain({ kontakte: persoenlich("2016-03-01"), ausnahmen: [later, second, first] });
    expect(text[0]).toBe("Bis 31.07.2016 gilt eine Ausnahme; so lange wird kein Kontakt fällig.");
    expect(text.at(-1)).toBe(
      "Ausnahme 01.04.2016 bis 10.06.2016 („Pflege“, entschieden am 01.04.2016). Ausnahme 11.06.2016 bis 31.07.2016 („verlängert“, entschieden am 01.04.2016).",
    );
  });

  test("an exception that has run out is named", () => {
    const ausnahme = {
      grund: "Pflege",
      von: "2016-04-01",
      bis: "2016-05-31",
      entschiedenAm: "2016-04-01",
      auchU25: false,
    } as const;
    expect(explain({ kontakte: persoenlich("2016-03-01"), ausnahmen: [ausnahme] })).toContain(
      "Ausnahme 01.04.2016 bis 31.05.2016 („Pflege“, entschieden am 01.04.2016): Sie ist abgelaufen, die frühere Fälligkeit gilt wieder.",
    );
  });

  test("Profillage open, and none kept", () => {
    expect(explain({ profillage: "N", betreuungSeit: "2016-05-20" })).toEqual([
      "Die Profillage ist seit Beginn der Betreuung am 20.05.2016 noch nicht festgelegt (12 Tage). Dafür nennt die Empfehlung keine Mindestzahl.",
    ]);
    expect(explain({ profillage: null, betreuungSeit: "2016-05-31" })).toEqual([
      "Im Export ist seit Beginn der Betreuung am 31.05.2016 keine Profillage verzeichnet (1 Tag). Ohne Profillage nennt die Empfehlung keine Mindestzahl.",
    ]);
  });

  const hausLeer = "Ihr Haus hat kein eigenes Konzept hinterlegt (verlauf.yaml, Abschnitt kontaktdichte)";
  const forZ = (changes: Partial<Konzept>) =>
    beispielkonzept({ ...changes, pflichten: [beispielpflicht({ fuer: { profillage: ["Z"] } })] });
  test.for<[string, Partial<Fall>, Konzept[], IsoDate, string]>([
    [
      "example 15",
      {},
      [],
      "2017-06-01",
      `Für den 01.06.2017 gilt keine Mindestkontaktdichte: Die Profillagen sind im SGB II am 20.12.2016 entfallen, und ${hausLeer}.`,
    ],
    [
      "example 10",
      { rechtskreis: "SGB III" },
      [],
      "2016-06-01",
      `Für den 01.06.2016 gilt keine Mindestkontaktdichte: Die Empfehlung von 2010 betrifft nur das SGB II, und ${hausLeer}.`,
    ],
    [
      "too early",
      { betreuungSeit: "2010-01-01" },
      [],
      "2010-06-01",
      `Für den 01.06.2010 gilt keine Mindestkontaktdichte: Die Empfehlung gilt erst ab 01.12.2010, und ${hausLeer}.`,
    ],
    [
      "a concept adds nothing for the person",
      {},
      [forZ({})],
      "2017-06-01",
      "Für den 01.06.2017 gilt keine Mindestkontaktdichte: Die Profillagen sind im SGB II am 20.12.2016 entfallen, und das Konzept „Hausverfügung 1/2016“ enthält keine Vorgabe für diese Person.",
    ],
    [
      "a concept replaces and doesn't reach",
      {},
      [forZ({ grundlage: "ersetzt" })],
      "2016-06-01",
      "Für den 01.06.2016 gilt keine Mindestkontaktdichte: Das Konzept „Hausverfügung 1/2016“ ersetzt die Empfehlung von 2010 und enthält keine Vorgabe für diese Person.",
    ],
  ])("nothing regulated: %s", ([, fall, konzepte, day, sentence]) => {
    expect(explain(fall, konzepte, day)).toEqual([sentence]);
  });
});

describe("what a house asks for", () => {
  const massgeblich = (changes: Parameters<typeof beispielpflicht>[0]) =>
    explain({ profillage: "N" }, [beispielkonzept({ pflichten: [beispielpflicht(changes)] })])[2]?.split(" (")[0];
  test.for<[Parameters<typeof beispielpflicht>[0], string]>([
    [{}, "Maßgeblich: höchstens 28 Tage Abstand"],
    [{ fordert: { hoechstens: { monate: 1 } } }, "Maßgeblich: höchstens 1 Monat Abstand"],
    [
      { fordert: { mindestens: { kontakte: 2, in: { monate: 3 } } } },
      "Maßgeblich: mindestens 2 Kontakte in 3 Monaten, also höchstens 45 Tage Abstand",
    ],
    [
      { fordert: { mindestens: { kontakte: 1, in: { tage: 1 } } } },
      "Maßgeblich: mindestens 1 Kontakt in 1 Tag, also höchstens 1 Tag Abstand",
    ],
  ])("%j", ([changes, sentence]) => {
    expect(massgeblich(changes)).toBe(sentence);
  });

  test("source and validity, the window since its first day", () => {
    const concept = beispielkonzept({
      pflichten: [
        beispielpflicht({
          quelle: "Verfügung 3/2016 Nr. 2",
          fordert: { mindestens: { kontakte: 1, in: { monate: 1 } } },
        }),
      ],
    });
    expect(explain({ profillage: "N" }, [concept])[2]).toBe(
      "Maßgeblich: mindestens 1 Kontakt in 1 Monat, also höchstens 1 Monat Abstand (Verfügung 3/2016 Nr. 2; gilt ab 01.01.2016). Seit 01.05.2016: 0 von 1. Die Mindestzahl ist nicht erreicht.",
    );
  });

  test("the first conversation, which no search in VerBIS finds", () => {
    const text = explain({ betreuungSeit: "2016-05-25", profillage: "N" }, [
      beispielkonzept({ erstgespraech: { tage: 14 } }),
    ]);
    expect(text.slice(1)).toEqual([
      "Im Export ist seit Beginn der Betreuung am 25.05.2016 kein persönlicher Kontakt mit einer Integrationsfachkraft verzeichnet.",
      "Maßgeblich: das Erstgespräch innerhalb von 14 Tagen nach Beginn der Betreuung (Hausverfügung 1/2016; gilt ab 01.01.2016).",
    ]);
  });

  test("under the recommendation, adopted, exempted young people, an appointment", () => {
    const replaces = beispielkonzept({
      grundlage: "ersetzt",
      pflichten: [beispielpflicht({ fordert: { hoechstens: { monate: 3 } } })],
    });
    expect(explain({ kontakte: persoenlich("2016-05-01"), naechsterTermin: "2016-06-10" }, [replaces])).toContain(
      "Die Vorgabe Ihres Hauses liegt unter der Empfehlung von 2010. Terminiert am 10.06.2016.",
    );
    const adopts = beispielkonzept({ ab: "2017-01-01", uebernimmt: true, jugend: { alterUnter: null, ausser: ["Z"] } });
    const text = explain(
      {
        profillage: "Z",
        geburtsdatum: "1998-01-01",
        kontakte: persoenlich("2017-05-01"),
        naechsterTermin: "2017-12-01",
      },
      [adopts],
      "2017-06-01",
    );
    expect(text).toContain(
      "Vom vierwöchigen Kontakt mit jungen Menschen nimmt Ihr Haus diese Profillage aus („Hausverfügung 1/2016“).",
    );
    expect(text).toContain(
      "Die Empfehlung von 2010 gilt, weil Ihr Haus sie übernommen hat („Hausverfügung 1/2016“). Terminiert am 01.12.2017, später als fällig.",
    );
    const older = explain({ profillage: "Z", kontakte: persoenlich("2017-05-01") }, [adopts], "2017-06-01");
    expect(older.join(" ")).not.toContain("Vom vierwöchigen");
    expect(explain({ profillage: null }, [adopts], "2017-06-01").join(" ")).not.toContain("Vom vierwöchigen");
  });

  test("the benefit community's contacts are named as such", () => {
    expect(
      explain({ kontakteDerBg: persoenlich("2016-05-20") }, [beispielkonzept({ bedarfsgemeinschaft: "gemeinsam" })])[1],
    ).toBe(
      "Im Export ist nach dem 20.05.2016 kein persönlicher Kontakt mit einer Integrationsfachkraft verzeichnet. Gezählt werden auch die Kontakte der Bedarfsgemeinschaft.",
    );
  });
});

describe("counts that aren't judged", () => {
  const counted = (fall: Partial<Fall>, konzept: Partial<Konzept> = {}) =>
    explain(fall, [beispielkonzept(konzept)])
      .find((text) => text.startsWith("Maßgeblich"))
      ?.split("). ")[1];
  test("service began within the window", () => {
    expect(counted({ betreuungSeit: "2015-12-02" })).toBe(
      "Im letzten halben Jahr: 0 von 4. Die Zahl wird noch nicht bewertet, weil die Betreuung nicht vor dem 02.12.2015 begann.",
    );
  });
  test("an agreement that is open, over, or not known", () => {
    const agreement = { kontakte: persoenlich("2016-05-02"), vereinbarungAm: "2016-01-01" } as const;
    expect(counted({ ...agreement, vereinbarungBis: "2016-06-30" }, { fenster: "vereinbarung" })).toBe(
      "In der Laufzeit der Vereinbarung (01.01.2016 bis 30.06.2016): 1 von 4. Es fehlen noch 3 bis 30.06.2016. Gezählt ist: 02.05.2016.",
    );
    expect(
      counted(
        { ...agreement, betreuungSeit: "2016-01-01", vereinbarungBis: "2016-05-31" },
        { fenster: "vereinbarung" },
      ),
    ).toBe(
      "In der Laufzeit der Vereinbarung (01.01.2016 bis 31.05.2016): 1 von 4. Die Zahl wird noch nicht bewertet, weil die Betreuung nicht vor dem 01.01.2016 begann. Gezählt ist: 02.05.2016.",
    );
    expect(counted(agreement, { fenster: "vereinbarung" })).toBe(
      "Im letzten halben Jahr: 1 von 4. Im Export sind nicht beide Daten der Vereinbarung verzeichnet; gezählt wird das letzte halbe Jahr. Die Mindestzahl ist nicht erreicht. Gezählt ist: 02.05.2016.",
    );
  });
  test("enough contacts need no comment", () => {
    expect(counted({ profillage: "Z", kontakte: persoenlich("2016-05-02") })).toBe(
      "Im letzten halben Jahr: 1 von 1. Gezählt ist: 02.05.2016.",
    );
  });
  test("records that know the last contact only", () => {
    const text = (letzterKontakt: IsoDate | null) => explain({ nurLetzterKontakt: true, letzterKontakt });
    expect(text("2016-04-17")[1]).toBe(
      "Im Export ist als letzter Kontakt der 17.04.2016 verzeichnet. Die Kontaktart ist unbekannt.",
    );
    expect(text(null)[1]).toBe(
      "Im Export ist kein letzter Kontakt verzeichnet. Eine Kontaktdatei liegt nicht vor, deshalb ist auch die Kontaktart unbekannt.",
    );
    expect(text(null)[2]).toContain("Die Zahl der Kontakte ist unbekannt, weil keine Kontaktdatei vorliegt.");
  });
});

describe("why a contact doesn't count", () => {
  const sentences = (kontakt: Omit<Kontakt, "datum">, zaehlt: Konzept["pflichten"][number]["zaehlt"] = {}) => {
    const konzept = beispielkonzept({ pflichten: [beispielpflicht({ quelle: "Verfügung 2", zaehlt })] });
    return explain({ kontakte: [{ datum: "2016-05-20", ...kontakt }] }, [konzept])[1]?.split(" verzeichnet. ");
  };
  test.for<[Omit<Kontakt, "datum">, string]>([
    [
      { art: "telefonisch", stelle: "Integrationsfachkraft" },
      "Das Telefonat vom 20.05.2016 zählt nicht, weil „Verfügung 2“ ein persönliches Gespräch verlangt.",
    ],
    [
      { art: "E-Mail", stelle: "Integrationsfachkraft" },
      "Die E-Mail vom 20.05.2016 zählt nicht, weil „Verfügung 2“ ein persönliches Gespräch verlangt.",
    ],
    [
      { art: "persönlich", stelle: "Eingangszone" },
      "Die Vorsprache vom 20.05.2016 bei der Eingangszone zählt nicht, weil „Verfügung 2“ ein Gespräch mit einer Integrationsfachkraft verlangt.",
    ],
    [
      { art: "Gruppe", stelle: "Träger" },
      "Der Gruppentermin vom 20.05.2016 bei einem Träger zählt nicht, weil „Verfügung 2“ ein persönliches Gespräch verlangt.",
    ],
  ])("%j", ([kontakt, sentence]) => {
    expect(sentences(kontakt)?.[1]).toBe(sentence);
  });

  test("not appeared: what the export says, no blame", () => {
    expect(sentences({ art: "nicht erschienen", stelle: "Integrationsfachkraft" })?.join(" verzeichnet. ")).toContain(
      "Der Termin vom 20.05.2016 zählt nicht, weil im Export „nicht erschienen“ verzeichnet ist.",
    );
  });

  test.for<[Konzept["pflichten"][number]["zaehlt"], string]>([
    [
      { art: ["persönlich", "telefonisch"] },
      "kein persönlicher oder telefonischer Kontakt mit einer Integrationsfachkraft",
    ],
    [
      { art: ["telefonisch", "E-Mail"], stelle: ["Fallmanagement", "PD"] },
      "kein telefonischer Kontakt oder Kontakt per E-Mail mit dem Fallmanagement oder dem Psychologischen Dienst",
    ],
    [{ art: ["Video"] }, "kein Kontakt per Video mit einer Integrationsfachkraft"],
  ])("a house's own way of counting %j", ([zaehlt, words]) => {
    const [first, second] = sentences({ art: "schriftlich", stelle: "Integrationsfachkraft" }, zaehlt) ?? [];
    expect(first).toContain(words);
    expect(second).toBe(
      `Das Schreiben vom 20.05.2016 zählt nicht, weil „Verfügung 2“ diese Kontaktart nicht vorsieht.`,
    );
  });

  test("an explanation names the counted days, and what didn't count in the whole window", () => {
    const kontakte = [...persoenlich("2016-04-01", "2016-02-01"), ...telefonisch("2016-03-01", "2015-11-01")];
    const text = explain({ kontakte }).join(" ");
    expect(text).toContain("Gezählt sind: 01.02.2016 und 01.04.2016.");
    expect(text).toContain("Das Telefonat vom 01.03.2016 zählt nicht");
    expect(text).not.toContain("01.11.2015");
  });

  test("a list names the newest two, an explanation all", () => {
    const kontakte = telefonisch("2016-05-01", "2016-05-20", "2016-05-10", "2016-05-10", "2016-06-02");
    const text = explain({ kontakte }, [], "2016-06-01", (urteil, fall, regeln) => [
      begruendung(urteil, fall, regeln),
    ])[0];
    expect(text).toContain("Das Telefonat vom 20.05.2016 zählt nicht");
    expect(text).toContain("2 weitere Kontakte zählen ebenfalls nicht.");
    expect(text).not.toContain("01.05.2016");
    expect(text).not.toContain("VerBIS");
    expect(explain({ kontakte })[1]?.match(/Das Telefonat vom/g)).toHaveLength(4);
    const three = explain({ kontakte: kontakte.slice(0, 3) }, [], "2016-06-01", (urteil, fall, regeln) => [
      begruendung(urteil, fall, regeln),
    ])[0];
    expect(three).toContain("1 weiterer Kontakt zählt ebenfalls nicht.");
  });
});
