type Json = Readonly<Record<string, unknown>>;

export const APP_ID = "11111111-2222-3333-4444-555555555555";
export const TENANT_ID = "99999999-8888-7777-6666-555555555555";

/** What the Connector's token says; `over` replaces claims, undefined leaves one out. */
export const connectorClaims = (serviceUrl: string, over: Json = {}): Json => {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: "https://api.botframework.com",
    aud: APP_ID,
    nbf: now - 10,
    exp: now + 3600,
    serviceurl: serviceUrl,
    ...over,
  };
};
