import { unescaped } from "./cell-text.ts";
import { LIMITS } from "./limits.ts";
import type { WorkbookPackage } from "./package.ts";
import { damaged, tooBig } from "./workbook-refusal.ts";
import { readXml } from "./xml.ts";

/** The texts that cells refer to by number: rich text without its formats, phonetic readings left out. */
export const readSharedStrings = async (
  name: string,
  container: WorkbookPackage,
  part: string | undefined,
): Promise<readonly string[]> => {
  if (part === undefined || !container.has(part)) return [];
  if (container.sizeOf(part) > LIMITS.sharedStringsBytes) throw tooBig(name);
  const strings: string[] = [];
  let current: string | undefined;
  let inText = false;
  let inPhonetic = false;
  await readXml(name, container.read(part), {
    open: (tag) => {
      if (tag === "si") current = "";
      else if (tag === "rPh") inPhonetic = true;
      else if (tag === "t") inText = true;
    },
    text: (text) => {
      if (!inText || inPhonetic || current === undefined) return;
      current += text;
      if (current.length > LIMITS.text) throw damaged(name);
    },
    close: (tag) => {
      if (tag === "t") inText = false;
      else if (tag === "rPh") inPhonetic = false;
      else if (tag === "si") {
        if (strings.push(unescaped(current ?? "")) > LIMITS.sharedStrings) throw tooBig(name);
        current = undefined;
      }
    },
  });
  return strings;
};
