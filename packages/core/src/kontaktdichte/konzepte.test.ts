import { describe, expect, test } from "vitest";
import { addDays, type IsoDate } from "../calendar.ts";
import { changeDays } from "../dated.ts";
import { PROFILLAGEN } from "../kunde.ts";
import { rulebook } from "../rulebook.ts";
import { beispielfall, beispielkonzept, beispielpflicht, persoenlich, telefonisch } from "./beispielfall.ts";
import type { Fall } from "./fall.ts";
import { assessKontaktdichte } from "./kontaktdichte.ts";
import type { Konzept } from "./konzept.ts";
import { rulesOn } from "./regelstand.ts";
import { entscheidendOf, isUrteil, type Urteil } from "./urteil.ts";

const judge = (fall: Partial<Fall>, konzepte: readonly Konzept[] = [], stichtag: IsoDate = "2016-06-01"): Urteil => {
  const urteil = assessKontaktdichte(rulesOn(konzepte, stichtag), beispielfall(fall));
  if (!isUrteil(urteil)) throw new Error(urteil);
  return urteil;
};

const due = (urteil: Urteil) => {
  const befund = entscheidendOf(urteil);
  return befund === null ? urteil.lage.status : `${befund.faelligAm} ${befund.pflicht.regel.id}`;
};

const pflichtOf = (changes: Parameters<typeof beispielpflicht>[0], konzept: Partial<Konzept> = {}) =>
  beispielkonzept({ ...konzept, pflichten: [beispielpflicht(changes)] });

describe("who is left out", () => {
  const left = (fall: Partial<Fall>) => {
    const result = assessKontaktdichte(rulesOn([], "2016-06-01"), beispielfall(fall));
    return isUrteil(result) ? result.lage.status : result;
  };
  test.for<[string, Partial<Fall>, string]>([
    ["service begins tomorrow", { betreuungSeit: "2016-06-02" }, "nicht_in_betreuung"],
    ["service begins today", { betreuungSeit: "2016-06-01" }, "im_soll"],
    ["service ended yesterday", { betreuungBis: "2016-05-31" }, "nicht_in_betreuung"],
    ["service ends today", { betreuungBis: "2016-06-01" }, "ueberfaellig"],
    ["ended and reactivated", { betreuungBis: "2016-04-30", reaktiviertAm: "2016-05-01" }, "faellig"],
    ["ended after the reactivation", { betreuungBis: "2016-05-20", reaktiviertAm: "2016-05-01" }, "nicht_in_betreuung"],
    ["reactivation lies ahead", { betreuungBis: "2016-04-30", reaktiviertAm: "2016-06-02" }, "nicht_in_betreuung"],
    ["KD-01: benefits team", { teamart: "Leistung" }, "nicht_in_betreuung"],
    ["KD-01: Inga team", { teamart: "Inga" }, "ueberfaellig"],
    ["KD-01: no organisation known counts as AV", { teamart: null }, "ueberfaellig"],
    ["a Beschäftigtenfall", { beschaeftigtenfall: true }, "beschaeftigtenfall"],
    [
      "a Beschäftigtenfall not in service",
      { beschaeftigtenfall: true, betreuungBis: "2016-05-31" },
      "nicht_in_betreuung",
    ],
  ])("%s", ([, fall, expected]) => {
    expect(left(fall)).toBe(expected);
  });
});

