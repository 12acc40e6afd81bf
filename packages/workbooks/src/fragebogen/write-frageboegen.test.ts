import { expect, test } from "vitest";
import { SCHLUESSEL, sampleFaelle, sampleFall, sampleFragebogen } from "../testing/sample-fragebogen.ts";
import { createFragebogenschreiber } from "./schreiber.ts";
import { type Auftrag, openFragebogenfaeden, writeFrageboegen } from "./write-frageboegen.ts";

const auftraege: readonly Auftrag[] = Array.from({ length: 30 }, (_, index) => ({
  datei: `${index}.xlsx`,
  bogen: sampleFragebogen(sampleFaelle(index < 20 ? 2 : 3), { bezeichnung: `Team ${index}` }),
}));

test.for([0, 1, 2])("%i threads write the same as one writer", async (worker) => {
  const schreiber = createFragebogenschreiber({ schluessel: SCHLUESSEL });
  const inhalte = new Map<string, Uint8Array>();
  for await (const { datei, inhalt } of writeFrageboegen(auftraege, { schluessel: SCHLUESSEL, worker }))
    inhalte.set(datei, inhalt);
  expect(inhalte.size).toBe(auftraege.length);
  for (const { datei, bogen } of auftraege)
    expect(Buffer.compare(await schreiber.write(bogen), inhalte.get(datei) ?? Buffer.alloc(0))).toBe(0);
});

test("no questionnaires are no work", async () => {
  const none = writeFrageboegen([], { schluessel: SCHLUESSEL, worker: 2 });
  expect(await none.next()).toEqual({ done: true, value: undefined });
});

test("who needs no more stops the threads", async () => {
  const some = writeFrageboegen(auftraege, { schluessel: SCHLUESSEL, worker: 1 });
  expect((await some.next()).value?.datei).toMatch(/xlsx$/);
  await some.return();
  expect((await some.next()).done).toBe(true);
});

test("open threads take the next order whole, also after one that was stopped", async () => {
  const faeden = openFragebogenfaeden({ schluessel: SCHLUESSEL, worker: 2 });
  const stopped = faeden.write(auftraege);
  await stopped.next();
  await stopped.return();
  const dateien: string[] = [];
  for await (const { datei } of faeden.write(auftraege.slice(18, 25))) dateien.push(datei);
  await faeden.close();
  expect(dateien.sort()).toEqual(auftraege.slice(18, 25).map(({ datei }) => datei));
});

test("a thread that fails fails the whole, with what it failed of", async () => {
  const broken = {
    datei: "a.xlsx",
    bogen: { ...sampleFragebogen(sampleFaelle(2)), regeltext: 7 },
  } as unknown as Auftrag;
  const boegen = writeFrageboegen([broken], { schluessel: SCHLUESSEL, worker: 1 });
  await expect(boegen.next()).rejects.toThrow(TypeError);
});

test.for([0, 1])("with %i threads, a questionnaire of nothing is refused in German", async (worker) => {
  const leer = sampleFragebogen([{ ...sampleFall(1), ersetzt: { durch: null, grund: "gesperrt" } }]);
  const boegen = writeFrageboegen([{ datei: "a.xlsx", bogen: leer }], { schluessel: SCHLUESSEL, worker });
  await expect(boegen.next()).rejects.toThrow(/ist keiner, der zu prüfen ist/);
});

test("questionnaires may come one by one from elsewhere", async () => {
  async function* source() {
    yield* auftraege.slice(0, 2);
  }
  const dateien: string[] = [];
  for await (const { datei } of writeFrageboegen(source(), { schluessel: SCHLUESSEL, worker: 1 })) dateien.push(datei);
  expect(dateien.sort()).toEqual(["0.xlsx", "1.xlsx"]);
});
