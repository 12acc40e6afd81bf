interface Wish {
  readonly type: string;
  readonly quality: number;
}

const wishesOf = (accept: string): readonly Wish[] =>
  accept.split(",").map((part) => {
    const [type = "", ...parameters] = part.split(";").map((each) => each.trim().toLowerCase());
    const quality = Number(parameters.find((each) => each.startsWith("q="))?.slice(2) ?? "1");
    return { type, quality: Number.isNaN(quality) ? 0 : quality };
  });

const closeness = (wish: string, type: string): number => {
  if (wish === type) return 3;
  if (wish === `${type.split("/")[0]}/*`) return 2;
  return wish === "*/*" ? 1 : 0;
};

/** The form of an answer that somebody likes best; the first of equals, undefined where none will do (RFC 9110, 12.5.1). */
export const preferredType = (accept: string | undefined, offered: readonly string[]): string | undefined => {
  if (accept === undefined || accept.trim() === "") return offered[0];
  const wishes = wishesOf(accept);
  const qualityOf = (type: string): number => {
    const [best] = wishes
      .filter(({ type: wish }) => closeness(wish, type) > 0)
      .toSorted((left, right) => closeness(right.type, type) - closeness(left.type, type));
    return best?.quality ?? 0;
  };
  const [first] = offered
    .map((type) => ({ type, quality: qualityOf(type) }))
    .filter(({ quality }) => quality > 0)
    .toSorted((left, right) => right.quality - left.quality);
  return first?.type;
};
