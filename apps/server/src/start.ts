#!/usr/bin/env -S node --max-semi-space-size=2
import { runStart, umgebungOf } from "@verlauf/excel-generator";
import { readConfig } from "./config.ts";

const config = readConfig(process.env);
const umgebung = umgebungOf(process.stdout, process.stderr, config);
const { code, beispiel } = await runStart(umgebung);
if (code !== 0 || config.isEinmal) {
  process.exitCode = code;
} else {
  // who only looks around needn't wait for it
  const { runNachRundgang } = await import("./start/nach-rundgang.ts");
  const { out, err, uhr } = umgebung;
  process.exit(await runNachRundgang(beispiel, { config, prozess: process, out, err, uhr, zufall: Math.random }));
}
