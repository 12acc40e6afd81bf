// Long sentences begin with why somebody asks; the day of a meeting in there isn't the day that is asked for.

const GRUND_VORAB = /^(?:da|weil|nachdem|obwohl|bevor|während|seit|seitdem) (?:\p{L}+ ){1,}/iu;
const BEZUG =
  /^(?:in|mit|bei|auf|an|für|von|zu|zu dem)? ?(?:der|die|das|dem|den|dessen|deren|wofür|dafür|wo|und dafür) /iu;
const ANGABE = /\d{3}[A-Z]\d|-[A-Z2-7]{6}|@|\d{4}-\d{2}/iu;

/** A text without the clauses of reason at its beginning; whole where they name a person. */
export const ohneGrundVorab = (text: string): string => {
  const clauses = text.split(/,\s*/u);
  const [first] = clauses;
  if (clauses.length < 2 || first === undefined || !GRUND_VORAB.test(first)) return text;
  const main = clauses.findIndex((clause, at) => at > 0 && !BEZUG.test(clause));
  if (main < 0 || ANGABE.test(clauses.slice(0, main).join(","))) return text;
  return clauses.slice(main).join(", ");
};

const KUERZESTER_SATZ = 3;
const MAX_SAETZE = 10;

/** Its clauses, where there are several that can be understood by themselves. */
export const satzteileOf = (text: string): readonly string[] => {
  const parts = text.split(/(?:[,;:!?]|\.(?!\d)|(?<!\p{L})und(?= (?:ich|man|wir|bitte|möchte)(?!\p{L})))\s+/iu);
  return parts.length < 2
    ? []
    : parts.filter((part) => part.split(/\s+/).length >= KUERZESTER_SATZ).slice(0, MAX_SAETZE);
};