describe("which contacts count (KD-04 to KD-08, KD-28)", () => {
  test.for([
    ["persönlich", "Integrationsfachkraft", "2016-07-04"],
    ["persönlich", "Fallmanagement", "2016-07-04"],
    ["persönlich", "Leistung", "2015-02-15"],
    ["persönlich", "Eingangszone", "2015-02-15"],
    ["persönlich", "Träger", "2015-02-15"],
    ["persönlich", "ÄD", "2015-02-15"],
    ["persönlich", "PD", "2015-02-15"],
    ["telefonisch", "Integrationsfachkraft", "2015-02-15"],
    ["schriftlich", "Integrationsfachkraft", "2015-02-15"],
    ["E-Mail", "Integrationsfachkraft", "2015-02-15"],
    ["Video", "Integrationsfachkraft", "2015-02-15"],
    ["Gruppe", "Integrationsfachkraft", "2015-02-15"],
    ["nicht erschienen", "Integrationsfachkraft", "2015-02-15"],
  ] as const)("%s, %s: due %s", ([art, stelle, day]) => {
    expect(due(judge({ kontakte: [{ datum: "2016-05-20", art, stelle }] }))).toBe(`${day} profillage:M`);
  });

  test("a contact after the Stichtag doesn't count on it", () => {
    expect(due(judge({ kontakte: persoenlich("2016-03-01", "2016-06-02") }))).toBe("2016-04-15 profillage:M");
  });
});

describe("every day on which a rule changes, and the day before", () => {
  const days = [...new Set(rulebook.flatMap(({ rule }) => changeDays(rule)))];
  const inForce = (day: IsoDate) => day >= "2010-12-01" && day <= "2016-12-19";

  test.for(
    days.flatMap((day) => [addDays(day, -1), day]).flatMap((day) => PROFILLAGEN.map((code) => [day, code] as const)),
  )("on %s for %s", ([day, profillage]) => {
    const urteil = judge({ profillage, betreuungSeit: "2010-01-01" }, [], day);
    expect(urteil.lage.status).toBe(
      !inForce(day) ? "nicht_geregelt" : profillage === "N" ? "profillage_offen" : "ueberfaellig",
    );
    if (inForce(day) && profillage !== "N") {
      expect(entscheidendOf(urteil)?.pflicht.regel).toEqual({
        id: `profillage:${profillage}`,
        quelle: "Kontaktdichteempfehlungen SGB II, Dezember 2010",
        ziffer: "2.4",
        ab: "2010-12-01",
        bis: "2016-12-19",
      });
    }
  });

  const concept = beispielkonzept({
    ab: "2015-03-01",
    bis: "2015-09-30",
    grundlage: "ersetzt",
    pflichten: [beispielpflicht({ ab: "2015-04-01", bis: "2015-08-31" })],
  });
  test.for<[IsoDate, string]>([
    ["2015-02-28", "2015-02-15 profillage:M"],
    ["2015-03-01", "nicht_geregelt"],
    ["2015-03-31", "nicht_geregelt"],
    ["2015-04-01", "2015-01-29 haus:1"],
    ["2015-08-31", "2015-01-29 haus:1"],
    ["2015-09-01", "nicht_geregelt"],
    ["2015-09-30", "nicht_geregelt"],
    ["2015-10-01", "2015-02-15 profillage:M"],
  ])("a replacing concept and its duty on %s: %s", ([day, expected]) => {
    expect(due(judge({}, [concept], day))).toBe(expected);
  });
});

describe("why nothing is regulated", () => {
  const reason = (fall: Partial<Fall>, konzepte: readonly Konzept[], day: IsoDate) => {
    const { lage } = judge(fall, konzepte, day);
    return lage.status === "nicht_geregelt" ? lage.grund : lage.status;
  };
  test.for<[string, Partial<Fall>, Konzept[], IsoDate, string]>([
    ["before the recommendation", { betreuungSeit: "2009-01-01" }, [], "2010-11-30", "vor_der_empfehlung"],
    ["GE-04: after the Profillagen", {}, [], "2017-06-01", "profillagen_entfallen"],
    ["KD-01: SGB III", { rechtskreis: "SGB III" }, [], "2016-06-01", "sgb_iii_ohne_hausregel"],
    [
      "a replacing concept doesn't reach",
      {},
      [pflichtOf({ fuer: { profillage: ["Z"] } }, { grundlage: "ersetzt" })],
      "2016-06-01",
      "konzept_erreicht_nicht",
    ],
    ["N in SGB III", { rechtskreis: "SGB III", profillage: "N" }, [], "2016-06-01", "sgb_iii_ohne_hausregel"],
    ["N where nothing is in force", { profillage: "N" }, [], "2017-06-01", "profillagen_entfallen"],
    ["an empty Profillage while the recommendation holds", { profillage: null }, [], "2016-06-01", "profillage_offen"],
  ])("%s", ([, fall, konzepte, day, expected]) => {
    expect(reason(fall, konzepte, day)).toBe(expected);
  });
});

