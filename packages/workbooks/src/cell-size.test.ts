import { expect, test } from "vitest";
import { columnWidth, linesOf, rowHeight } from "./cell-size.ts";
import { SPALTEN, zeile } from "./testing/sample-liste.ts";

test.for([
  ["", 10, 1],
  ["kurz", 10, 1],
  ["zehn genau", 10, 1],
  ["elf Zeichen", 10, 2],
  ["eins\nzwei\n", 10, 3],
  ["Kontaktdichteempfehlungen", 10, 3],
  ["die Kontaktdichteempfehlungen", 10, 4],
] as const)("%j takes in %i characters %i lines", ([text, width, lines]) => expect(linesOf(text, width)).toBe(lines));

test("a row grows with its wrapped text, up to what Excel allows", () => {
  const [short, long, endless] = ["kurz", "Wort ".repeat(40), "Wort ".repeat(5000)].map((text) =>
    rowHeight(SPALTEN, zeile(1, text)),
  );
  expect([short, long, endless]).toEqual([18, 63, 409]);
});

test("text in a column that doesn't wrap leaves the row as it is", () => {
  expect(rowHeight([{ kopf: "Hinweis", art: "text", breite: 12 }], ["Wort ".repeat(40)])).toBe(18);
});

test("a column is never narrower than a word of its head beside the filter's button", () => {
  expect(columnWidth({ kopf: "Dichte unterschritten", breite: 6 })).toBe(18);
  expect(columnWidth({ kopf: "Team", breite: 30 })).toBe(30);
});
