import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { Finding, Path } from "./path.ts";
import { kurz } from "./zitat.ts";

/** Where a value stands in the text, and where its parts do. */
export interface Position {
  readonly offset: number;
  readonly parts: ReadonlyMap<string | number, Position>;
}

export interface Tree {
  readonly value: unknown;
  readonly position: Position;
  readonly findings: readonly PlacedFinding[];
  /** False where a part couldn't be read, so that a schema would complain about what isn't there. */
  readonly readable: boolean;
}

interface PlacedFinding extends Finding {
  readonly offset: number;
}

const MAX_DEPTH = 30;
const MAX_NODES = 100_000;

const NULL_WORDS: ReadonlySet<unknown> = new Set(["", "~", "null", "Null", "NULL"]);

/**
 * A document as plain values and where each stands. Every scalar stays the text that was written ("007" is not 7 and
 * 2024-01-01 no instant): numbers, days and yes/no are read where the schema asks for them.
 */
export const readTree = (document: Document.Parsed): Tree => {
  const findings: PlacedFinding[] = [];
  const anchors = new Map<string, ParsedNode>();
  let nodes = 0;
  let readable = true;
  const open = new Set<ParsedNode>();

  const visit = (node: ParsedNode | null, path: Path, offset: number): { value: unknown; position: Position } => {
    const report = (meldung: string) => {
      findings.push({ path, meldung, offset });
      readable = false;
      return { value: undefined, position: { offset, parts: new Map() } };
    };
    nodes++;
    if (nodes > MAX_NODES) {
      return nodes === MAX_NODES + 1
        ? report("Die Datei hat mehr als 100.000 Angaben; was ein Verweis mit „*“ wiederholt, zählt jedes Mal.")
        : leaf(null, offset);
    }
    if (open.size >= MAX_DEPTH) return report("Die Datei ist zu tief verschachtelt.");
    if (node === null) return leaf(null, offset);
    if (isAlias(node)) {
      const name = kurz(node.source);
      const target = anchors.get(node.source);
      if (target === undefined) return report(`Für den Verweis „*${name}“ gibt es davor kein „&${name}“.`);
      if (open.has(target)) return report(`Der Verweis „*${name}“ enthält sich selbst.`);
      return visit(target, path, offset);
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (node.tag !== undefined) {
      findings.push({
        path,
        offset,
        meldung: `Die YAML-Marke „${kurz(node.tag)}“ ist hier nicht vorgesehen. Bitte schreiben Sie den Wert ohne Marke.`,
      });
    }
    if (isScalar(node)) {
      return leaf(node.type === "PLAIN" && NULL_WORDS.has(node.value) ? null : String(node.value), offset);
    }
    open.add(node);
    const parts = new Map<string | number, Position>();
    let value: unknown;
    if (isSeq(node)) {
      value = node.items.map((item, index) => {
        const part = visit(item as ParsedNode | null, [...path, index], startOf(item, offset));
        parts.set(index, part.position);
        return part.value;
      });
    } else if (isMap(node)) {
      const entries = new Map<string, unknown>();
      for (const { key, value: entry } of node.items as { key: unknown; value: ParsedNode | null }[]) {
        const keyOffset = startOf(key, offset);
        const checked = checkedKey(key, entries);
        if (!checked.ok) {
          findings.push({ path: [...path, ...checked.path], offset: keyOffset, meldung: checked.meldung });
          continue;
        }
        const { name } = checked;
        const part = visit(entry, [...path, name], keyOffset);
        parts.set(name, part.position);
        entries.set(name, part.value);
      }
      value = Object.fromEntries(entries);
    }
    open.delete(node);
    return { value, position: { offset, parts } };
  };

  const contents = document.contents as ParsedNode | null;
  const top = visit(contents, [], startOf(contents, document.range[0]));
  return { ...top, findings, readable };
};

type Key =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly path: Path; readonly meldung: string };

const checkedKey = (key: unknown, before: ReadonlyMap<string, unknown>): Key => {
  if (!isScalar(key)) {
    return { ok: false, path: [], meldung: "Hier steht kein Schlüssel. Ein Schlüssel ist ein einfaches Wort." };
  }
  const name = String(key.value);
  // no schema would ever see it: objects hide it
  if (name === "__proto__") return { ok: false, path: [name], meldung: `„${name}“ ist hier nicht bekannt.` };
  const meldung = `„${kurz(name)}“ steht hier schon einmal. Jeder Schlüssel ist einmal möglich.`;
  return before.has(name) ? { ok: false, path: [name], meldung } : { ok: true, name };
};

const leaf = (value: unknown, offset: number) => ({ value, position: { offset, parts: new Map() } });

const startOf = (node: unknown, otherwise: number): number =>
  (node as { readonly range?: readonly number[] | null } | null)?.range?.[0] ?? otherwise;
