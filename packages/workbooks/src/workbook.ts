import { writeWorkbook } from "./excel-writer.ts";
import { finishPackage } from "./finish.ts";
import type { Liste } from "./liste.ts";
import { planSheets } from "./sheet-plan.ts";

/** A list as an Excel workbook: its sheets filtered, frozen, ready to print, with colours beside words. */
export const writeListe = async (liste: Liste): Promise<Uint8Array> => {
  const plans = planSheets(liste);
  return finishPackage(await writeWorkbook(liste, plans), plans);
};
