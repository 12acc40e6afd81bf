/** A fenced block of a Markdown file, without its fence and indentation. */
export interface Codeblock {
  readonly language: string;
  readonly text: string;
  /** The last line before the block that isn't empty. */
  readonly before: string;
  readonly line: number;
}

const FENCE = /^( *)```(\S*)[^\n]*\n(.*?)^\1```$/gms;

/** The fenced blocks of a Markdown text, from the first to the last. */
export const codeblocksOf = (markdown: string): readonly Codeblock[] =>
  [...markdown.matchAll(FENCE)].map(({ 1: indent = "", 2: language = "", 3: inside = "", index }) => {
    const above = markdown.slice(0, index).trimEnd();
    return {
      language,
      text: inside.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
      before: above.slice(above.lastIndexOf("\n") + 1).trim(),
      line: markdown.slice(0, index).split("\n").length,
    };
  });

const withoutBlocks = (markdown: string): string => markdown.replaceAll(FENCE, "");

/** Where the links and pictures of a Markdown text lead to. */
export const linksOf = (markdown: string): readonly string[] =>
  [
    ...withoutBlocks(markdown)
      .replaceAll(/`[^`\n]*`/g, "")
      .matchAll(/\]\(([^()\s]+)[^()]*\)/g),
  ].map(([, target = ""]) => target);

/** The names by which links reach the headings of a Markdown text, as GitHub makes them. */
export const anchorsOf = (markdown: string): ReadonlySet<string> => {
  const anchors = new Set<string>();
  for (const [, heading = ""] of withoutBlocks(markdown).matchAll(/^#{1,6} +(.+)$/gm)) {
    const name = heading
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
      .replaceAll(" ", "-");
    let anchor = name;
    for (let number = 1; anchors.has(anchor); number += 1) anchor = `${name}-${number}`;
    anchors.add(anchor);
  }
  return anchors;
};
