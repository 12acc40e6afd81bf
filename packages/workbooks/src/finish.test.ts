import { expect, test } from "vitest";
import { finishPackage } from "./finish.ts";
import { writeZip, zipPart } from "./zip-package.ts";

test.for([
  ["xl/styles.xml", "<styleSheet/>", /<cellXfs/],
  ["xl/workbook.xml", "<workbook/>", /filterPrivacy/],
] as const)("a package whose %s isn't as expected is not let through", ([name, xml, message]) => {
  const bytes = writeZip([zipPart(name, Buffer.from(xml))]);
  expect(() => finishPackage(bytes, [])).toThrow(message);
});
