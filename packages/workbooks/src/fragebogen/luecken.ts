// A prepared part of a package has gaps for what differs between questionnaires. While the part is being made, a gap is
// a mark of two characters for private use around its name; no other text may hold them.

const OPEN = "\uE000";
const CLOSE = "\uE001";
const GAP = /\uE000([^\uE001]*)\uE001/;
const MARKS = /[\uE000\uE001]/g;

/** A text with gaps: a piece, a gap, a piece …, a piece. */
export interface Vorlage {
  readonly stuecke: readonly string[];
  readonly luecken: readonly string[];
}

/** What stands in the gaps, as it will stand in XML. */
export type Fuellung = ReadonlyMap<string, string>;

export const luecke = (name: string): string => `${OPEN}${name}${CLOSE}`;

/** A text of somebody else, without the marks. */
export const ohneMarken = (text: string): string => text.replace(MARKS, "");

export const vorlageOf = (xml: string): Vorlage => {
  const pieces = xml.split(GAP);
  return {
    stuecke: pieces.filter((_, index) => index % 2 === 0),
    luecken: pieces.filter((_, index) => index % 2 === 1),
  };
};

/** The part up to the first gap whose name isn't among those that begin like that, and the rest. */
export const splitVorlage = ({ stuecke, luecken }: Vorlage, beginning: string): readonly [Vorlage, Vorlage] => {
  const found = luecken.findIndex((name) => !name.startsWith(beginning));
  const at = found < 0 ? luecken.length : found;
  const head = { stuecke: stuecke.slice(0, at + 1), luecken: luecken.slice(0, at) };
  return [head, { stuecke: ["", ...stuecke.slice(at + 1)], luecken: luecken.slice(at) }];
};

const werte = (luecken: readonly string[], fuellung: Fuellung): readonly string[] =>
  luecken.map((name) => {
    const wert = fuellung.get(name);
    if (wert === undefined) throw new Error(`nothing to fill the gap ${name} with`);
    return wert;
  });

export const fillVorlage = ({ stuecke, luecken }: Vorlage, fuellung: Fuellung): string => {
  let text = stuecke[0] ?? "";
  for (const [index, wert] of werte(luecken, fuellung).entries()) text += wert + (stuecke[index + 1] ?? "");
  return text;
};

/** The same values make the same text. */
export const fuellungKey = ({ luecken }: Vorlage, fuellung: Fuellung): string =>
  werte(luecken, fuellung).join("\u0000");

/** The XML with a gap in place of what the pattern's first and second group enclose. */
export const withLuecke = (xml: string, pattern: RegExp, name: string): string => {
  const match = pattern.exec(xml);
  if (match === null) throw new Error(`place not found in the package: ${pattern.source}`);
  const [whole, before = "", after = ""] = match;
  return xml.slice(0, match.index) + before + luecke(name) + after + xml.slice(match.index + whole.length);
};
