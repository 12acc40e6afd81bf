import { expect, test } from "vitest";
import { dayReader } from "./datum.ts";

const standard = dayReader(["TT.MM.JJJJ", "JJJJ-MM-TT"], "2016-05-31", 2046);
const all = dayReader(["TT.MM.JJJJ", "TT.MM.JJ", "JJJJ-MM-TT", "TT/MM/JJJJ", "JJJJMMTT"], "2016-05-31", 2046);

test.for([
  ["30.06.2016", "2016-06-30"],
  ["2016-06-30", "2016-06-30"],
  ["1.6.2016", "2016-06-01"],
  ["29.02.2016", "2016-02-29"],
  ["31.12.9999", "9999-12-31"],
  ["01.01.1900", "1900-01-01"],
  ["30.06.2016 00:00", "2016-06-30"],
  ["2016-06-30T00:00:00", "2016-06-30"],
  ["2016-06-30 13:45:10.000", "2016-06-30"],
] as const)("%s is %s", ([text, day]) => {
  expect(standard(text)).toBe(day);
});

test.for([
  ["30/06/2016", "2016-06-30"],
  ["20160630", "2016-06-30"],
  ["30.06.16", "2016-06-30"],
  ["30.06.46", "2046-06-30"],
  ["30.06.47", "1947-06-30"],
] as const)("%s is %s where a profile allows it", ([text, day]) => {
  expect(all(text)).toBe(day);
});

test.for([
  ["31.06.2016", "„31.06.2016“ gibt es nicht. Bitte ein Datum wie 30.06.2016 angeben."],
  ["29.02.2015", "„29.02.2015“ gibt es nicht. Bitte ein Datum wie 28.02.2015 angeben."],
  ["2015-13-01", "„2015-13-01“ gibt es nicht. Bitte ein Datum wie 2015-12-31 angeben."],
  ["00.00.2016", "„00.00.2016“ gibt es nicht. Bitte ein Datum wie 31.01.2016 angeben."],
  ["01.01.0016", "„01.01.0016“ liegt vor 1900. Bitte ein Datum wie 31.05.2016 angeben."],
  ["31.12.1899", "„31.12.1899“ liegt vor 1900. Bitte ein Datum wie 31.05.2016 angeben."],
  ["30/06/2016", "„30/06/2016“ ist kein Datum. Bitte ein Datum wie 31.05.2016 angeben."],
  ["heute", "„heute“ ist kein Datum. Bitte ein Datum wie 31.05.2016 angeben."],
  ["3O.06.2016", "„3O.06.2016“ ist kein Datum. Bitte ein Datum wie 31.05.2016 angeben."],
] as const)("%s: %s", ([text, meldung]) => {
  expect(standard(text)).toEqual({ meldung });
});
