import { crc32, deflateRawSync } from "node:zlib";

/** A part of a container, and the lies that it may tell about itself. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  readonly declaredSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  /** Names the bytes of an earlier part as its own. */
  readonly sameBytesAs?: string;
}

/** A ZIP container put together by hand, because no library would write the broken ones. */
export const makeZip = (parts: readonly ZipPart[]): Buffer => {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets = new Map<string, number>();
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, "utf8");
    const data = Buffer.from(part.data);
    const packed = part.stored === true ? data : deflateRawSync(data);
    const shared = part.sameBytesAs === undefined ? undefined : offsets.get(part.sameBytesAs);
    const at = shared ?? offset;
    offsets.set(part.name, at);

    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(part.flags ?? 0, 2);
    header.writeUInt16LE(part.stored === true ? 0 : 8, 4);
    header.writeUInt32LE(part.crc ?? crc32(data), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(part.declaredSize ?? data.length, 18);
    header.writeUInt16LE(name.length, 22);

    if (shared === undefined) {
      local.push(Buffer.from("PK\x03\x04", "latin1"), header, name, packed);
      offset += 4 + header.length + name.length + packed.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), header, tail, name);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, central, Buffer.from("PK\x05\x06", "latin1"), end]);
};
