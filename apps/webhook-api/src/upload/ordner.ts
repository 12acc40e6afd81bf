import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Opens a folder for one upload; whatever goes wrong, nothing of it stays behind. */
export const withOrdner = async <T>(wurzel: string, work: (ordner: string) => Promise<T>): Promise<T> => {
  const ordner = join(wurzel, randomUUID());
  await mkdir(ordner, { recursive: true, mode: 0o700 });
  try {
    return await work(ordner);
  } catch (error) {
    await rm(ordner, { recursive: true, force: true });
    throw error;
  }
};