describe("adopting the recommendation", () => {
  const adopted = beispielkonzept({
    quelle: "Verfügung 1/2017",
    ab: "2017-01-01",
    bis: "2017-12-31",
    uebernimmt: true,
  });

  test("named in the answer, with the adoption's days, SGB II only", () => {
    const urteil = judge({ kontakte: persoenlich("2017-05-01") }, [adopted], "2017-06-01");
    expect(entscheidendOf(urteil)?.pflicht.regel).toMatchObject({
      id: "profillage:M",
      quelle: "Kontaktdichteempfehlungen SGB II, Dezember 2010",
      ab: "2017-01-01",
      bis: "2017-12-31",
    });
    expect(urteil.hinweise).toEqual(["uebernommen"]);
    expect(judge({ rechtskreis: "SGB III" }, [adopted], "2017-06-01").lage.status).toBe("nicht_geregelt");
  });

  test("N under an adopted recommendation is open", () => {
    expect(judge({ profillage: "N" }, [adopted], "2017-06-01")).toMatchObject({
      lage: { status: "profillage_offen", tageOffen: 882 },
      hinweise: ["uebernommen"],
    });
  });

  test("while the recommendation is in force by itself, nothing is called adopted", () => {
    expect(judge({}, [beispielkonzept({ uebernimmt: true })]).hinweise).toEqual([]);
  });

  test("with ersetzt it holds for whom no duty of the concept reaches", () => {
    const concept = pflichtOf(
      { fuer: { profillage: ["E"] }, fordert: { hoechstens: { tage: 90 } }, ab: "2017-01-01" },
      { ab: "2017-01-01", grundlage: "ersetzt", uebernimmt: true },
    );
    const contacts = { kontakte: persoenlich("2017-05-01") };
    expect(due(judge({ ...contacts, profillage: "E" }, [concept], "2017-06-01"))).toBe("2017-07-30 haus:1");
    expect(due(judge({ ...contacts, profillage: "M" }, [concept], "2017-06-01"))).toBe("2017-06-15 profillage:M");
  });

  test("with ersetzt the age on the Stichtag is asked before the recommendation", () => {
    // 24 today, 25 on the due date: no duty holds by the due date's age, the one for the young by today's
    const concept = pflichtOf(
      { fuer: { alterUnter: 25 }, fordert: { hoechstens: { tage: 60 } }, ab: "2017-01-01" },
      { ab: "2017-01-01", grundlage: "ersetzt", uebernimmt: true },
    );
    const fall = { geburtsdatum: "1992-06-15", kontakte: persoenlich("2017-05-01") } as const;
    expect(due(judge(fall, [concept], "2017-06-01"))).toBe("2017-06-30 haus:1");
  });
});

