import { rangeRef } from "./a1.ts";
import type { Tabelle } from "./sheet.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";

/** A table's own part: its filter buttons and its name, by which Excel and screen readers know it. */
export const tableXml = ({ name, headRow, lastRow, spalten }: Tabelle, id: number): string => {
  const ref = rangeRef(1, headRow, spalten.length, lastRow);
  const columns = spalten.map((spalte, index) => `<tableColumn id="${index + 1}" name="${escapeXml(spalte)}"/>`);
  return `${XML_HEAD}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
};
