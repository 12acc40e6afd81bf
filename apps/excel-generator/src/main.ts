#!/usr/bin/env -S node --max-semi-space-size=2
import { runVerlauf } from "./app.ts";
import { readConfig } from "./config.ts";
import { umgebungOf } from "./umgebung.ts";

process.exitCode = await runVerlauf(
  process.argv.slice(2),
  umgebungOf(process.stdout, process.stderr, readConfig(process.env)),
);
