/**
 * The four answers that a rule can give. None of them is an error: "breached" is what the law says of the facts,
 * "undecidable" that a fact is missing, "not-applicable" that no rule reaches the case.
 */
export type Outcome = "met" | "breached" | "undecidable" | "not-applicable";
