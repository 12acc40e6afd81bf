import { readFile, writeFile } from "node:fs/promises";

const PAGE = new URL("../../docs/leistung.md", import.meta.url);

/** Puts a bench's section in place of its last one; what is written by hand around it stays. */
export const updatePage = async (name: string, section: string): Promise<void> => {
  const page = await readFile(PAGE, "utf8");
  await writeFile(PAGE, replaceSection(page, name, section));
};

/** What stands between a bench's two markers is the bench's own. */
const replaceSection = (page: string, name: string, section: string): string => {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/leistung.md lacks the markers ${begin} and ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${section.trim()}\n\n${page.slice(to)}`;
};
