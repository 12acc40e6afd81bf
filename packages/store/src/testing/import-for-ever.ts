// A process to be killed: imports one delivery after the other into the directory that it is given, each of so many
// customers as it has tries, and says when it begins.

import { openStore } from "../store.ts";
import { batchesOf, kontakt, kunde, meta } from "./made-up.ts";

const [daten = ""] = process.argv.slice(2);
const store = await openStore({ daten });
process.stdout.write("ready\n");
for (let size = 1000; ; size += 100) {
  const numbers = Array.from({ length: size }, (_, index) => String(index));
  await store.importDelivery(
    meta(),
    batchesOf(
      { art: "kunden", saetze: numbers.map((number) => kunde(number, { kundenstatus: String(size) })) },
      { art: "kontakte", saetze: numbers.map((number) => kontakt(number, "2016-05-02")) },
    ),
  );
}
