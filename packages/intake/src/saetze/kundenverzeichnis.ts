/** A person of the delivery, as later rows need to know it. */
interface Eintrag {
  readonly dienststelle: string;
  readonly datei: number;
  readonly zeile: number;
  readonly abgelehnt: boolean;
}

/** Every Kundennummer of a delivery. */
export interface Kundenverzeichnis {
  readonly find: (kundennummer: string) => Eintrag | undefined;
  /** Replaces an earlier entry of the same number. */
  readonly put: (kundennummer: string, eintrag: Eintrag) => void;
  readonly size: () => number;
}

// A big delivery has half a million numbers. As keys of a Map they cost about a hundred bytes each; here, in an
// open-addressing table over typed arrays, about thirty, and no work for the garbage collector.

const REJECTED = 1 << 15;

export const kundenverzeichnis = (): Kundenverzeichnis => {
  const offices: string[] = [];
  const officeNumbers = new Map<string, number>();
  let slots = new Int32Array(1 << 12).fill(-1);
  let starts = new Uint32Array(1 << 11);
  let lines = new Uint32Array(1 << 11);
  let files = new Uint16Array(1 << 11);
  let marks = new Uint16Array(1 << 11);
  // each number as its length and its characters
  let characters = new Uint16Array(1 << 14);
  let used = 0;
  let count = 0;
  // rows of one person mostly follow each other
  let lastNumber: string | undefined;
  let lastEntry: Eintrag | undefined;

  const isAt = (entry: number, text: string): boolean => {
    const start = starts[entry] ?? 0;
    if (characters[start] !== text.length) return false;
    for (let index = 0; index < text.length; index++) {
      if (characters[start + 1 + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  };

  /** The slot that holds the number, or the free one where it belongs. */
  const slotOf = (text: string): number => {
    const mask = slots.length - 1;
    let slot = hashOf(text) & mask;
    for (let entry = slots[slot] ?? -1; entry >= 0; entry = slots[slot] ?? -1) {
      if (isAt(entry, text)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  };

  const growSlots = (): void => {
    const mask = slots.length * 2 - 1;
    const grown = new Int32Array(mask + 1).fill(-1);
    for (let entry = 0; entry < count; entry++) {
      const start = starts[entry] ?? 0;
      let slot = hashOfCharacters(characters, start + 1, characters[start] ?? 0) & mask;
      while ((grown[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      grown[slot] = entry;
    }
    slots = grown;
  };

  const append = (text: string, slot: number): number => {
    if (count === starts.length) {
      starts = doubled(starts);
      lines = doubled(lines);
      files = doubled(files);
      marks = doubled(marks);
    }
    while (used + text.length + 1 > characters.length) characters = doubled(characters);
    starts[count] = used;
    characters[used++] = text.length;
    for (let index = 0; index < text.length; index++) characters[used++] = text.charCodeAt(index);
    slots[slot] = count;
    return count++;
  };

  const officeNumber = (dienststelle: string): number => {
    const known = officeNumbers.get(dienststelle);
    if (known !== undefined) return known;
    const number = offices.push(dienststelle) - 1;
    if (number >= REJECTED) throw new RangeError("more offices than a delivery can have");
    officeNumbers.set(dienststelle, number);
    return number;
  };

  return {
    find: (kundennummer) => {
      if (kundennummer === lastNumber) return lastEntry;
      const entry = slots[slotOf(kundennummer)] ?? -1;
      const mark = marks[entry] ?? 0;
      lastNumber = kundennummer;
      lastEntry =
        entry < 0
          ? undefined
          : {
              dienststelle: offices[mark & ~REJECTED] ?? "",
              datei: files[entry] ?? 0,
              zeile: lines[entry] ?? 0,
              abgelehnt: (mark & REJECTED) !== 0,
            };
      return lastEntry;
    },
    put: (kundennummer, { dienststelle, datei, zeile, abgelehnt }) => {
      lastNumber = undefined;
      if ((count + 1) * 2 > slots.length) growSlots();
      const slot = slotOf(kundennummer);
      const known = slots[slot] ?? -1;
      const entry = known >= 0 ? known : append(kundennummer, slot);
      lines[entry] = zeile;
      files[entry] = datei;
      marks[entry] = officeNumber(dienststelle) | (abgelehnt ? REJECTED : 0);
    },
    size: () => count,
  };
};

// FNV-1a over UTF-16 code units, its low bits stirred once more, because they choose the slot
const stirred = (hash: number): number => hash ^ (hash >>> 15);

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return stirred(hash);
};

const hashOfCharacters = (characters: Uint16Array, start: number, length: number): number => {
  let hash = 0x811c9dc5;
  for (let index = start; index < start + length; index++)
    hash = Math.imul(hash ^ (characters[index] ?? 0), 0x01000193);
  return stirred(hash);
};

const doubled = <T extends Uint16Array | Uint32Array>(values: T): T => {
  const grown = new (values.constructor as new (length: number) => T)(values.length * 2);
  grown.set(values);
  return grown;
};
