import type { Store } from "@verlauf/store";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Chatmessung } from "../dienste/chatmessung.ts";

/** What a finished request leaves in the measurements. */
export interface Anfragemessung {
  readonly methode: string;
  /** The template: what was asked for stays out. */
  readonly route: string;
  readonly status: number;
  readonly sekunden: number;
}

export interface Metriken {
  readonly anfrage: (messung: Anfragemessung) => void;
  readonly chat: (messung: Chatmessung) => void;
  /** Prometheus' text. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Counts and ages alone: no team, no person, nothing by which anybody's work could be watched. */
export const metriken = (store: Pick<Store, "sendungszahlen">, more: readonly Messwert[] = []): Metriken => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: "verlauf_anfragen_total",
    help: "Beantwortete Anfragen",
    labelNames: ["methode", "route", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "verlauf_anfrage_sekunden",
    help: "Dauer der Anfragen",
    labelNames: ["route"],
    buckets: SECONDS,
    registers,
  });
  const chat = new Counter({
    name: "verlauf_chat_total",
    help: "Was im Chat ankam oder hinausging, nach Art und Ergebnis",
    labelNames: ["art", "ergebnis"],
    registers,
  });
  new Gauge({
    name: "verlauf_postausgang",
    help: "Nachrichten im Postausgang nach Kanal und Zustand",
    labelNames: ["kanal", "zustand"],
    registers,
    async collect() {
      this.reset();
      // where the data can't be had, what is known without them is told all the same
      const zahlen = await store.sendungszahlen().catch(() => []);
      for (const { kanal, zustand, anzahl } of zahlen) this.set({ kanal, zustand }, anzahl);
    },
  });
  for (const { name, help, lies } of more) {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set((await lies().catch(() => null)) ?? Number.NaN);
      },
    });
  }
  return {
    anfrage: ({ methode, route, status, sekunden }) => {
      // a method that somebody has made up would be a series of its own, one more each time
      requests.inc({ methode: METHODS.has(methode) ? methode : "andere", route, status: String(status) });
      seconds.observe({ route }, sekunden);
    },
    chat: ({ art, ergebnis }) => chat.inc({ art, ergebnis }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

/** A single number that is asked for when somebody measures; null is unknown. */
export interface Messwert {
  readonly name: string;
  readonly help: string;
  readonly lies: () => Promise<number | null>;
}
