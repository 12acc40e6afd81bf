import type { Absicht } from "../conversation/absicht.ts";
import { absichtSchema } from "../conversation/absicht-schema.ts";

/** Something from a button, or from the data, as the Absicht that it is; undefined where it is none. */
export const leseAbsicht = (value: unknown): Absicht | undefined => absichtSchema.safeParse(value).data;
