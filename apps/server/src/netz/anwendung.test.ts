import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { anwendung } from "./anwendung.ts";
import { herkunftVon } from "./herkunft.ts";

test.for(["a b/<x>", "evil.example:port"])(
  "a Host that nobody can read (%j) is the caller's fault, not ours",
  async (host) => {
    const faults: unknown[] = [];
    const app = anwendung({
      herkunftVon: herkunftVon({ proxy: null }),
      ueberwachung: async () => undefined,
      messe: () => undefined,
      log: { info: () => undefined, warnung: () => undefined, fehler: (_, error) => void faults.push(error) },
    });
    const server = createServer(app.listener(undefined)).listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      const { port } = server.address() as AddressInfo;
      const sent = request({ port, host: "127.0.0.1", path: "/api/v1/kontaktdichte", headers: { host }, agent: false });
      sent.end();
      const [response] = await once(sent, "response");
      expect(response.statusCode).toBe(400);
      expect(JSON.parse(Buffer.concat(await response.toArray()).toString())).toMatchObject({
        title: "Die Anfrage ist nicht lesbar",
      });
      expect(faults).toEqual([]);
    } finally {
      server.close();
    }
  },
);
