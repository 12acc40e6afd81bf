import { OpenAPIHono } from "@hono/zod-openapi";
import type { IsoDate } from "@verlauf/core";
import { tagInBerlin } from "@verlauf/use-cases";
import { pruefung } from "../angaben/pruefung.ts";
import type { ApiDeps } from "../deps.ts";
import type { ApiEnv } from "../env.ts";

/** An app for some routes, whose requests are checked as everywhere. */
export const createRouten = (): OpenAPIHono<ApiEnv> => new OpenAPIHono<ApiEnv>({ defaultHook: pruefung });

/** Today in Germany. */
export const heute = ({ uhr }: Pick<ApiDeps, "uhr">): IsoDate => tagInBerlin(uhr());
