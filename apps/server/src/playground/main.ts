#!/usr/bin/env node
import { readConfig } from "../config.ts";
import { runPlayground } from "./playground.ts";

process.exit(
  await runPlayground(process.argv.slice(2), {
    config: readConfig(process.env),
    env: process.env,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    prozess: process,
  }),
);
