/** How many chats are remembered; the oldest is forgotten first. */
const REMEMBERED = 1000;

/** Whether an installation is news: Teams tells of the same one by two activities. */
export type IsNews = (conversationId: string, installed: boolean) => boolean;

export const createInstallationNews = (): IsNews => {
  const known = new Map<string, boolean>();
  return (conversationId, installed) => {
    const before = known.get(conversationId);
    known.delete(conversationId);
    known.set(conversationId, installed);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return before !== installed;
  };
};