describe("whom a duty of a house reaches", () => {
  test.for<[string, Parameters<typeof beispielpflicht>[0], Partial<Fall>, boolean]>([
    ["everyone, SGB III too", {}, { rechtskreis: "SGB III" }, true],
    ["SGB II only", { fuer: { rechtskreis: ["SGB II"] } }, { rechtskreis: "SGB III" }, false],
    ["a Profillage", { fuer: { profillage: ["E", "M"] } }, { profillage: "M" }, true],
    ["a Profillage, none kept", { fuer: { profillage: ["M"] } }, { profillage: null }, false],
    ["a forecast", { fuer: { prognose: ["bis 6 Monate"] } }, { integrationsprognose: "bis 6 Monate" }, true],
    ["a forecast, none kept", { fuer: { prognose: ["bis 6 Monate"] } }, {}, false],
    ["a Kundenstatus", { fuer: { kundenstatus: ["arbeitslos"] } }, { kundenstatus: "arbeitslos" }, true],
    ["another Kundenstatus", { fuer: { kundenstatus: ["arbeitslos"] } }, { kundenstatus: "arbeitsuchend" }, false],
    ["a team", { fuer: { team: ["412"] } }, {}, true],
    ["another team", { fuer: { team: ["413"] } }, {}, false],
    ["a kind of team", { fuer: { teamart: ["M&I"] } }, {}, true],
    ["AV where no organisation is known", { fuer: { teamart: ["AV"] } }, { teamart: null }, true],
    ["all of several", { fuer: { team: ["412"], profillage: ["Z"] } }, {}, false],
  ])("%s", ([, pflicht, fall, reached]) => {
    const found = judge(fall, [pflichtOf(pflicht)]).pflichten.some(({ pflicht: { herkunft } }) => herkunft === "haus");
    expect(found).toBe(reached);
  });
});

describe("of several duties the earliest decides; on a tie young people's, the house's, the Profillage's", () => {
  const kontakte = persoenlich("2016-05-01");
  const tie = (changes: Parameters<typeof beispielpflicht>[0]) =>
    beispielpflicht({ fordert: { hoechstens: { tage: 45 } }, ...changes });

  test("the house's before the Profillage's", () => {
    expect(due(judge({ kontakte }, [beispielkonzept({ pflichten: [tie({}), tie({})] })]))).toBe("2016-06-15 haus:1");
  });

  test("a house's young people's duty before its other duties", () => {
    expect(due(judge({ kontakte }, [beispielkonzept({ pflichten: [tie({}), tie({ jugend: true })] })]))).toBe(
      "2016-06-15 haus:2",
    );
  });

  test("the four weeks before a house's", () => {
    const concept = beispielkonzept({ pflichten: [beispielpflicht({ jugend: true })] });
    expect(due(judge({ kontakte, geburtsdatum: "1995-01-01" }, [concept]))).toBe("2016-05-29 u25");
  });

  test("the first conversation after the house's other duties, before the Profillage's", () => {
    const concept = beispielkonzept({ erstgespraech: { tage: 45 }, pflichten: [tie({})] });
    const urteil = judge({ betreuungSeit: "2016-05-01" }, [concept]);
    expect(urteil.pflichten.map(({ pflicht }) => pflicht.regel.id)).toEqual([
      "haus:1",
      "erstgespraech",
      "profillage:M",
    ]);
    expect(due(urteil)).toBe("2016-06-15 haus:1");
  });
});

describe("the first conversation", () => {
  const concept = beispielkonzept({ erstgespraech: { tage: 14 } });

  test("is due a period after Beginn until the first counting contact since", () => {
    expect(due(judge({ betreuungSeit: "2016-05-20" }, [concept]))).toBe("2016-06-03 erstgespraech");
    expect(due(judge({ betreuungSeit: "2016-05-20", kontakte: persoenlich("2016-05-19") }, [concept]))).toBe(
      "2016-06-03 erstgespraech",
    );
    expect(due(judge({ betreuungSeit: "2016-05-20", kontakte: telefonisch("2016-05-21") }, [concept]))).toBe(
      "2016-06-03 erstgespraech",
    );
    expect(due(judge({ betreuungSeit: "2016-05-20", kontakte: persoenlich("2016-05-20") }, [concept]))).toBe(
      "2016-07-04 profillage:M",
    );
  });

  test("reaches N, not SGB III", () => {
    expect(due(judge({ betreuungSeit: "2016-05-20", profillage: "N" }, [concept]))).toBe("2016-06-03 erstgespraech");
    expect(due(judge({ betreuungSeit: "2016-05-20", rechtskreis: "SGB III" }, [concept]))).toBe("nicht_geregelt");
  });
});

