#!/usr/bin/env node
import { runVerlauf } from "./app.ts";
import { readConfig } from "./config.ts";
import { heuteInBerlin, nutzerDesSystems } from "./umgebung.ts";

// `verlauf … | head` closes the pipe early; that is no fault
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runVerlauf(process.argv.slice(2), {
  config: readConfig(process.env),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  heute: heuteInBerlin,
  nutzer: nutzerDesSystems,
});
