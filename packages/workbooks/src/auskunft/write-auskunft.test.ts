import { SaxesParser } from "saxes";
import { beforeAll, expect, test } from "vitest";
import { readZip } from "../zip-package.ts";
import type { Auskunftsdokument } from "./auskunftsdokument.ts";
import { writeAuskunft } from "./write-auskunft.ts";

const dokument: Auskunftsdokument = {
  titel: "Auskunft über gespeicherte Daten",
  untertitel: "Stand 23.11.2026",
  kopfzeile: "Jobcenter Musterstadt",
  abschnitte: [
    {
      titel: "Zwecke & Empfänger",
      ebene: 1,
      teile: [{ absatz: "Ein Satz.\nNoch einer." }, { punkte: ["eins", "zwei"] }],
    },
    {
      titel: "Lieferung",
      ebene: 2,
      teile: [
        {
          tabelle: {
            kopf: ["Angabe", "Inhalt"],
            anteile: [1, 2],
            zeilen: [
              ["Team", "412"],
              ["Vermerk\u0000", "<b>\ud800"],
            ],
          },
        },
      ],
    },
  ],
};

let parts: ReadonlyMap<string, string>;
let text: string;
beforeAll(async () => {
  const zip = readZip(Buffer.from(await writeAuskunft(dokument)));
  parts = new Map(zip.map(({ name, content }) => [name, content().toString("utf8")]));
  text = parts.get("word/document.xml") ?? "";
});

test("what was given stands there as text, in order", () => {
  const words = [...text.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, word]) => word);
  expect(words).toEqual([
    "Auskunft über gespeicherte Daten",
    "Stand 23.11.2026",
    "Zwecke &amp; Empfänger",
    "Ein Satz.",
    "Noch einer.",
    "eins",
    "zwei",
    "Lieferung",
    "Angabe",
    "Inhalt",
    "Team",
    "412",
    "Vermerk",
    "&lt;b&gt;",
  ]);
});

test("headings, the header row and rows that stay whole are said to the programs that read it out", () => {
  const styles = [...text.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, style]) => style);
  expect(styles.filter((style) => style !== "ListParagraph")).toEqual(["Title", "Heading1", "Heading2"]);
  expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(text.match(/<w:cantSplit\/>/g)).toHaveLength(3);
});

test("it is German, has a title and numbered pages, and lines as high as they need", () => {
  const styles = parts.get("word/styles.xml") ?? "";
  expect(styles).toContain('<w:lang w:val="de-DE"/>');
  expect(styles).toContain('w:lineRule="auto"');
  expect(parts.get("docProps/core.xml")).toContain("<dc:title>Auskunft über gespeicherte Daten</dc:title>");
  const footer = [...parts].find(([name]) => /^word\/footer\d+\.xml$/.test(name))?.[1] ?? "";
  expect(footer).toMatch(/PAGE.*NUMPAGES/s);
});

test("all parts are sound XML, and nothing is fetched from elsewhere", () => {
  for (const [name, part] of parts) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true, fileName: name });
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(part).close();
  }
  expect([...parts.values()].join("")).not.toContain('TargetMode="External"');
});
