/** A row as a file holds it, before anybody knows what it means. */
export interface Zeile {
  readonly zellen: readonly string[];
  /** The physical line on which it begins, the header's being 1; in a workbook the sheet's row. */
  readonly zeile: number;
  /** Where it stands in the file, to copy it unchanged if it is rejected: bytes, in a workbook sheet rows. */
  readonly von: number;
  readonly bis: number;
  /** Why the row could not be taken apart; its cells are empty then. */
  readonly mangel?: string;
}
