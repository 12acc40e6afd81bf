import { addMonths, datum, type IsoDate, Refusal } from "@verlauf/core";
import type { Chatpforte } from "./chatdeps.ts";

const HOECHSTENS_MONATE = 3;

export const pausiereErinnerungen = async (
  { deps, objektId, heute }: Chatpforte,
  bis: IsoDate | null,
): Promise<void> => {
  if (bis !== null && bis < heute()) throw new Refusal(`Der ${datum(bis)} ist schon vorbei.`);
  const last = addMonths(heute(), HOECHSTENS_MONATE);
  if (bis !== null && bis > last) {
    throw new Refusal(
      `Erinnerungen im Chat pausieren höchstens drei Monate, jetzt also bis ${datum(last)}. Danach lässt sich die Pause verlängern.`,
    );
  }
  await deps.store.setzeErinnerungspause(objektId, bis);
};
