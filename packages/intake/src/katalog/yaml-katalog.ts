import { checkKatalog, type Katalogmangel } from "@verlauf/core";
import { mangelSatz, sortMaengel } from "../yaml/mangel.ts";
import type { Finding } from "../yaml/path.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { validate } from "../yaml/validate.ts";
import { eigenerKatalog, type Katalogdatei } from "./eigener-katalog.ts";
import type { Katalogergebnis } from "./katalogergebnis.ts";
import { katalogSchema } from "./yaml-schema.ts";

/** Reads a house's catalogue from YAML. */
export const readYamlKatalog = (file: Katalogdatei): Katalogergebnis => {
  const { documents, maengel } = readYaml(file.bytes, file.datei);
  const [first, ...others] = documents;
  const several = others.map(({ toMangel }) =>
    toMangel({ path: [], meldung: "Hier beginnt ein weiterer Fragenkatalog. Möglich ist einer je Datei." }),
  );
  if (first === undefined) return { ok: false, maengel: maengel.map(mangelSatz) };

  const result = validate(katalogSchema, first.value);
  const katalog = result.ok ? eigenerKatalog(result.value, file) : undefined;
  const findings = result.ok ? [] : result.findings;
  const mismatches = katalog === undefined ? [] : checkKatalog(katalog).map(findingOf);
  const all = sortMaengel([...maengel, ...several, ...[...findings, ...mismatches].map(first.toMangel)]);
  return katalog === undefined || all.length > 0 ? { ok: false, maengel: all.map(mangelSatz) } : { ok: true, katalog };
};

const IM_KOPF: ReadonlySet<unknown> = new Set(["id", "version", "titel", "quelle"]);

// the place in the file of what the core calls by its own names
const findingOf = ({ pfad, satz }: Katalogmangel): Finding => ({
  path: IM_KOPF.has(pfad[0]) ? ["katalog", ...pfad] : pfad.map((teil) => (teil === "text" ? "frage" : teil)),
  meldung: satz,
});
