import { binaermappe, eingebettet, makros } from "./ablehnung.ts";
import type { Paket } from "./paket.ts";
import { attribute, readXml } from "./xml.ts";

/**
 * Refuses what could run, and names what points out of the file: the latter is left where it is, since nothing here
 * ever follows it.
 */
export const pruefeFremdinhalt = (paket: Paket): readonly string[] => {
  readXml(paket.read("[Content_Types].xml"), {
    open: (_, attributes) => {
      const type = attribute(attributes, "ContentType") ?? "";
      if (/sheet\.binary/i.test(type)) throw binaermappe();
      if (/macroEnabled|vbaProject|macrosheet/i.test(type)) throw makros();
      if (/activeX|oleObject/i.test(type)) throw eingebettet();
    },
  });
  const some = (pattern: RegExp): boolean => paket.namen.some((name) => pattern.test(name));
  if (some(/vba(project|data)|(^|\/)(macro|dialog)sheets\/|(^|\/)customui\//)) throw makros();
  if (some(/(^|\/)workbook\.bin$/)) throw binaermappe();
  if (some(/(^|\/)(activex|ctrlprops|embeddings)\//)) throw eingebettet();
  return [
    ...(some(/(^|\/)externallinks\//) ? [VERKNUEPFT] : []),
    ...(some(/(^|\/)(connections\.xml|querytables\/|model\/|customdata\/)/) ? [VERBUNDEN] : []),
  ];
};

const VERKNUEPFT = "Die Arbeitsmappe enthält Verknüpfungen zu anderen Dateien. Sie wurden nicht abgerufen.";
const VERBUNDEN = "Die Arbeitsmappe enthält Verbindungen zu fremden Daten. Sie wurden nicht abgerufen.";
