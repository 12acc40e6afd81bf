import type { Pruefregel } from "@verlauf/core";

/** A rule as records cite it. */
export const kurz = ({ id, quelle, ab, bis }: Pruefregel): Omit<Pruefregel, "faelle"> => ({ id, quelle, ab, bis });
