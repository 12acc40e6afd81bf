import type { Options } from "csv-parse";
import type { Encoding } from "../text/encoding.ts";

export const SEPARATORS = [";", ",", "\t"] as const;
export type Separator = (typeof SEPARATORS)[number];

/**
 * How csv-parse is to read an export. Windows-1252 is read byte for byte and mended cell by cell (`fromWindows1252`),
 * so that positions stay positions in the file.
 */
export const csvOptions = (separator: Separator, encoding: Encoding): Options => ({
  delimiter: separator,
  encoding: encoding === "windows-1252" ? "latin1" : "utf8",
  // named rather than discovered, because exports that were put together mix them
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
});
