#!/usr/bin/env -S node --max-semi-space-size=2
import { readConfig } from "./config.ts";
import { runStart } from "./start/newcomer.ts";
import { umgebungOf } from "./umgebung.ts";

process.exitCode = await runStart(umgebungOf(process.stdout, process.stderr, readConfig(process.env)));
