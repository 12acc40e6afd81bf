/** No token for what should go out, so that nothing went out. */
export class NoToken extends Error {
  override readonly name = "NoToken";
  /** Entra says no, and will again; otherwise it couldn't be asked. */
  readonly refused: boolean;

  constructor(message: string, options: { readonly cause: unknown }) {
    super(message, options);
    this.refused = isRefusal(options.cause);
  }
}

/** Asking Entra has no limit of its own. */
export const inTime = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("Entra doesn't answer")), ms);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};

const isRefusal = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const status = "statusCode" in error ? error.statusCode : "status" in error ? error.status : undefined;
  if (typeof status === "number") return status >= 400 && status < 500 && status !== 429;
  return "errorCode" in error && /^(invalid|unauthorized|access_denied)/.test(String(error.errorCode));
};
