import * as z from "zod";

const account = z.object({
  id: z.string().min(1),
  aadObjectId: z.string().nullish(),
  name: z.string().nullish(),
});

const accounts = z.array(z.object({ id: z.string() })).nullish();

// what isn't named here doesn't reach the bot, such as the wish to have answers in the HTTP response
const activity = z.object({
  type: z.string().min(1),
  id: z.string().nullish(),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  locale: z.string().nullish(),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  from: account,
  recipient: account,
  channelData: z
    .object({
      tenant: z.object({ id: z.string().nullish() }).nullish(),
      team: z.object({ id: z.string().nullish() }).nullish(),
    })
    .nullish(),
  /** The message whose button was pressed. */
  replyToId: z.string().nullish(),
  text: z.string().nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  value: z.unknown().optional(),
  attachments: z
    .array(z.object({ contentType: z.string().nullish(), name: z.string().nullish(), content: z.unknown().optional() }))
    .nullish(),
  membersAdded: accounts,
  membersRemoved: accounts,
});

/** An activity of the Bot Framework, as far as it is of use. */
export type Activity = z.infer<typeof activity>;

/** Reads a request's body; undefined where it is no activity. */
export const readActivity = (body: unknown): Activity | undefined => activity.safeParse(body).data;

/** The directory that an activity says it comes from; undefined where it names two. */
export const tenantOf = ({ channelData, conversation }: Activity): string | undefined => {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((id) => id !== null && id !== undefined);
  const [tenant = ""] = named;
  return named.every((id) => id === tenant) ? tenant : undefined;
};
