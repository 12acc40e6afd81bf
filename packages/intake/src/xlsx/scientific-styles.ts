import { LIMITS } from "./limits.ts";
import type { WorkbookPackage } from "./package.ts";
import { tooBig } from "./workbook-refusal.ts";
import { attribute, readXml } from "./xml.ts";

/** The cell styles that show a number with an exponent, by the number that cells name them with. */
export const readScientificStyles = async (
  name: string,
  container: WorkbookPackage,
  part: string | undefined,
): Promise<ReadonlySet<string>> => {
  const styles = new Set<string>();
  if (part === undefined || !container.has(part)) return styles;
  const scientific = new Set(BUILT_IN);
  let inCellStyles = false;
  let index = 0;
  await readXml(name, container.read(part), {
    open: (tag, attributes) => {
      if (tag === "cellXfs") inCellStyles = true;
      const format = attribute(attributes, "numFmtId") ?? "";
      if (tag === "numFmt" && /E[+-]/i.test(attribute(attributes, "formatCode") ?? "")) scientific.add(format);
      if (tag === "xf" && inCellStyles) {
        if (scientific.has(format)) styles.add(String(index));
        if (++index > LIMITS.styles) throw tooBig(name);
      }
    },
    close: (tag) => {
      if (tag === "cellXfs") inCellStyles = false;
    },
  });
  return styles;
};

// 0.00E+00 and ##0.0E+0
const BUILT_IN = ["11", "48"];
