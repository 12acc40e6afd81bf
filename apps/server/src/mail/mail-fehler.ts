import type { Zustellung } from "@verlauf/store";

/** What nodemailer tells of a failed delivery. */
export interface Mailfehler extends Error {
  readonly code?: string | undefined;
  /** The code that Node gave it. */
  readonly originalCode?: string | undefined;
  /** The step that failed, such as "RCPT TO". */
  readonly command?: string | undefined;
  /** The server's answer; none where the connection broke. */
  readonly responseCode?: number | undefined;
}

/** A fault on the side of the mail server or of our settings meets every mail, so the channel rests for a while. */
const RAST_SEKUNDEN = 5 * 60;

/**
 * What a failed delivery means. `begonnen` says whether any of the mail has left: only then can it have arrived without
 * our knowing. The server's own text isn't repeated, for it names addresses.
 */
export const zustellungAfter = (error: Mailfehler, begonnen: boolean): Zustellung => {
  const { code, originalCode = "", command = "", responseCode } = error;
  if (code === "ETLS" || ZERTIFIKAT.test(originalCode)) {
    return rast(
      "Die Verbindung zum Mailserver ließ sich nicht verschlüsseln. Bitte „sicherheit“ und das Zertifikat des Mailservers prüfen.",
    );
  }
  if (responseCode !== undefined) return answered(responseCode, code, command);
  if (begonnen) {
    return {
      art: "unbekannt",
      grund: "Die Verbindung zum Mailserver ist beim Übergeben abgerissen. Vielleicht ist die Mail angekommen.",
    };
  }
  switch (code) {
    case "EENVELOPE":
      return { art: "gesperrt", grund: "An diese Adresse kann der Mailserver nichts schicken." };
    case "EMESSAGE":
      return { art: "gescheitert", grund: "Die Mail ist dem Mailserver zu groß." };
    case "EAUTH":
    case "ENOAUTH":
      return rast("Die Anmeldung am Mailserver gelang nicht. Bitte „benutzer“ und das Kennwort prüfen.");
    case "EDNS":
      return rast(
        "Der Name des Mailservers ist nicht bekannt. Bitte „server“ in verlauf.yaml, Abschnitt mail, prüfen.",
      );
    case "ECONNECTION":
    case "ESOCKET":
    case "ETIMEDOUT":
    case "EPROTOCOL":
    case "EABORT":
    case undefined:
      return rast("Der Mailserver ist nicht zu erreichen oder antwortet nicht.");
    default:
      throw error;
  }
};

/** How OpenSSL and Node call certificates that they don't accept. */
const ZERTIFIKAT = /CERT|SIGNATURE|^ERR_(?:TLS|SSL)_/;

const rast = (grund: string): Zustellung => ({
  art: "spaeter",
  grund,
  nachSekunden: RAST_SEKUNDEN,
  pause: "kanal",
});

const answered = (status: number, code: string | undefined, command: string): Zustellung => {
  if (code === "EAUTH" || command.startsWith("AUTH") || status === 530) {
    return rast(`Der Mailserver lehnt die Anmeldung ab (${status}). Bitte „benutzer“ und das Kennwort prüfen.`);
  }
  if (command === "RCPT TO") {
    return status < 500
      ? { art: "spaeter", grund: `Der Mailserver nimmt gerade nichts für diese Adresse an (${status}).` }
      : { art: "gesperrt", grund: `Der Mailserver nimmt für diese Adresse nichts an (${status}).` };
  }
  if (command === "DATA") {
    return status < 500
      ? { art: "spaeter", grund: `Der Mailserver nimmt die Mail gerade nicht an (${status}).` }
      : { art: "gescheitert", grund: `Der Mailserver nimmt die Mail nicht an (${status}).` };
  }
  // a sender or a greeting that isn't accepted is a setting to mend, and until then no mail is given up for it
  if (command === "MAIL FROM" && status >= 500) {
    return rast(`Der Mailserver nimmt den Absender nicht an (${status}). Bitte „absender“ prüfen.`);
  }
  return rast(`Der Mailserver nimmt gerade nichts an (${status}).`);
};
