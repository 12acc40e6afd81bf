/** Where something was said. */
export type Scope = "personal" | "group" | "channel";

/** The address of a chat, as JSON; only the gateway that made it looks inside. */
export interface ChatAddress {
  readonly v: 1;
  readonly ref: Readonly<Record<string, unknown>>;
}

/** Who wrote, as the token and the activity say; who that is in the house the organisation tells. */
interface Sender {
  /** Of the Entra directory; what the Connector leaves out can't be matched. */
  readonly objectId: string | undefined;
  /** The id within Teams, by which the member is asked for. */
  readonly teamsId: string;
}

/** What every incoming event has. */
export interface BotEvent {
  readonly activityId: string | undefined;
  readonly tenantId: string;
  readonly scope: Scope;
  readonly sender: Sender;
  readonly chat: ChatAddress;
}

/** An Adaptive Card as JSON, at most 28 KB. */
export type CardJson = { readonly type: "AdaptiveCard" } & Readonly<Record<string, unknown>>;

export type Outgoing =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "card";
      readonly card: CardJson;
      /** Says the same without a card, for channels that show none. */
      readonly fallback: string;
      /** What a notice may say on a locked screen; left out, that there is an answer. */
      readonly notice?: string;
      /** In a chat of two it takes the place of the card whose button was pressed; else it comes after it. */
      readonly replaces?: true;
    }
  /** Asks whether a file may be put into the person's OneDrive; personal chats only. */
  | {
      readonly kind: "file-offer";
      readonly name: string;
      readonly description: string;
      readonly bytes: number;
      /** Comes back with the answer; the file is made only then. */
      readonly context: Readonly<Record<string, unknown>>;
    }
  /** Shows a file that was put there. */
  | { readonly kind: "file-info"; readonly upload: UploadTarget };

/** Where an accepted file goes. */
export interface UploadTarget {
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly name: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** A file somebody sent in a personal chat. */
export interface SentFile {
  readonly name: string;
  /** Good for some minutes, without a token; the host has to be checked. */
  readonly downloadUrl: string;
}

/** What the bot does with what comes in. What a handler throws is logged with an id, and the person sees the id. */
export interface BotHandlers {
  readonly onText: (event: BotEvent, text: string) => Promise<readonly Outgoing[]>;
  /** A button of a card (Action.Execute or Action.Submit) with its data; nobody vouches for them. */
  readonly onAction: (event: BotEvent, data: Readonly<Record<string, unknown>>) => Promise<readonly Outgoing[]>;
  readonly onFiles: (event: BotEvent, files: readonly SentFile[], text: string) => Promise<readonly Outgoing[]>;
  /** `upload` is null where the file was declined. */
  readonly onFileConsent: (
    event: BotEvent,
    answer: { readonly context: Readonly<Record<string, unknown>>; readonly upload: UploadTarget | null },
  ) => Promise<readonly Outgoing[]>;
  readonly onInstalled: (event: BotEvent, installed: boolean) => Promise<readonly Outgoing[]>;
}

export interface HttpResult {
  readonly status: 200 | 201 | 202 | 400 | 401 | 413 | 500 | 501;
  readonly body?: unknown;
}

/** What became of something sent. */
export type SendOutcome =
  | { readonly kind: "sent"; readonly activityId: string }
  /** 429; seconds where the Connector says them. */
  | { readonly kind: "throttled"; readonly afterSeconds: number | undefined }
  /** 403: blocked or uninstalled. */
  | { readonly kind: "blocked" }
  /** 404: the chat is gone. */
  | { readonly kind: "gone" }
  /** 413. */
  | { readonly kind: "too-big" }
  /** It certainly didn't arrive, and may the next time: no connection was made, 502, 503. */
  | { readonly kind: "transient" }
  /** It may have arrived: time-out, a connection that broke off, other 5xx. */
  | { readonly kind: "unknown" }
  /** Any other 4xx, or credentials that Entra refuses. */
  | { readonly kind: "rejected"; readonly status: number | undefined };

/** Somebody as the chat's roster has them. */
export interface Member {
  /** Sign-in name. */
  readonly upn: string | undefined;
  readonly objectId: string | undefined;
  readonly tenantId: string | undefined;
  readonly isGuest: boolean;
}

export interface ChatGateway {
  /** One request of the Connector, its body parsed. Nothing of a library's message reaches the answer. */
  readonly receive: (authorization: string, body: unknown) => Promise<HttpResult>;
  /** Into a stored chat, once, never repeated by itself. */
  readonly send: (chat: ChatAddress, out: Outgoing) => Promise<SendOutcome>;
  /** Opens or finds the personal chat with somebody, where the app is installed for them. */
  readonly openPersonalChat: (person: {
    readonly objectId: string;
    readonly tenantId: string;
    readonly serviceUrl: string;
  }) => Promise<
    { readonly kind: "open"; readonly chat: ChatAddress } | Exclude<SendOutcome, { readonly kind: "sent" }>
  >;
  /** Whoever wrote, from the chat's roster; undefined where the Connector doesn't know them or doesn't answer. */
  readonly member: (event: BotEvent) => Promise<Member | undefined>;
  readonly close: () => Promise<void>;
}

export interface GatewayAuth {
  readonly appId: string;
  /** The house's own directory; a managed identity has no password. */
  readonly tenantId: string;
  readonly credentials:
    | { readonly kind: "password"; readonly password: string }
    | { readonly kind: "managed-identity" };
}

/** What both gateways are made from. */
export interface GatewayConfig {
  /** "anonymous" checks no token: for trying it out on this machine, never by omission. */
  readonly auth: GatewayAuth | "anonymous";
  /** Whoever isn't of these is answered with 401; with "anonymous" empty lets everybody in. */
  readonly tenantIds: readonly string[];
  /** Notes an error that nobody outside may see, and gives the id under which it is logged. */
  readonly noteError: (event: string, error: unknown) => string;
  /** Notes a refused request, without what was in it. */
  readonly noteRefused: (reason: string) => void;
  readonly timeoutMs: number;
  /** Where the Connector's and Entra's services are, in tests. */
  readonly endpoints?: GatewayEndpoints | undefined;
}

interface GatewayEndpoints {
  /** OpenID metadata with the keys that sign the Connector's tokens. */
  readonly openIdMetadata: string;
  /** In place of Entra: gives the token for what goes out. */
  readonly token: () => Promise<string>;
}

export type OpenGateway = (config: GatewayConfig, handlers: BotHandlers) => Promise<ChatGateway>;
