import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { ALLES, ANDERER, testApi } from "../testing/test-api.ts";

const LIEFERUNGEN = "/api/v1/lieferungen";

const form = (files: Readonly<Record<string, string | Uint8Array>>, fields: Readonly<Record<string, string>> = {}) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const [name, content] of Object.entries(files)) {
    data.append("datei", new File([typeof content === "string" ? content : new Uint8Array(content)], name));
  }
  return data;
};

const TAG = { datenstand: "2026-10-31" };

/** A zip of stored entries, as small programs write them; what it says of sizes can be a lie. */
const zip = (entries: readonly (readonly [string, string])[]): Uint8Array => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const [nameBytes, content] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, nameBytes, content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
};

const problemIn = async (response: Response) => (await response.json()) as { detail: string; fehler?: unknown };

test("files are taken to the disk, and the answer says where to look", async () => {
  const { ask, annahme } = await testApi();
  const body = form({ "kunden.csv": "a;b\r\n", "kontakte.csv": "c" }, TAG);
  const response = await ask(LIEFERUNGEN, { method: "POST", body });
  expect(response.status).toBe(202);
  const ort = response.headers.get("Location") ?? "";
  expect(ort).toBe(`${LIEFERUNGEN}/1`);
  expect(annahme.angenommen).toMatchObject([
    { stand: { art: "lieferung", datenstand: "2026-10-31" }, dateien: ["kontakte.csv", "kunden.csv"] },
  ]);
  const shown = await ask(ort);
  expect(await shown.json()).toMatchObject({ id: "1", zustand: "angenommen", datenstand: "2026-10-31" });
});

test("one zip does, in a form or by itself; its folders count for nothing", async () => {
  const { ask, annahme, ablageordner } = await testApi();
  const archive = zip([
    ["lieferung.zip", "nicht das Archiv"],
    ["ordner/kunden.csv", "a;b"],
    ["__MACOSX/kunden.csv", "x"],
  ]);
  const inForm = await ask(LIEFERUNGEN, { method: "POST", body: form({ "export.zip": archive }, TAG) });
  const alone = await ask(`${LIEFERUNGEN}?datenstand=2026-10-31`, {
    method: "POST",
    body: new Uint8Array(archive),
    headers: { "Content-Type": "application/zip" },
  });
  expect([inForm.status, alone.status]).toEqual([202, 202]);
  expect(annahme.angenommen.map(({ dateien }) => dateien)).toEqual([
    ["kunden.csv", "lieferung.zip"],
    ["kunden.csv", "lieferung.zip"],
  ]);
  expect(await readdir(ablageordner)).toHaveLength(2);
});

test.for([
  ["no file", () => form({}, TAG), "Die Anfrage enthält keine Datei."],
  ["no day", () => form({ "kunden.csv": "a" }), "Zu einer Lieferung gehört der Tag, von dem die Daten sind."],
  [
    "a day that there isn't",
    () => form({ "kunden.csv": "a" }, { datenstand: "2026-02-30" }),
    "Zu einer Lieferung gehört der Tag, von dem die Daten sind.",
  ],
  [
    "the same name twice",
    () => {
      const data = form({ "kunden.csv": "a" }, TAG);
      data.append("datei", new File(["b"], "Kunden.csv"));
      return data;
    },
    "Zwei Dateien haben denselben Namen.",
  ],
  [
    "a name that hides the file",
    () => form({ ".kunden.csv": "a" }, TAG),
    "Eine Datei hat einen Namen, unter dem sie sich nicht ablegen lässt.",
  ],
  [
    "an archive and more",
    () => form({ "export.zip": zip([["kunden.csv", "a"]]), "kontakte.csv": "b" }, TAG),
    "Die Anfrage enthält ein Archiv und weitere Dateien.",
  ],
  [
    "an archive that is none",
    () => form({ "export.zip": "PK nichts" }, TAG),
    "„export.zip“ lässt sich nicht entpacken: Das Archiv ist beschädigt. Bitte noch einmal packen.",
  ],
  [
    "an archive that leads elsewhere",
    () => form({ "export.zip": zip([["../kunden.csv", "a"]]) }, TAG),
    "„export.zip“ lässt sich nicht entpacken: Das Archiv ist beschädigt. Bitte noch einmal packen.",
  ],
  [
    "an archive with too much in it",
    () => form({ "export.zip": zip(Array.from({ length: 201 }, (_, nr) => [`${nr}.csv`, ""] as const)) }, TAG),
    "„export.zip“ enthält mehr, als hier auf einmal angenommen wird. Bitte auf mehrere Archive verteilen.",
  ],
] as const)("%s is refused in a sentence, and nothing stays behind", async ([, make, sentence]) => {
  const { ask, annahme, ablageordner } = await testApi();
  const response = await ask(LIEFERUNGEN, { method: "POST", body: make() });
  expect([response.status, (await problemIn(response)).detail]).toEqual([422, sentence]);
  expect(annahme.angenommen).toEqual([]);
  expect(await readdir(ablageordner)).toEqual([]);
});

