import type { Hook } from "@hono/zod-openapi";
import type { core } from "zod";
import type { ApiEnv } from "../env.ts";
import { type Feldfehler, Problem } from "../problem/problem.ts";

// only sentences that were written here reach people: "custom" is what our own checks say
const meldungOf = (issue: core.$ZodIssue): string => {
  switch (issue.code) {
    case "custom":
      return issue.message;
    case "unrecognized_keys":
      return "Diese Angabe gibt es hier nicht.";
    case "invalid_type":
      // what was given isn't kept with an issue, its kind is
      return issue.message.endsWith("received undefined")
        ? "Diese Angabe fehlt."
        : "Diese Angabe passt nicht, oder sie steht mehrfach da.";
    default:
      return "Diese Angabe passt nicht.";
  }
};

const feldOf = (path: readonly PropertyKey[]): string => path.map(String).join(".");

// a name that somebody has made up may be a Kundennummer in the wrong place
const isName = (key: string): boolean => /^\p{L}[\p{L}_-]{0,39}$/u.test(key);

const UNBEKANNT = "(unbekannt)";

export const fehlerOf = (issues: readonly core.$ZodIssue[]): readonly Feldfehler[] =>
  issues.flatMap((issue) => {
    const meldung = meldungOf(issue);
    return issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ feld: feldOf([...issue.path, isName(key) ? key : UNBEKANNT]), meldung }))
      : [{ feld: feldOf(issue.path), meldung }];
  });

/** What becomes of a request whose words don't fit: every one of them is named, none repeated. */
export const pruefung: Hook<unknown, ApiEnv, string, void> = (result) => {
  if (result.success) return;
  const fehler = fehlerOf(result.error.issues);
  throw new Problem("angaben", fehler.map(({ feld, meldung }) => `${feld}: ${meldung}`).join(" "), { fehler });
};
