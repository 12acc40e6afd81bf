import { datum } from "@verlauf/core";
import type { Finding } from "../yaml/path.ts";
import { day } from "../yaml/schema-parts.ts";
import { entriesAt, partAt, readAt } from "../yaml/validate.ts";
import { isLoopback, lauschadresse, rechnername } from "./netzangaben.ts";

/** Beyond this machine nothing is said without TLS, be it our own or a named proxy's. */
const checkLauschen = (document: unknown): readonly Finding[] => {
  const path = ["server", "adresse"] as const;
  const adresse = readAt(lauschadresse, document, path);
  if (adresse === undefined || isLoopback(adresse)) return [];
  const isSaid = (key: string): boolean => (partAt(document, ["server", key]) ?? null) !== null;
  if (isSaid("tls") || isSaid("proxy")) return [];
  return [
    {
      path,
      meldung: `„${adresse}“ ist auch von anderen Rechnern aus erreichbar. Das ist nur verschlüsselt möglich: mit „tls“ (eigenes Zertifikat) oder „proxy“ (benannter Rechner davor). Ohne beides möglich ist 127.0.0.1.`,
    },
  ];
};

const checkGeheimnisse = (document: unknown): readonly Finding[] =>
  entriesAt(document, ["server", "webhooks", "geheimnisse"]).flatMap((path): readonly Finding[] => {
    const ab = readAt(day, document, [...path, "ab"]);
    const bis = readAt(day, document, [...path, "bis"]);
    return ab === undefined || bis === undefined || ab <= bis
      ? []
      : [
          {
            path: [...path, "bis"],
            meldung: `„${bis}“ liegt vor dem ersten Tag (${datum(ab)}). Möglich ist ein Tag ab ${ab}.`,
          },
        ];
  });

/** A mail that crosses the network does so protected. */
const checkMail = (document: unknown): readonly Finding[] => {
  const server = readAt(rechnername, document, ["mail", "server"]);
  const path = ["mail", "sicherheit"];
  if (server === undefined || isLoopback(server) || partAt(document, path) !== "keine") return [];
  return [
    {
      path,
      meldung: `„keine“ ist nur für einen Mailserver auf diesem Rechner möglich (localhost), nicht für ${server}. Möglich ist starttls oder tls.`,
    },
  ];
};

/** What the sections `server` and `mail` say across their values. */
export const checkServer = (document: unknown): readonly Finding[] => [
  ...checkLauschen(document),
  ...checkGeheimnisse(document),
  ...checkMail(document),
];