describe("young people (KD-15)", () => {
  test("the four weeks hold for Z, I and N, and a house can exempt some", () => {
    const young = { geburtsdatum: "1995-01-01", kontakte: persoenlich("2016-05-10") } as const;
    expect(PROFILLAGEN.map((profillage) => due(judge({ ...young, profillage })))).toEqual(
      PROFILLAGEN.map(() => "2016-06-07 u25"),
    );
    const concept = beispielkonzept({ jugend: { alterUnter: null, ausser: ["Z"] } });
    expect(due(judge({ ...young, profillage: "Z" }, [concept]))).toBe("2016-11-08 profillage:Z");
    expect(due(judge({ ...young, profillage: "I" }, [concept]))).toBe("2016-06-07 u25");
  });

  test("a house can raise the age", () => {
    const concept = beispielkonzept({ jugend: { alterUnter: 27, ausser: [] } });
    expect(due(judge({ geburtsdatum: "1990-01-01", kontakte: persoenlich("2016-05-10") }, [concept]))).toBe(
      "2016-06-07 u25",
    );
  });

  test("once missed, the four weeks stay missed after the birthday", () => {
    expect(due(judge({ geburtsdatum: "1991-05-20", profillage: "S", kontakte: persoenlich("2016-04-01") }))).toBe(
      "2016-04-29 u25",
    );
  });

  test("an exception covers them only when it says so", () => {
    const ausnahme = {
      grund: "Einzelfall",
      von: "2016-05-01",
      bis: "2016-06-30",
      entschiedenAm: "2016-05-01",
    } as const;
    const young = { geburtsdatum: "1995-01-01", kontakte: persoenlich("2016-03-02") } as const;
    expect(due(judge({ ...young, ausnahmen: [{ ...ausnahme, auchU25: false }] }))).toBe("2016-03-30 u25");
    expect(judge({ ...young, ausnahmen: [{ ...ausnahme, auchU25: true }] }).lage).toEqual({
      status: "ausgenommen",
      bis: "2016-06-30",
    });
    const both = [
      { ...ausnahme, auchU25: false },
      { ...ausnahme, bis: "2016-06-10", auchU25: true },
    ] as const;
    // the day shown is the earliest end among the duties
    expect(judge({ ...young, ausnahmen: both }).lage).toEqual({ status: "ausgenommen", bis: "2016-06-10" });
  });
});

