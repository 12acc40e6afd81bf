/** At most so many characters; where something was left out, an ellipsis is the last of them. */
export const cutTo = (text: string, zeichen: number): string => {
  // no text has more characters than units
  if (text.length <= zeichen) return text;
  // an emoji counts as one here, and is never cut in two
  const characters = Array.from(text);
  return characters.length <= zeichen
    ? text
    : `${characters
        .slice(0, zeichen - 1)
        .join("")
        .trimEnd()}…`;
};