test("what is too large is refused while it comes, whatever was announced", async () => {
  const { ask, ablageordner } = await testApi();
  const announced = await ask(LIEFERUNGEN, {
    method: "POST",
    body: form({ "kunden.csv": "x".repeat(1_100_000) }, TAG),
  });
  expect([announced.status, (await problemIn(announced)).detail]).toEqual([
    413,
    "Auf einmal werden höchstens 1 MiB angenommen.",
  ]);
  let sent = 0;
  const head = `--x\r\nContent-Disposition: form-data; name="datei"; filename="kunden.csv"\r\n\r\n`;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      controller.enqueue(new TextEncoder().encode(sent === 0 ? head : "x".repeat(65_536)));
      sent += 1;
    },
  });
  const streamed = await ask(LIEFERUNGEN, {
    method: "POST",
    body: endless,
    headers: { "Content-Type": "multipart/form-data; boundary=x" },
    duplex: "half",
  } as RequestInit);
  expect(streamed.status).toBe(413);
  expect(sent).toBeLessThan(40);
  expect(await readdir(ablageordner)).toEqual([]);
});

test.for([
  ["without a boundary", "multipart/form-data", "egal"],
  [
    "that breaks off",
    "multipart/form-data; boundary=x",
    `--x\r\nContent-Disposition: form-data; name="datei"; filename="a.csv"\r\n\r\nabc`,
  ],
] as const)("a form %s is called unreadable", async ([, type, body]) => {
  const { ask, ablageordner } = await testApi();
  const response = await ask(LIEFERUNGEN, { method: "POST", body, headers: { "Content-Type": type } });
  expect(response.status).toBe(400);
  expect(await readdir(ablageordner)).toEqual([]);
});

test("under one Idempotency-Key a delivery is taken once, by whoever brought it", async () => {
  const { ask, annahme, ablageordner } = await testApi();
  const send = (content: string, schluessel: string) =>
    ask(LIEFERUNGEN, {
      method: "POST",
      body: form({ "kunden.csv": content }, TAG),
      headers: { "Idempotency-Key": "k-1" },
      schluessel,
    });
  const first = await send("a", ALLES);
  const again = await send("a", ALLES);
  expect([again.status, again.headers.get("Location"), again.headers.get("Idempotency-Replayed")]).toEqual([
    202,
    first.headers.get("Location"),
    "true",
  ]);
  expect(await again.json()).toEqual(await first.json());
  expect(annahme.angenommen).toHaveLength(1);
  expect(await readdir(ablageordner)).toHaveLength(1);
  expect((await send("b", ALLES)).status).toBe(422);
  expect((await send("b", ANDERER)).status).toBe(202);
  expect(await readdir(ablageordner)).toHaveLength(2);
});

test("what was taken stays taken where the answer can't be noted, and isn't taken again meanwhile", async () => {
  const { ask, annahme, zugaenge, ablageordner, meldungen, deps } = await testApi();
  const { beantworteEinmal } = zugaenge;
  Object.assign(deps.store, { beantworteEinmal: () => Promise.reject(new Error("the database has gone")) });
  const send = () =>
    ask(LIEFERUNGEN, {
      method: "POST",
      body: form({ "kunden.csv": "a" }, TAG),
      headers: { "Idempotency-Key": "k-1" },
    });
  expect((await send()).status).toBe(202);
  expect(await readdir(ablageordner)).toHaveLength(1);
  expect(meldungen).toContainEqual(
    expect.objectContaining({ art: "fehler", fehler: new Error("the database has gone") }),
  );
  Object.assign(deps.store, { beantworteEinmal });
  expect((await send()).status).toBe(409);
  expect([annahme.angenommen.length, (await readdir(ablageordner)).length]).toEqual([1, 1]);
});

