import type { PageSetup } from "exceljs";

/** How every sheet prints: A4 across, as wide as one page and as long as it needs. */
export const A4_QUER = {
  paperSize: 9,
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const satisfies Partial<PageSetup>;
