import { createServer } from "node:net";
import { Refusal } from "@verlauf/core";

// the Playground's own, and some more for people who play several parts at once
const FIRST = 56_150;
const LAST = FIRST + 49;

/** The first port from the Playground's own on that nobody uses. */
export const freierPlaygroundport = async (): Promise<number> => {
  for (let port = FIRST; port <= LAST; port++) if (await isFree(port)) return port;
  throw new Refusal(`Von ${FIRST} bis ${LAST} ist kein Port frei. Bitte mit --port einen anderen angeben.`);
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().on("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