test("a key that may bring nothing is turned away before its files are taken in", async () => {
  const { ask, zugaenge, ablageordner } = await testApi();
  const known = await zugaenge.schluessel("aaaaaaaa");
  if (known === undefined) throw new Error("no key");
  zugaenge.add({ ...known, umfang: ["lieferung.lesen"] });
  const body = new ReadableStream<Uint8Array>(
    {
      pull: () => {
        throw new Error("nobody reads this");
      },
    },
    { highWaterMark: 0 },
  );
  const response = await ask(LIEFERUNGEN, {
    method: "POST",
    body,
    headers: { "Content-Type": "multipart/form-data; boundary=x" },
    duplex: "half",
  } as RequestInit);
  expect(response.status).toBe(404);
  expect(await readdir(ablageordner)).toEqual([]);
});

test("rejected rows are handed out as they came, to whoever may see them", async () => {
  const { ask, annahme, ablageordner } = await testApi();
  await ask(LIEFERUNGEN, { method: "POST", body: form({ "kunden.csv": "a" }, TAG) });
  const pfad = join(ablageordner, "rejects");
  await writeFile(pfad, Buffer.from([0xfc, 0x3b]));
  annahme.abgelehnte.push({ name: "künden.csv", pfad });
  const listed = await ask(`${LIEFERUNGEN}/1/abgelehnt`);
  const ort = `${LIEFERUNGEN}/1/abgelehnt/k%C3%BCnden.csv`;
  expect(await listed.json()).toEqual({ dateien: [{ name: "künden.csv", ort }] });
  const file = await ask(ort);
  expect(Buffer.from(await file.arrayBuffer())).toEqual(await readFile(pfad));
  expect(file.headers.get("Content-Disposition")).toBe(
    `attachment; filename="k_nden.csv"; filename*=UTF-8''k%C3%BCnden.csv`,
  );
  const unseen = await Promise.all(
    [ort, `${LIEFERUNGEN}/1`, `${LIEFERUNGEN}/1/abgelehnt`, `${LIEFERUNGEN}/7`, `${LIEFERUNGEN}/7/abgelehnt`].map(
      async (path) => {
        const response = await ask(path, { schluessel: ANDERER });
        return { status: response.status, ...(await problemIn(response)), id: "" };
      },
    ),
  );
  expect(new Set(unseen.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(unseen[0]?.status).toBe(404);
  expect((await ask(`${LIEFERUNGEN}/1/abgelehnt/andere.csv`)).status).toBe(404);
});

test("a large file of rejected rows comes in pieces, and once only to whoever has it", async () => {
  const { ask, annahme, ablageordner } = await testApi();
  await ask(LIEFERUNGEN, { method: "POST", body: form({ "kunden.csv": "a" }, TAG) });
  const pfad = join(ablageordner, "rejects");
  const content = Buffer.alloc(300_000, "abgelehnt;");
  await writeFile(pfad, content);
  annahme.abgelehnte.push({ name: "kunden.csv", pfad });
  const file = await ask(`${LIEFERUNGEN}/1/abgelehnt/kunden.csv`);
  const pieces: Uint8Array[] = [];
  for await (const piece of file.body ?? []) pieces.push(piece);
  expect(Buffer.concat(pieces).equals(content)).toBe(true);
  expect(pieces.length).toBeGreaterThan(1);

  const tag = file.headers.get("ETag") ?? "";
  expect(tag).toMatch(/^"[\w-]{27}"$/);
  const known = await ask(`${LIEFERUNGEN}/1/abgelehnt/kunden.csv`, { headers: { "If-None-Match": tag } });
  expect([known.status, await known.text()]).toEqual([304, ""]);
});
