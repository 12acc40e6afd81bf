#!/usr/bin/env node
import { readConfig } from "./config.ts";
import { runStart } from "./start/newcomer.ts";
import { heuteInBerlin, nutzerDesSystems } from "./umgebung.ts";

process.exitCode = await runStart({
  config: readConfig(process.env),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  heute: heuteInBerlin,
  nutzer: nutzerDesSystems,
});
