import { posix } from "node:path";
import type { Workbook } from "../xlsx/workbook.ts";
import { attribute, readXml } from "../xlsx/xml.ts";

/** What the sheet that is read is called, to name its cells; "Blatt 1" where the workbook doesn't keep its names as usual. */
export const sheetNameOf = async ({ name, container, sheet }: Workbook): Promise<string> => {
  const [main, relations] = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
  if (!container.has(main) || !container.has(relations)) return UNKNOWN;
  const ids = new Set<string>();
  await readXml(name, container.read(relations), {
    open: (tag, attributes) => {
      const target = attribute(attributes, "Target") ?? "";
      const part = target.startsWith("/") ? target.slice(1) : posix.join("xl", target);
      if (tag === "Relationship" && part === sheet) ids.add(attribute(attributes, "Id") ?? "");
    },
  });
  let found: string | undefined;
  await readXml(name, container.read(main), {
    open: (tag, attributes) => {
      if (tag === "sheet" && ids.has(attribute(attributes, "id") ?? "")) found ??= attribute(attributes, "name");
    },
  });
  return found ?? UNKNOWN;
};

const UNKNOWN = "Blatt 1";
