import { escapeXml, XML_HEAD } from "../mappe/xml.ts";
import type { Diagramm, Muster, Reihe } from "./diagramm.ts";

// DrawingML of a native chart; the order of elements is the schema's.

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const INK = "262626";
const AXIS = "8496B0";
const GRID = "D9D9D9";
const [CATEGORY_AXIS, VALUE_AXIS] = [111, 222];

const PATTERNS: Readonly<Record<Muster, string | null>> = {
  voll: null,
  schraeg: "wdUpDiag",
  quer: "ltHorz",
  dicht: "dkDnDiag",
};

const FORMATS: Readonly<Record<Diagramm["wert"], string>> = { geteilt: "#,##0", anzahl: "#,##0", anteil: "0 %" };

const solid = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;

const fillOf = ({ farbe, muster }: Reihe): string => {
  const preset = PATTERNS[muster];
  return preset === null
    ? solid(farbe)
    : `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="${farbe}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
};

const border = (rgb: string, width: number): string => `<a:ln w="${width}">${solid(rgb)}</a:ln>`;

const textLook = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${solid(INK)}</a:defRPr></a:pPr><a:endParaRPr lang="de-DE"/></a:p></c:txPr>`;

const title = (text: string, size: number, bold: 0 | 1): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold}"/></a:pPr><a:r><a:rPr lang="de-DE" sz="${size}" b="${bold}">${solid(INK)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

const texts = (ref: string, values: readonly string[]): string =>
  `<c:strRef><c:f>${escapeXml(ref)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${values
    .map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`)
    .join("")}</c:strCache></c:strRef>`;

const numbers = (ref: string, values: readonly (number | null)[], format: string): string =>
  `<c:numRef><c:f>${escapeXml(ref)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${values
    .map((value, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`))
    .join("")}</c:numCache></c:numRef>`;

// on white paper of their own: a number on a pattern can't be read; the format leaves out zeros
const labels = (stacked: boolean, format: string): string =>
  `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr>${stacked ? solid("FFFFFF") : "<a:noFill/>"}<a:ln><a:noFill/></a:ln></c:spPr>${textLook(800)}<c:dLblPos val="${stacked ? "ctr" : "outEnd"}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

const series = (reihe: Reihe, index: number, { kategorien, wert }: Diagramm): string =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${texts(reihe.nameRef, [reihe.name])}</c:tx><c:spPr>${fillOf(reihe)}${border(reihe.farbe, 6350)}</c:spPr><c:invertIfNegative val="0"/>${labels(wert === "geteilt", `${FORMATS[wert]};-${FORMATS[wert]};`)}<c:cat>${texts(kategorien.ref, kategorien.texte)}</c:cat><c:val>${numbers(reihe.ref, reihe.werte, FORMATS[wert])}</c:val></c:ser>`;

const axes = ({ art, wert, achsen }: Diagramm): string => {
  const shares = wert !== "anzahl";
  const lying = art === "balken";
  const line = `<c:spPr>${border(AXIS, 9525)}</c:spPr>`;
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? "l" : "b"}"/>${title(achsen.kategorie, 900, 0)}<c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="low"/>${line}${textLook(900)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${shares ? '<c:max val="1"/>' : ""}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? "b" : "l"}"/><c:majorGridlines><c:spPr>${border(GRID, 6350)}</c:spPr></c:majorGridlines>${title(achsen.wert, 900, 0)}<c:numFmt formatCode="${shares ? "0 %" : "#,##0"}" sourceLinked="0"/>${ticks}<c:tickLblPos val="nextTo"/>${line}${textLook(900)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join("");
};

/** The chart's own part. */
export const chartXml = (diagramm: Diagramm): string => {
  const { art, wert, reihen, titel } = diagramm;
  const stacked = wert === "geteilt";
  const bars = `<c:barChart><c:barDir val="${art === "balken" ? "bar" : "col"}"/><c:grouping val="${stacked ? "percentStacked" : "clustered"}"/><c:varyColors val="0"/>${reihen
    .map((reihe, index) => series(reihe, index, diagramm))
    .join(
      "",
    )}<c:gapWidth val="50"/>${stacked ? '<c:overlap val="100"/>' : ""}<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`;
  const legend =
    reihen.length < 2 ? "" : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLook(900)}</c:legend>`;
  return `${XML_HEAD}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="de-DE"/><c:roundedCorners val="0"/><c:chart>${title(titel, 1200, 1)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${bars}${axes(diagramm)}</c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${solid("FFFFFF")}${border("BFBFBF", 9525)}</c:spPr><c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings></c:chartSpace>`;
};
