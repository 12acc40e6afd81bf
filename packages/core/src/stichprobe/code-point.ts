// UTF-16 puts the characters beyond U+FFFF, which it writes as surrogates, before U+E000 to U+FFFF. Code points don't.
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** The order of texts by code point, the same in every language and on every machine. */
export const byCodePoint = (left: string, right: string): number => {
  const shorter = Math.min(left.length, right.length);
  let index = 0;
  while (index < shorter && left.charCodeAt(index) === right.charCodeAt(index)) index++;
  return index === shorter ? left.length - right.length : rank(left.charCodeAt(index)) - rank(right.charCodeAt(index));
};
