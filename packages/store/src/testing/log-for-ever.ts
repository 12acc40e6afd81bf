// A process to be killed: changes something and logs it, again and again, each in one transaction, and says when it
// begins. It is given a data directory or a server's address, and a name of its own.

import { createHash } from "node:crypto";
import { openEmbedded } from "../engine/embedded.ts";
import { openServer } from "../engine/server.ts";
import { gibFrei } from "../fallpruefung/freigaben.ts";
import { anhaengen } from "../protokoll/anhaengen.ts";
import { eintrag } from "./protokoll.ts";

const [place = "", name = ""] = process.argv.slice(2);
const engine = place.startsWith("postgres:") ? await openServer(place) : await openEmbedded(place);
process.stdout.write("ready\n");
for (let count = 0; ; count += 1) {
  const referenz = `2026-10-63504-${name}-${count}`;
  const sha256 = createHash("sha256").update(referenz).digest("hex");
  await engine.transaction(async ({ db }) => {
    await gibFrei(db, { sha256, referenz, am: "2026-11-22", von: "TL" });
    await anhaengen(db, [eintrag({ handlung: "fragebogen.freigeben", gegenstand: referenz })]);
  });
}
