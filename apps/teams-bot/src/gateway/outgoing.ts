import type { Outgoing } from "./chat-gateway.ts";

export interface OutgoingActivity {
  readonly type: "message";
  readonly text?: string;
  readonly textFormat?: "plain";
  /** What a notice on the screen's edge says in place of the card. */
  readonly summary?: string;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly contentUrl?: string;
    readonly name?: string;
    readonly content: Readonly<Record<string, unknown>>;
  }[];
}

/** What goes out, as the Connector wants it. */
export const activityOf = (out: Outgoing): OutgoingActivity => {
  switch (out.kind) {
    case "text":
      // else it is read as Markdown, and what somebody typed might become a link
      return { type: "message", text: out.text, textFormat: "plain" };
    case "card":
      return {
        type: "message",
        summary: out.notice ?? NOTICE,
        attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: out.card }],
      };
    case "file-offer":
      return {
        type: "message",
        attachments: [
          {
            contentType: "application/vnd.microsoft.teams.card.file.consent",
            name: out.name,
            content: {
              description: out.description,
              sizeInBytes: out.bytes,
              acceptContext: out.context,
              declineContext: out.context,
            },
          },
        ],
      };
    case "file-info":
      return {
        type: "message",
        attachments: [
          {
            contentType: "application/vnd.microsoft.teams.card.file.info",
            contentUrl: out.upload.contentUrl,
            name: out.upload.name,
            content: { uniqueId: out.upload.uniqueId, fileType: out.upload.fileType },
          },
        ],
      };
  }
};

/** Notices show on locked screens, and a card may begin with the person whom it is about. */
const NOTICE = "Verlauf hat geantwortet.";
