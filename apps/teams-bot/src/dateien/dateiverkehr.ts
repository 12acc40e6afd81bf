import { type Dateihosts, MICROSOFT, requireDateiadresse } from "./dateihost.ts";
import { downloadFrom } from "./download.ts";
import { uploadTo } from "./upload.ts";

/** Files to and from where Teams keeps them. What can't be done is refused with a sentence that names no address. */
export interface Dateiverkehr {
  readonly download: (adresse: string) => Promise<Uint8Array>;
  readonly upload: (adresse: string, inhalt: Uint8Array) => Promise<void>;
  /** Refuses a place to which nothing is uploaded, before there is anything to upload. */
  readonly requireErlaubt: (adresse: string) => void;
}

export interface Dateiverkehrsangaben {
  /** Beside Microsoft's own: names, or with a leading dot all below. */
  readonly weitereHosts?: readonly string[] | undefined;
  /** Without encryption on this machine: for trying it out without Teams. */
  readonly loopback?: boolean | undefined;
  readonly maxBytes?: number | undefined;
  readonly sekunden?: number | undefined;
}

const MAX_BYTES = 10_000_000;
const SEKUNDEN = 20;

export const openDateiverkehr = ({
  weitereHosts = [],
  loopback = false,
  maxBytes = MAX_BYTES,
  sekunden = SEKUNDEN,
}: Dateiverkehrsangaben = {}): Dateiverkehr => {
  const hosts: Dateihosts = { hosts: [...MICROSOFT, ...weitereHosts], loopback };
  return {
    download: (adresse) => downloadFrom(adresse, hosts, { maxBytes, sekunden }),
    upload: (adresse, inhalt) => uploadTo(adresse, inhalt, hosts, sekunden),
    requireErlaubt: (adresse) => void requireDateiadresse(adresse, hosts),
  };
};
