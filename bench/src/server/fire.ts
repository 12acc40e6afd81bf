import autocannon from "autocannon";

export interface Fired {
  readonly perSecond: number;
  readonly requests: number;
  /** Connections that broke, and answers that weren't 2xx. */
  readonly errors: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

export interface Salvo {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
  readonly requests: readonly autocannon.Request[];
}

/** Asks as fast as answers come, on so many connections, the requests in turn. */
export const fire = async ({ url, seconds, connections, requests }: Salvo): Promise<Fired> => {
  const {
    requests: asked,
    latency,
    errors,
    timeouts,
    non2xx,
  } = await autocannon({
    url,
    duration: seconds,
    connections,
    timeout: 120,
    requests: [...requests],
  });
  return {
    perSecond: asked.average,
    requests: asked.total,
    errors: errors + timeouts + non2xx,
    medianMs: latency.p50,
    p99Ms: latency.p99,
  };
};
