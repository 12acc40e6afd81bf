import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Hands the folder over; where that fails nobody knows whether it has become somebody's, so it stays. */
export type Uebergabe = <R>(work: () => Promise<R>) => Promise<R>;

/**
 * Opens a folder for one upload; whatever goes wrong before it is handed over, nothing of it stays behind. What was handed
 * over to nobody in the end is found when old uploads are cleared away.
 */
export const withOrdner = async <T>(
  wurzel: string,
  work: (ordner: string, uebergib: Uebergabe) => Promise<T>,
): Promise<T> => {
  const ordner = join(wurzel, randomUUID());
  await mkdir(ordner, { recursive: true, mode: 0o700 });
  let isHandedOver = false;
  try {
    return await work(ordner, (over) => {
      isHandedOver = true;
      return over();
    });
  } catch (error) {
    if (!isHandedOver) await rm(ordner, { recursive: true, force: true });
    throw error;
  }
};
