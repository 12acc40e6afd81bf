import { escapeXml, XML_HEAD } from "../mappe/xml.ts";
import type { Diagramm } from "./diagramm.ts";

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

const corner = (name: "from" | "to", [column, row]: readonly [number, number]): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

const frame = ({ name, alternativtext, von, bis }: Diagramm, index: number): string =>
  `<xdr:twoCellAnchor editAs="oneCell">${corner("from", von)}${corner("to", bis)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(name)}" descr="${escapeXml(alternativtext)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

/** A sheet's drawing: where its charts lie, with their alternative texts; the nth chart is its relation rId(n + 1). */
export const drawingXml = (diagramme: readonly Diagramm[]): string =>
  `${XML_HEAD}<xdr:wsDr ${NAMESPACES}>${diagramme.map(frame).join("")}</xdr:wsDr>`;
