import { randomBytes } from "node:crypto";

// small letters and digits that nobody confuses, so that an id can be told on the telephone
const SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
const ID_SIGNS = 8;
const SECRET_BYTES = 32;

const PATTERN = /^vlk_([2-9a-hj-kmnp-z]{8})_([A-Za-z0-9_-]{43})$/;

/** A key as the system that uses it holds it: `vlk_ID_SECRET`. The prefix lets scanners for leaked secrets find it. */
export interface Schluesseltext {
  readonly id: string;
  readonly geheimnis: string;
}

// bytes beyond the last whole round of the signs would make some of them likelier
const FAIR = 256 - (256 % SIGNS.length);

const randomId = (): string => {
  let id = "";
  while (id.length < ID_SIGNS) {
    for (const byte of randomBytes(ID_SIGNS)) {
      if (byte < FAIR && id.length < ID_SIGNS) id += SIGNS[byte % SIGNS.length];
    }
  }
  return id;
};

export const newSchluesseltext = (): Schluesseltext => ({
  id: randomId(),
  geheimnis: randomBytes(SECRET_BYTES).toString("base64url"),
});

export const writeSchluesseltext = ({ id, geheimnis }: Schluesseltext): string => `vlk_${id}_${geheimnis}`;

export const readSchluesseltext = (text: string): Schluesseltext | undefined => {
  const [, id, geheimnis] = PATTERN.exec(text) ?? [];
  return id === undefined || geheimnis === undefined ? undefined : { id, geheimnis };
};
