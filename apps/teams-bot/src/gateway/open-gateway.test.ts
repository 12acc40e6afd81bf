import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);

/** Opens a gateway in a process of its own and tells which of Microsoft's packages it loaded before and after. */
const PROGRAM = `
  import { registerHooks } from "node:module";
  const loaded = new Set();
  registerHooks({
    load: (url, context, next) => {
      const name = /node_modules\\/(botbuilder|@microsoft\\/teams-ai|@microsoft\\/teams\\.apps)\\//.exec(url)?.[1];
      if (name !== undefined) loaded.add(name);
      return next(url, context);
    },
  });
  const { openGateway } = await import("./open-gateway.ts");
  const before = [...loaded].sort();
  const none = async () => [];
  const handlers = { onText: none, onAction: none, onFiles: none, onFileConsent: none, onInstalled: none };
  const gateway = await openGateway(process.argv[1])(
    { auth: "anonymous", tenantIds: [], noteError: () => "", noteRefused: () => {}, timeoutMs: 1000 },
    handlers,
  );
  await gateway.close();
  console.log(JSON.stringify({ before, after: [...loaded].sort() }));
  process.exit(0);
`;

test.for([
  ["teams-ai", ["@microsoft/teams-ai", "botbuilder"]],
  ["teams-sdk", ["@microsoft/teams.apps"]],
] as const)("with %s only its own packages are loaded, and only when it is opened", async ([sdk, packages]) => {
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", PROGRAM, sdk], {
    cwd: import.meta.dirname,
  });
  expect(JSON.parse(stdout)).toEqual({ before: [], after: packages });
});
