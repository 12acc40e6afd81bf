/** What a column's numbers are: serial numbers of days, Kundennummern, or numbers. */
export type ColumnKind = "tag" | "kundennummer" | "sonst";

export type KindOfColumn = (column: number) => ColumnKind;
