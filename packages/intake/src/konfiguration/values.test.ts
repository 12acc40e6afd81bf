import { expect, test } from "vitest";
import { sentences } from "./testing/sentences.ts";

const KEIN_KONZEPT = "Möglich ist eine Liste von Konzepten; jedes beginnt mit „- “.";
const FORDERUNG = "„hoechstens: { tage: ZAHL }“ oder „mindestens: { kontakte: ZAHL, in: { monate: ZAHL } }“";
const ABSCHNITTE = "haus, kontaktdichte, fallpruefung, datenschutz, server, mail oder chat";
const LAENDER = "BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST oder TH";

// A file of one line each; the sentence without "verlauf.yaml, Zeile 1, "
test.for([
  [
    "haus: Musterstadt",
    "haus: „Musterstadt“ steht dort. Möglich ist ein Abschnitt mit name, art, land oder dienststelle.",
  ],
  ["haus: { art: Jobcenter }", "haus.art: „Jobcenter“ steht dort. Möglich ist gE oder AA."],
  ["haus: { art: ge }", "haus.art: „ge“ steht dort. Meinten Sie „gE“? Möglich ist gE oder AA."],
  ["haus: { land: XX }", `haus.land: „XX“ steht dort. Möglich ist ${LAENDER}.`],
  ["haus: { land: [HE] }", `haus.land: Eine Liste steht dort. Möglich ist ${LAENDER}.`],
  ["haus: { name: '' }", "haus.name: Ein leerer Text steht dort. Möglich ist ein Name wie „Jobcenter Musterstadt“."],
  [
    "haus: { nam: x }",
    "haus.nam: „nam“ ist hier nicht bekannt. Meinten Sie „name“? Möglich ist name, art, land oder dienststelle.",
  ],
  ["haus: { name:x }", "haus.name:x: „name:x“ ist hier nicht bekannt. Nach „name:“ fehlt ein Leerzeichen."],
  ["teams: {}", `teams: „teams“ ist hier nicht bekannt. Möglich ist ${ABSCHNITTE}.`],
  [
    "Kontaktdichte: []",
    `Kontaktdichte: „Kontaktdichte“ ist hier nicht bekannt. Meinten Sie „kontaktdichte“? Möglich ist ${ABSCHNITTE}.`,
  ],
  [
    "clientSecret: abc",
    "clientSecret: „clientSecret“ ist hier nicht bekannt. Geheimnisse stehen nie in dieser Datei, sondern in einer eigenen Datei oder in einer Variable VERLAUF_….",
  ],
  ["kontaktdichte: { quelle: x }", `kontaktdichte: „{ quelle: x }“ steht dort. ${KEIN_KONZEPT}`],
  ["kontaktdichte: 2010", `kontaktdichte: „2010“ steht dort. ${KEIN_KONZEPT}`],
  ["kontaktdichte: [x]", "kontaktdichte[0]: „x“ steht dort. Möglich ist ein Konzept mit quelle, ab und pflichten."],
  [
    "fallpruefung: { hausregel: { quelle: x, ab: 2020 } }",
    "fallpruefung.hausregel.ab: „2020“ steht dort. Möglich ist ein Tag wie 2024-12-31.",
  ],
  [
    "fallpruefung: { hausregel: { ab: 2020-01-01 } }",
    "fallpruefung.hausregel.quelle: Die Angabe fehlt. Nötig ist ein Text wie „Hausverfügung 4/2024“.",
  ],
  [
    "fallpruefung: { fristen: { dialog: 40 } }",
    "fallpruefung.fristen.dialog: „40“ steht dort. Möglich ist ein Arbeitstag von 1 bis 31 oder { tag: ZAHL }.",
  ],
  [
    "fallpruefung: { fristen: { dialog: { tag: 0 } } }",
    "fallpruefung.fristen.dialog.tag: „0“ steht dort. Möglich ist eine ganze Zahl von 1 bis 31.",
  ],
  [
    "fallpruefung: { beteiligung: { dokumentiert: 2024-01-15 } }",
    "fallpruefung.beteiligung.art: Die Angabe fehlt. Nötig ist ein Text wie „Dienstvereinbarung“.",
  ],
  [
    "fallpruefung: { paragraf16a: { zustimmung: ja } }",
    "fallpruefung.paragraf16a.zustimmung: „ja“ steht dort. Möglich ist ein Tag wie 2024-12-31.",
  ],
  [
    "fallpruefung: { rueckschau: { monate: -1 } }",
    "fallpruefung.rueckschau.monate: „-1“ steht dort. Möglich ist eine ganze Zahl von 0 bis 120.",
  ],
  [
    "fallpruefung: { erinnerungen: { vorher: bald } }",
    "fallpruefung.erinnerungen.vorher: „bald“ steht dort. Möglich ist eine ganze Zahl von 0 bis 31.",
  ],
  [
    "fallpruefung: { ablage: { rd: ../anderswo } }",
    "fallpruefung.ablage.rd: „../anderswo“ steht dort. Möglich ist ein Ordnername ohne Schrägstrich.",
  ],
  [
    "datenschutz: { kanal: { chat: alles } }",
    "datenschutz.kanal.chat: „alles“ steht dort. Möglich ist zahlen, fallreferenz oder kundennummer.",
  ],
  [
    "datenschutz: { kanal: { mail: kundenummer } }",
    "datenschutz.kanal.mail: „kundenummer“ steht dort. Meinten Sie „kundennummer“? Möglich ist zahlen, fallreferenz oder kundennummer.",
  ],
  [
    "datenschutz: { kanal: { mail: kundennummer }, anzeige80: null }",
    "datenschutz.kanal.mail: „kundennummer“ steht dort, „anzeige80“ aber nicht. Möglich ist zahlen oder fallreferenz, oder „anzeige80“ mit dem Tag der Anzeige nach § 80 SGB X.",
  ],
  [
    "datenschutz: { loeschen: { protokoll: 60 } }",
    "datenschutz.loeschen.protokoll: „60“ steht dort. Möglich ist eine Dauer wie „13 Monate“ oder „2 Jahre“, höchstens 50 Jahre.",
  ],
  [
    "datenschutz: { loeschen: { protokoll: 0 Monate } }",
    "datenschutz.loeschen.protokoll: „0 Monate“ steht dort. Möglich ist eine Dauer wie „13 Monate“ oder „2 Jahre“, höchstens 50 Jahre.",
  ],
  [
    "datenschutz: { zweck: [a] }",
    "datenschutz.zweck: Eine Liste steht dort. Möglich ist ein Text wie „§ 51b Abs. 3 Nr. 2 SGB II“.",
  ],
  [
    "datenschutz: { anzeige80: 2024-13-01 }",
    "datenschutz.anzeige80: Den Tag „2024-13-01“ gibt es nicht. Möglich ist ein Tag wie 2024-12-31.",
  ],
  [
    "fallpruefung: { paragraf16a: { zustimmung: 1.2.2024 } }",
    "fallpruefung.paragraf16a.zustimmung: „1.2.2024“ steht dort. Meinten Sie „2024-02-01“? Möglich ist ein Tag wie 2024-12-31.",
  ],
  [
    "fallpruefung: { paragraf16a: { zustimmung: 31.02.2024 } }",
    "fallpruefung.paragraf16a.zustimmung: „31.02.2024“ steht dort. Möglich ist ein Tag wie 2024-12-31.",
  ],
  ["haus: { __proto__: x }", "haus.__proto__: „__proto__“ ist hier nicht bekannt."],
  [
    "haus: { constructor: x }",
    "haus.constructor: „constructor“ ist hier nicht bekannt. Möglich ist name, art, land oder dienststelle.",
  ],
] as const)("%s", ([content, sentence]) => {
  expect(sentences(content)).toEqual([`verlauf.yaml, Zeile 1, ${sentence}`]);
});

