import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { Befund, Pfad } from "./pfad.ts";
import { kurz } from "./zitat.ts";

/** Where a value stands in the text, and where its parts do. */
export interface Position {
  readonly offset: number;
  readonly parts: ReadonlyMap<string | number, Position>;
}

export interface Baum {
  readonly wert: unknown;
  readonly position: Position;
  readonly befunde: readonly VerorteterBefund[];
  /** False where a part couldn't be read, so that a schema would complain about what isn't there. */
  readonly lesbar: boolean;
}

interface VerorteterBefund extends Befund {
  readonly offset: number;
}

const MAX_DEPTH = 30;
const MAX_NODES = 100_000;

const NULL_WORDS: ReadonlySet<unknown> = new Set(["", "~", "null", "Null", "NULL"]);

/**
 * A document as plain values and where each stands. Every scalar stays the text that was written ("007" is not 7 and
 * 2024-01-01 no instant): numbers, days and yes/no are read where the schema asks for them.
 */
export const baum = (document: Document.Parsed): Baum => {
  const befunde: VerorteterBefund[] = [];
  const anchors = new Map<string, ParsedNode>();
  let nodes = 0;
  let lesbar = true;
  const open = new Set<ParsedNode>();

  const visit = (node: ParsedNode | null, pfad: Pfad, offset: number): { wert: unknown; position: Position } => {
    const report = (meldung: string) => {
      befunde.push({ pfad, meldung, offset });
      lesbar = false;
      return { wert: undefined, position: { offset, parts: new Map() } };
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
      return visit(target, pfad, offset);
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (node.tag !== undefined) {
      befunde.push({
        pfad,
        offset,
        meldung: `Die YAML-Marke „${kurz(node.tag)}“ ist hier nicht vorgesehen. Bitte schreiben Sie den Wert ohne Marke.`,
      });
    }
    if (isScalar(node)) {
      return leaf(node.type === "PLAIN" && NULL_WORDS.has(node.value) ? null : String(node.value), offset);
    }
    open.add(node);
    const parts = new Map<string | number, Position>();
    let wert: unknown;
    if (isSeq(node)) {
      wert = node.items.map((item, index) => {
        const part = visit(item as ParsedNode | null, [...pfad, index], startOf(item, offset));
        parts.set(index, part.position);
        return part.wert;
      });
    } else if (isMap(node)) {
      const entries = new Map<string, unknown>();
      for (const { key, value } of node.items as { key: unknown; value: ParsedNode | null }[]) {
        const keyOffset = startOf(key, offset);
        if (!isScalar(key)) {
          befunde.push({
            pfad,
            offset: keyOffset,
            meldung: "Hier steht kein Schlüssel. Ein Schlüssel ist ein einfaches Wort.",
          });
          continue;
        }
        const name = String(key.value);
        // no schema would ever see it: objects hide it
        if (name === "__proto__") {
          befunde.push({ pfad: [...pfad, name], offset: keyOffset, meldung: `„${name}“ ist hier nicht bekannt.` });
          continue;
        }
        if (entries.has(name)) {
          befunde.push({
            pfad: [...pfad, name],
            offset: keyOffset,
            meldung: `„${kurz(name)}“ steht hier schon einmal. Jeder Schlüssel ist einmal möglich.`,
          });
          continue;
        }
        const part = visit(value, [...pfad, name], keyOffset);
        parts.set(name, part.position);
        entries.set(name, part.wert);
      }
      wert = Object.fromEntries(entries);
    }
    open.delete(node);
    return { wert, position: { offset, parts } };
  };

  const contents = document.contents as ParsedNode | null;
  const top = visit(contents, [], startOf(contents, document.range[0]));
  return { ...top, befunde, lesbar };
};

const leaf = (wert: unknown, offset: number) => ({ wert, position: { offset, parts: new Map() } });

const startOf = (node: unknown, otherwise: number): number =>
  (node as { readonly range?: readonly number[] | null } | null)?.range?.[0] ?? otherwise;
