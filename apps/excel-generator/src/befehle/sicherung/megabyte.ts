import { zahl } from "@verlauf/core";

/** "12 MB" */
export const megabyte = (bytes: number): string => `${zahl(Math.ceil(bytes / 1_000_000))} MB`;