describe("counting (KD-02, KD-26)", () => {
  const count = ({ zaehlung }: Urteil) =>
    zaehlung && [zaehlung.pflicht.regel.id, zaehlung.kontakte, zaehlung.mindestens, zaehlung.unterschritten];

  test("of several duties with a number the first that is missed is shown, in the order recommendation, then file", () => {
    const concept = beispielkonzept({
      pflichten: [
        beispielpflicht({ fordert: { mindestens: { kontakte: 1, in: { monate: 3 } } } }),
        beispielpflicht({ jugend: true, fordert: { mindestens: { kontakte: 3, in: { tage: 60 } } } }),
        beispielpflicht({ fordert: { mindestens: { kontakte: 1, in: { monate: 1 } } } }),
      ],
    });
    const four = persoenlich("2016-01-10", "2016-02-10", "2016-03-10", "2016-04-20");
    expect(count(judge({ kontakte: four }, [concept]))).toEqual(["haus:2", 1, 3, true]);
    expect(count(judge({ kontakte: four.slice(1) }, [concept]))).toEqual(["profillage:M", 3, 4, true]);
    expect(count(judge({ kontakte: [...four, ...persoenlich("2016-05-05", "2016-05-06")] }, [concept]))).toEqual([
      "profillage:M",
      6,
      4,
      false,
    ]);
    expect(judge({ kontakte: four }, [concept]).zaehlungen.map(({ von }) => von)).toEqual([
      "2015-12-02",
      "2016-03-01",
      "2016-04-02",
      "2016-05-01",
    ]);
  });

  test("without the recommendation the first of the file is shown", () => {
    const concept = pflichtOf(
      { fordert: { mindestens: { kontakte: 1, in: { monate: 6 } } } },
      { grundlage: "ersetzt" },
    );
    expect(count(judge({ kontakte: persoenlich("2015-12-02") }, [concept]))).toEqual(["haus:1", 1, 1, false]);
  });

  test("two contacts of any kind on one day count once (KD-28)", () => {
    const concept = pflichtOf(
      {
        zaehlt: { art: ["persönlich", "telefonisch"], stelle: ["Integrationsfachkraft"] },
        fordert: { mindestens: { kontakte: 2, in: { monate: 3 } } },
      },
      { grundlage: "ersetzt" },
    );
    expect(count(judge({ kontakte: [...persoenlich("2016-05-20"), ...telefonisch("2016-05-20")] }, [concept]))).toEqual(
      ["haus:1", 1, 2, true],
    );
  });

  describe("in the validity of the current agreement", () => {
    const concept = beispielkonzept({
      fenster: "vereinbarung",
      pflichten: [beispielpflicht({ fordert: { mindestens: { kontakte: 1, in: { monate: 1 } } } })],
    });
    const agreed = (vereinbarungAm: IsoDate | null, vereinbarungBis: IsoDate | null) => {
      const { zaehlungen } = judge(
        { vereinbarungAm, vereinbarungBis, kontakte: persoenlich("2016-01-15", "2016-05-31", "2016-06-01") },
        [concept],
      );
      return zaehlungen.map(({ fenster, kontakte, unterschritten }) => [fenster, kontakte, unterschritten]);
    };
    const other = ["rollierend", 2, false];
    test.for<[string, IsoDate | null, IsoDate | null, unknown[]]>([
      ["judged from the day after", "2015-12-01", "2016-05-31", ["vereinbarung", 2, true]],
      ["open on its last day", "2015-12-02", "2016-06-01", ["vereinbarung", 3, false]],
      ["open", "2016-02-01", "2016-07-31", ["vereinbarung", 2, false]],
      ["no end", "2016-02-01", null, ["vereinbarung_fehlt", 3, true]],
      ["no begin", null, "2016-07-31", ["vereinbarung_fehlt", 3, true]],
      ["begins after the Stichtag", "2016-06-02", "2016-12-01", ["vereinbarung_fehlt", 3, true]],
    ])("%s", ([, am, bis, expected]) => {
      expect(agreed(am, bis)).toEqual([expected, other]);
    });
  });
});

describe("whole benefit communities (KD-05)", () => {
  const fall = {
    geburtsdatum: "1995-01-01",
    kontakte: persoenlich("2016-03-01"),
    kontakteDerBg: persoenlich("2016-05-20", "2016-06-02"),
  } as const;

  test("off by default", () => {
    expect(judge(fall).pflichten.map(({ faelligAm }) => faelligAm)).toEqual(["2016-03-29", "2016-04-15"]);
  });

  test("count for the Profillage's duty where the house says so, never for the four weeks", () => {
    const urteil = judge(fall, [beispielkonzept({ bedarfsgemeinschaft: "gemeinsam" })]);
    expect(urteil.pflichten.map(({ faelligAm }) => faelligAm)).toEqual(["2016-03-29", "2016-07-04"]);
    expect(urteil.zaehlung?.kontakte).toBe(2);
  });
});

