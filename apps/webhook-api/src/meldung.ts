import type { Problemart } from "./problem/problem.ts";

/** What the server's log is told, by request id; never whom or what somebody asked for. */
export type Apimeldung =
  | {
      readonly art: "anfrage";
      readonly anfrage: string;
      readonly methode: string;
      /** The route's pattern: what was asked for stays out of the log. */
      readonly route: string;
      readonly status: number;
    }
  | { readonly art: "problem"; readonly kennung: string; readonly anfrage: string; readonly problem: Problemart }
  | { readonly art: "fehler"; readonly kennung: string; readonly anfrage: string; readonly fehler: unknown };
