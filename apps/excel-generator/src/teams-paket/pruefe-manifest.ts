import { createRequire } from "node:module";
import type { Manifest } from "./manifest.ts";

// The package's own door asks for `fs-extra` without declaring it, and so can't be opened. What is needed lies behind
// it: Microsoft's schema, and the two libraries by which the package itself validates.
const inPackage = createRequire(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json"));

interface Fault {
  readonly instancePath: string;
  readonly message?: string;
}

interface Check {
  (manifest: unknown): boolean;
  readonly errors?: readonly Fault[] | null;
}

type Ajv = new (options: object) => { readonly compile: (schema: unknown) => Check };

/** What Microsoft's schema has against a manifest: place and rule; nothing where Teams would take it. */
export const maengelOf = (manifest: Manifest): readonly string[] => {
  const { default: Draft04 } = inPackage("ajv-draft-04") as { readonly default: Ajv };
  const { default: addFormats } = inPackage("ajv-formats") as {
    readonly default: (ajv: object, formats: readonly string[]) => unknown;
  };
  const ajv = new Draft04({ allErrors: true, strictTypes: false });
  addFormats(ajv, ["uri", "email", "regex"]);
  const check = ajv.compile(inPackage("./build/json-schemas/teams/v1.25/MicrosoftTeams.schema.json"));
  if (check(manifest)) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
};
