/** A problem (RFC 9457) of the server itself, before any route has to do with it. */
export const problem = (status: number, art: string, title: string, detail: string, id?: string): Response =>
  new Response(JSON.stringify({ type: `urn:verlauf:problem:${art}`, title, status, detail, ...(id && { id }) }), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