// A duty's text; the sentence without "verlauf.yaml, Zeile 6, kontaktdichte[0].pflichten[0]"
test.for([
  ["{}", `: Die Angabe fehlt. Möglich ist ${FORDERUNG}.`],
  ["x", `: „x“ steht dort. Möglich ist ${FORDERUNG}.`],
  ["{ hoechstens: 90 }", ".hoechstens: „90“ steht dort. Möglich ist { tage: ZAHL } oder { monate: ZAHL }."],
  ["{ hoechstens: null }", ".hoechstens: Hier steht nichts. Möglich ist { tage: ZAHL } oder { monate: ZAHL }."],
  ["{ hoechstens: {} }", ".hoechstens: Die Angabe fehlt. Möglich ist { tage: ZAHL } oder { monate: ZAHL }."],
  [
    "{ hoechstens: { tag: 90 } }",
    ".hoechstens.tag: „tag“ ist hier nicht bekannt. Meinten Sie „tage“? Möglich ist tage oder monate.",
  ],
  ["{ hoechstens: { tage: 0 } }", ".hoechstens.tage: „0“ steht dort. Möglich ist eine ganze Zahl von 1 bis 3660."],
  ["{ hoechstens: { tage: 1.5 } }", ".hoechstens.tage: „1.5“ steht dort. Möglich ist eine ganze Zahl von 1 bis 3660."],
  [
    "{ hoechstens: { monate: drei } }",
    ".hoechstens.monate: „drei“ steht dort. Möglich ist eine ganze Zahl von 1 bis 120.",
  ],
  [
    "{ hoechstens: { tage: 9, monate: 1 } }",
    ".hoechstens: „tage“ und „monate“ stehen zugleich dort. Möglich ist { tage: ZAHL } oder { monate: ZAHL }.",
  ],
  [
    "{ hoechstens: { tage: 9 }, mindestens: { kontakte: 1, in: { tage: 9 } } }",
    `: „hoechstens“ und „mindestens“ stehen zugleich dort. Möglich ist ${FORDERUNG}.`,
  ],
  [
    "{ mindestens: { kontakte: 1 } }",
    ".mindestens.in: Die Angabe fehlt. Nötig ist { tage: ZAHL } oder { monate: ZAHL }.",
  ],
  ["{ mindestens: 4 }", ".mindestens: „4“ steht dort. Möglich ist { kontakte: ZAHL, in: { monate: ZAHL } }."],
  [
    "{ mindestens: { kontakte: 31, in: { monate: 1 } } }",
    ".mindestens.kontakte: „31“ steht dort, das Fenster hat aber nur 30 Tage. Möglich ist höchstens ein Kontakt je Tag.",
  ],
  [
    "{ hoechstens: { tage: 9 }, fuer: { rechtskreis: SGB IV } }",
    ".fuer.rechtskreis: „SGB IV“ steht dort. Meinten Sie „SGB II“? Möglich ist SGB II oder SGB III.",
  ],
  [
    "{ hoechstens: { tage: 9 }, fuer: { profillage: [E, Entwicklungsprofil] } }",
    ".fuer.profillage[1]: „Entwicklungsprofil“ steht dort. Möglich ist M, A, F, E, S, U, I, Z oder N.",
  ],
  [
    "{ hoechstens: { tage: 9 }, fuer: { prognose: 6 Monate } }",
    ".fuer.prognose: „6 Monate“ steht dort. Meinten Sie „bis 6 Monate“? Möglich ist bis 6 Monate, bis 12 Monate, über 12 Monate, Heranführen bis 12 Monate oder Heranführen über 12 Monate.",
  ],
  [
    "{ hoechstens: { tage: 9 }, fuer: { team: [] } }",
    ".fuer.team: Eine leere Liste steht dort. Nötig ist eine Angabe, oder der Schlüssel entfällt.",
  ],
  ["{ hoechstens: { tage: 9 }, fuer: { team: {} } }", ".fuer.team: „{}“ steht dort. Möglich ist ein Team wie „412“."],
  [
    "{ hoechstens: { tage: 9 }, fuer: null }",
    ".fuer: Hier steht nichts. Möglich ist ein Abschnitt wie { profillage: [E], alterUnter: 25 }; für alle entfällt der Schlüssel.",
  ],
  [
    "{ hoechstens: { tage: 9 }, fuer: { alterUnter: 121 } }",
    ".fuer.alterUnter: „121“ steht dort. Möglich ist eine ganze Zahl von 1 bis 120.",
  ],
  [
    "{ hoechstens: { tage: 9 }, fuer: { alterAb: 25, alterUnter: 25 } }",
    ".fuer.alterUnter: Niemand ist zugleich unter 25 und mindestens 25. Möglich ist ein Wert über 25.",
  ],
  [
    "{ hoechstens: { tage: 9 }, zaehlt: { art: [persönlich, nicht erschienen] } }",
    ".zaehlt.art[1]: „nicht erschienen“ steht dort und zählt nie als Kontakt. Möglich ist persönlich, telefonisch, schriftlich, E-Mail, Video oder Gruppe.",
  ],
  [
    "{ hoechstens: { tage: 9 }, zaehlt: { art: persoenlich } }",
    ".zaehlt.art: „persoenlich“ steht dort. Meinten Sie „persönlich“? Möglich ist persönlich, telefonisch, schriftlich, E-Mail, Video oder Gruppe.",
  ],
  [
    "{ hoechstens: { tage: 9 }, zaehlt: { stelle: Empfang } }",
    ".zaehlt.stelle: „Empfang“ steht dort. Möglich ist Integrationsfachkraft, Fallmanagement, Leistung, Eingangszone, Träger, ÄD oder PD.",
  ],
  ["{ hoechstens: { tage: 9 }, jugend: ja }", ".jugend: „ja“ steht dort. Möglich ist true oder false."],
  [
    "{ hoechstens: { tage: 9 }, ab: 2023-12-31 }",
    ".ab: „2023-12-31“ liegt vor dem ersten Tag des Konzepts (01.01.2024). Möglich ist ein Tag ab 2024-01-01.",
  ],
  [
    "{ hoechstens: { tage: 9 }, bis: 2025-01-01 }",
    ".bis: „2025-01-01“ liegt nach dem letzten Tag des Konzepts (31.12.2024). Möglich ist ein Tag bis 2024-12-31.",
  ],
  [
    "{ hoechstens: { tage: 9 }, ab: 2024-03-01, bis: 2024-02-29 }",
    ".bis: „2024-02-29“ liegt vor dem ersten Tag (01.03.2024). Möglich ist ein Tag ab 2024-03-01.",
  ],
] as const)("duty %s", ([pflicht, sentence]) => {
  const content = `kontaktdichte:\n- quelle: Hausverfügung 1/2024\n  ab: 2024-01-01\n  bis: 2024-12-31\n  pflichten:\n  - ${pflicht}`;
  expect(sentences(content)).toEqual([`verlauf.yaml, Zeile 6, kontaktdichte[0].pflichten[0]${sentence}`]);
});
