import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Beispielperson } from "../playground/beispielperson.ts";
import { eigenerChat, einrichtungOf } from "../playground/einrichtung.ts";
import { startPlayground } from "../playground/playground-prozess.ts";
import { freierPort } from "./server-prozess.ts";

/** A file that the bot offers: what comes back when it is accepted. */
interface Angebot {
  readonly context: unknown;
}

/** Somebody's chat with the bot in the real Playground, in a browser. */
export interface Chatfenster {
  readonly say: (text: string) => Promise<void>;
  /** A button of the newest card that has it. */
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Waits until it can be read. */
  readonly sees: (text: string | RegExp) => Promise<void>;
  /** Everything that can be read in the chat. */
  readonly text: () => Promise<string>;
  /** Sends what the Playground itself can't: files, consents. */
  readonly mock: (activity: object) => Promise<void>;
  /** Waits for the next file that is offered. */
  readonly offered: () => Promise<Angebot>;
  /** A picture of the chat, from the newest message on that says the one, to what says the other or to the end. */
  readonly shot: (datei: string, von: string | RegExp, bis?: string | RegExp) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Fensterangaben {
  readonly browser: Browser;
  /** The bot's address, with its path. */
  readonly bot: string;
  readonly person: Beispielperson;
  readonly andere: readonly Beispielperson[];
}

// a busy machine, and a bot that makes a file meanwhile
const TIMEOUT_MS = 60_000;

// narrow, so that it leaves out its list of chats; around the chat are its head and the field to write in
const WINDOW = { width: 720, height: 1100 } as const;
const HEAD_PX = 50;
const FOOT_PX = 96;
const MARGIN_PX = 40;
const PADDING_PX = 24;
const A_LOT_PX = 20_000;

const isHere = ({ href }: URL): boolean => /^(?:ws|http):\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(href);

export const openChatfenster = async ({ browser, bot, person, andere }: Fensterangaben): Promise<Chatfenster> => {
  const playground = await startPlayground({
    bot,
    port: await freierPort(),
    einrichtung: einrichtungOf(person, andere),
    isBrowser: false,
    env: {},
  });
  const context = await browser.newContext({ viewport: WINDOW, locale: "de-DE" });
  const close = async (): Promise<void> => {
    await context.close();
    await playground.stop();
  };
  try {
    return await drive(context, playground.url, person, close);
  } catch (error) {
    await close();
    throw error;
  }
};

const drive = async (
  context: BrowserContext,
  url: string,
  person: Beispielperson,
  close: () => Promise<void>,
): Promise<Chatfenster> => {
  // nothing leaves the machine
  await context.route(
    (address) => !isHere(address),
    (route) => route.abort(),
  );
  context.setDefaultTimeout(TIMEOUT_MS);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const offered = collectOffers(page);
  await page.goto(url, { waitUntil: "domcontentloaded" });
  await page.getByRole("button", { name: "Toggle Log Panel" }).click();
  const seen = (text: string | RegExp) => page.getByText(text).last();
  return {
    say: async (text) => {
      await page.getByRole("textbox").first().click();
      await page.keyboard.insertText(text);
      await page.getByRole("button", { name: "Send Message" }).click();
    },
    press: (name) => page.getByRole("button", { name, exact: true }).last().click(),
    sees: (text) => seen(text).waitFor(),
    // biome-ignore lint/performance/useDomNodeTextContent: what can be read, with a space between two cells of a table
    text: () => page.locator("body").innerText(),
    mock: (activity) => mockActivity(page, { id: randomUUID(), ...eigenerChat(person, url), ...activity }),
    offered,
    shot: async (datei, von, bis) => {
      await page.mouse.move(WINDOW.width / 2, WINDOW.height / 2);
      await page.mouse.wheel(0, A_LOT_PX);
      // what has just come is still being laid out
      await page.waitForTimeout(500);
      const [first, last] = [await seen(von).boundingBox(), bis === undefined ? null : await seen(bis).boundingBox()];
      const y = Math.max((first?.y ?? 0) - MARGIN_PX, HEAD_PX);
      const end = last === null ? WINDOW.height - FOOT_PX : last.y + last.height + PADDING_PX;
      await page.screenshot({ path: datei, clip: { x: 0, y, width: WINDOW.width, height: end - y } });
    },
    close,
  };
};

const mockActivity = async (page: Page, activity: object): Promise<void> => {
  await page.getByRole("button", { name: "Mock an Activity" }).click();
  await page.getByRole("menuitem", { name: "Custom activity" }).click();
  const editor = page.locator(".monaco-editor").first();
  await editor.click();
  await page.keyboard.press("ControlOrMeta+A");
  // what is typed the editor would complete
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(JSON.stringify(activity))})`);
  await page.keyboard.press("ControlOrMeta+V");
  await page.getByRole("button", { name: "Send activity" }).click();
};

/** The Playground shows no consent cards, but they come to its page. */
const collectOffers = (page: Page): (() => Promise<Angebot>) => {
  const known = new Set<string>();
  const come: Angebot[] = [];
  const waiting: ((angebot: Angebot) => void)[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      for (const angebot of offersIn(String(payload))) {
        // the same message comes to the chat and to the list of chats
        const key = JSON.stringify(angebot.context);
        if (known.has(key)) continue;
        known.add(key);
        const next = waiting.shift();
        if (next === undefined) come.push(angebot);
        else next(angebot);
      }
    }),
  );
  return () => {
    const first = come.shift();
    return first === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(first);
  };
};

const offersIn = (frame: string): readonly Angebot[] => {
  const start = frame.search(/[[{]/);
  if (start < 0 || !frame.includes("card.file.consent")) return [];
  return consentsIn(JSON.parse(frame.slice(start)));
};

const consentsIn = (value: unknown): readonly Angebot[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("contentType" in value && String(value.contentType).endsWith("card.file.consent")) {
    const { content } = value as unknown as { readonly content: { readonly acceptContext: unknown } };
    return [{ context: content.acceptContext }];
  }
  return Object.values(value).flatMap(consentsIn);
};
