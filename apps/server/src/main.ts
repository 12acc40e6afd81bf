#!/usr/bin/env node
import { runServer } from "./app.ts";
import { readConfig } from "./config.ts";
import { openLog } from "./log/log.ts";

const code = await runServer(process.argv.slice(2), {
  config: readConfig(process.env),
  prozess: process,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  log: openLog(1),
  uhr: () => new Date(),
  zufall: Math.random,
});
// everything has been stopped in order; what a library still keeps open must not hold the process up
process.exit(code);
