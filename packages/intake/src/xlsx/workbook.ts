import { posix } from "node:path";
import { Refusal } from "@verlauf/core";
import type { DateSystem } from "./cell-text.ts";
import { LIMITS } from "./limits.ts";
import { openPackage, type WorkbookPackage } from "./package.ts";
import { readScientificStyles } from "./scientific-styles.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { damaged, notAWorkbook, tooBig } from "./workbook-refusal.ts";
import { attribute, readXml } from "./xml.ts";

/** A workbook's first sheet and what its cells refer to. */
export interface Workbook {
  readonly name: string;
  readonly container: WorkbookPackage;
  readonly sheet: string;
  readonly strings: readonly string[];
  /** Styles that show an exponent. */
  readonly scientific: ReadonlySet<string>;
  readonly dateSystem: DateSystem;
}

export const openWorkbook = async (name: string, bytes: Buffer): Promise<Workbook> => {
  const container = await openPackage(name, bytes);
  await refuseMacros(name, container);
  const root = await readRelations(name, container, "_rels/.rels", "");
  const main = root.find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
  if (!container.has(main)) throw notAWorkbook(name);
  const folder = posix.dirname(main);
  const relations = await readRelations(name, container, `${folder}/_rels/${posix.basename(main)}.rels`, folder);
  const { sheets, dateSystem } = await readMain(name, container, main);

  const sheet = sheets
    .map((id) => relations.find((relation) => relation.id === id && relation.type.endsWith("/worksheet")))
    .find((relation) => relation !== undefined);
  if (sheet === undefined || !container.has(sheet.target)) throw damaged(name);
  const partOf = (type: string): string | undefined =>
    relations.find((relation) => relation.type.endsWith(`/${type}`))?.target;
  return {
    name,
    container,
    sheet: sheet.target,
    strings: await readSharedStrings(name, container, partOf("sharedStrings")),
    scientific: await readScientificStyles(name, container, partOf("styles")),
    dateSystem,
  };
};

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const readRelations = async (
  name: string,
  container: WorkbookPackage,
  part: string,
  folder: string,
): Promise<readonly Relation[]> => {
  if (!container.has(part)) return [];
  const relations: Relation[] = [];
  await readXml(name, container.read(part), {
    open: (tag, attributes) => {
      if (tag !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const target = attribute(attributes, "Target") ?? "";
      relations.push({
        id: attribute(attributes, "Id") ?? "",
        type: attribute(attributes, "Type") ?? "",
        target: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
      });
      if (relations.length > LIMITS.entries) throw tooBig(name);
    },
  });
  return relations;
};

const readMain = async (
  name: string,
  container: WorkbookPackage,
  part: string,
): Promise<{ readonly sheets: readonly string[]; readonly dateSystem: DateSystem }> => {
  const sheets: string[] = [];
  let dateSystem: DateSystem = "1900";
  await readXml(name, container.read(part), {
    open: (tag, attributes) => {
      if (tag === "sheet" && sheets.push(attribute(attributes, "id") ?? "") > LIMITS.sheets) throw tooBig(name);
      if (tag === "workbookPr" && /^(1|true)$/.test(attribute(attributes, "date1904") ?? "")) dateSystem = "1904";
    },
  });
  return { sheets, dateSystem };
};

const refuseMacros = async (name: string, container: WorkbookPackage): Promise<void> => {
  let macros = false;
  await readXml(name, container.read("[Content_Types].xml"), {
    open: (_, attributes) => {
      if (/macroEnabled/i.test(attribute(attributes, "ContentType") ?? "")) macros = true;
    },
  });
  if (macros) throw new Refusal(`„${name}“ enthält Makros. Bitte ohne Makros als .xlsx speichern.`);
};