describe("records that know the last contact only (KD-38)", () => {
  const last = (letzterKontakt: IsoDate | null, changes: Partial<Fall> = {}) =>
    judge({ nurLetzterKontakt: true, letzterKontakt, ...changes });

  test("the due date with a remark, no count", () => {
    expect(due(last("2016-04-17"))).toBe("2016-06-01 profillage:M");
    expect(last("2016-04-17")).toMatchObject({
      zaehlung: { kontakte: null, mindestens: 4, unterschritten: null },
      hinweise: ["kontaktart_unbekannt", "zaehlung_unbekannt"],
    });
  });

  test("one after the Stichtag, or none: from Beginn", () => {
    expect([due(last("2016-06-02")), due(last(null))]).toEqual(["2015-02-15 profillage:M", "2015-02-15 profillage:M"]);
  });

  test("without a number no remark on the count", () => {
    expect(last(null, { profillage: "N", geburtsdatum: "1995-01-01" }).hinweise).toEqual(["kontaktart_unbekannt"]);
    expect(last(null, { profillage: "N" }).hinweise).toEqual([]);
  });
});

describe("the next appointment", () => {
  const termin = (naechsterTermin: IsoDate, fall: Partial<Fall> = {}) => {
    const { terminAm, terminSpaeter, lage } = judge({ kontakte: persoenlich("2016-04-17"), naechsterTermin, ...fall });
    return [terminAm, terminSpaeter, lage.status];
  };
  test.for<[IsoDate, IsoDate | null, boolean]>([
    ["2016-05-31", null, false],
    ["2016-06-01", "2016-06-01", false],
    ["2016-06-15", "2016-06-15", false],
    ["2016-06-16", "2016-06-16", true],
  ])("on %s", ([day, shown, late]) => {
    expect(termin(day)).toEqual([shown, late, "faellig"]);
  });

  test("has nothing to be late for where nothing is due", () => {
    expect(termin("2016-12-16", { rechtskreis: "SGB III" })).toEqual(["2016-12-16", false, "nicht_geregelt"]);
  });
});

describe("the notice period", () => {
  test("is the house's where it has one", () => {
    const concept = beispielkonzept({ ankuendigungTage: 7 });
    const status = (day: IsoDate) => judge({ kontakte: persoenlich(day) }, [concept]).lage.status;
    expect([status("2016-04-24"), status("2016-04-25")]).toEqual(["faellig", "im_soll"]);
  });
});

describe("under the recommendation of 2010 (GE-11)", () => {
  const concept = (tage: number) =>
    pflichtOf({ fordert: { hoechstens: { tage } }, ab: "2011-01-01" }, { grundlage: "ersetzt", ab: "2011-01-01" });
  const hints = (fall: Partial<Fall>, tage: number, day: IsoDate = "2016-06-01") =>
    judge(fall, [concept(tage)], day).hinweise;

  test("only where the due date is later, for SGB II with a Profillage, after 19.12.2016 too", () => {
    const kontakte = persoenlich("2016-05-01");
    expect(hints({ kontakte }, 46)).toEqual(["unter_empfehlung"]);
    expect(hints({ kontakte }, 45)).toEqual([]);
    expect(hints({ kontakte: persoenlich("2017-05-01") }, 46, "2017-06-01")).toEqual(["unter_empfehlung"]);
    expect(hints({ kontakte, profillage: "N" }, 400)).toEqual([]);
    expect(hints({ kontakte, profillage: null }, 400)).toEqual([]);
    expect(hints({ kontakte, rechtskreis: "SGB III" }, 400)).toEqual([]);
    expect(hints({ kontakte, geburtsdatum: "1995-01-01" }, 29)).toEqual(["unter_empfehlung"]);
    // 25 on day 28: the Profillage's interval is the measure
    expect(hints({ kontakte, geburtsdatum: "1991-05-29" }, 45)).toEqual([]);
  });

  test("not before there was a recommendation", () => {
    const early = pflichtOf(
      { fordert: { hoechstens: { tage: 400 } }, ab: "2010-01-01" },
      { grundlage: "ersetzt", ab: "2010-01-01" },
    );
    expect(judge({ betreuungSeit: "2010-01-01" }, [early], "2010-11-30").hinweise).toEqual([]);
  });
});
