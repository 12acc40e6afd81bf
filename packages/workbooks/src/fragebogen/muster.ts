import { loadExceljs } from "../load-exceljs.ts";
import { addAntworten } from "./blaetter/antworten.ts";
import { addFaelle } from "./blaetter/faelle.ts";
import { addFortschritt } from "./blaetter/fortschritt.ts";
import { addGesamturteil } from "./blaetter/gesamturteil.ts";
import { addHinweise } from "./blaetter/hinweise.ts";
import { addListen, addMeta } from "./blaetter/verborgen.ts";
import type { Form } from "./form.ts";
import { luecke } from "./luecken.ts";

/** Stands where the day will stand on which a questionnaire was made. */
export const MUSTERTAG = "2000-01-01";

/** A questionnaire with gaps in place of a team's own, as exceljs writes it. */
export const writeMuster = async (form: Form): Promise<Buffer> => {
  const exceljs = await loadExceljs();
  const workbook = new exceljs.Workbook();
  const day = new Date(`${MUSTERTAG}T00:00:00Z`);
  Object.assign(workbook, {
    creator: "Verlauf",
    lastModifiedBy: "Verlauf",
    created: day,
    modified: day,
    title: luecke("titel"),
    subject: "Verlaufsbezogene Kundenbetrachtung",
    // the typings leave it out
    language: "de-DE",
    views: [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: "visible" }],
  });
  await addHinweise(workbook, form);
  await addFaelle(workbook, form);
  await addAntworten(workbook, form);
  await addGesamturteil(workbook, form);
  await addFortschritt(workbook, form);
  await addMeta(workbook);
  await addListen(workbook, form);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
