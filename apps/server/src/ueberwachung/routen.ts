import { isLoopback, type Serverkonfiguration } from "@verlauf/intake";
import { adressliste } from "../netz/adressliste.ts";
import type { Herkunft } from "../netz/herkunft.ts";
import type { Befund } from "./bereitschaft.ts";
import type { Metriken } from "./metriken.ts";

interface Ueberwachungsdeps {
  readonly ueberwachung: Serverkonfiguration["ueberwachung"];
  readonly bereit: () => Promise<Befund>;
  readonly metriken: Metriken;
}

const json = (status: number, body: unknown): Response =>
  new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });

/**
 * Answers who watches over the server, undefined for every other address. That it lives may be seen by all; how it is,
 * by this machine and those who are named. For others these addresses don't exist.
 */
export const ueberwachungsrouten = ({ ueberwachung, bereit, metriken }: Ueberwachungsdeps) => {
  const isNamed = adressliste(ueberwachung.adressen);
  // who is passed on by somebody whom we don't know isn't on this machine just because that one is
  const mayLook = ({ adresse, isForwarded }: Herkunft): boolean =>
    isNamed(adresse) ? !(isForwarded && isLoopback(adresse)) : isLoopback(adresse) && !isForwarded;

  return async (methode: string, pfad: string, herkunft: Herkunft): Promise<Response | undefined> => {
    if (methode !== "GET" && methode !== "HEAD") return undefined;
    if (pfad === "/gesundheit") return json(200, { zustand: "läuft" });
    if ((pfad !== "/bereit" && pfad !== "/metriken") || !mayLook(herkunft)) return undefined;
    if (pfad === "/bereit") {
      const { bereit: isBereit, gruende, hinweise } = await bereit();
      return json(isBereit ? 200 : 503, {
        zustand: isBereit ? "bereit" : "nicht bereit",
        ...(!isBereit && { gruende }),
        ...(hinweise.length > 0 && { hinweise }),
      });
    }
    return new Response(await metriken.text(), {
      headers: { "Content-Type": metriken.contentType, "Cache-Control": "no-store" },
    });
  };
};
