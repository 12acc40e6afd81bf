import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { Kanalstufe } from "@verlauf/intake";
import type { Kanal } from "@verlauf/store";
import { type Kanaldienst, mailText, type Nachricht, stundeInBerlin, WARTEZEITEN } from "@verlauf/use-cases";
import { type Mailfehler, zustellungAfter } from "./mail-fehler.ts";
import { mailInhalt } from "./mail-inhalt.ts";
import { type Mailzugang, mailTransport, VERBINDUNGEN } from "./mail-transport.ts";

export interface Mailangaben extends Mailzugang {
  /** What an office's mails may show. */
  readonly stufeOf: (dienststelle: string) => Kanalstufe;
  /** How the office calls itself. */
  readonly hausOf: (dienststelle: string) => string | null;
  readonly uhr: () => Date;
}

export interface Maildienst extends Kanaldienst {
  /** Lets go of the connections, when nothing is under way any more. */
  readonly schliesse: () => void;
}

/** E-mail over the house's SMTP server. */
export const mailDienst = (angaben: Mailangaben): Maildienst => {
  const { konfiguration, uhr } = angaben;
  const transport = mailTransport(angaben);
  // whether a mail has begun to leave is seen by its stream: it is read only after the server has asked for it
  const streams = new Map<string, Readable>();
  transport.use("stream", ({ message }, done) => {
    message.processFunc((input) => {
      streams.set(message.messageId(), input);
      return input;
    });
    done();
  });
  const stelleZu: Kanal = async ({ schluessel, an, dienststelle, inhalt }, signal) => {
    if (!ADRESSE.test(an)) return { art: "gesperrt", grund: "Die hinterlegte Adresse ist keine E-Mail-Adresse." };
    const jetzt = uhr();
    const nachricht = inhalt as Nachricht;
    const text = mailText(nachricht, angaben.stufeOf(dienststelle), stundeInBerlin(jetzt));
    const messageId = messageIdOf(schluessel, konfiguration.absender);
    try {
      await transport.sendMail({
        from: konfiguration.absender,
        ...(konfiguration.antwortAn === null ? {} : { replyTo: konfiguration.antwortAn }),
        // as an object it is one receiver, whatever signs it holds
        to: { name: "", address: an },
        messageId,
        date: jetzt,
        // keeps absence notes and other automatic answers away (RFC 3834; the second one is for Exchange)
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        xMailer: false,
        disableFileAccess: true,
        disableUrlAccess: true,
        signal,
        ...(await mailInhalt(text, angaben.hausOf(dienststelle))),
      });
      return { art: "gesendet", beleg: messageId };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return zustellungAfter(error as Mailfehler, streams.get(messageId)?.readableDidRead ?? false);
    } finally {
      streams.delete(messageId);
    }
  };
  return {
    kanal: "mail",
    stelleZu,
    wiederholbar: false,
    gleichzeitig: VERBINDUNGEN,
    wartezeiten: WARTEZEITEN,
    zeitgrenzeSekunden: 120,
    schliesse: () => transport.close(),
  };
};

// what would end an address or begin another header has no place in one
const ADRESSE = /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}]{1,253}$/u;

/** The same for every attempt, so that a mailbox can tell a second delivery of the same mail. */
const messageIdOf = (schluessel: string, absender: string): string => {
  const domain = absender.slice(absender.lastIndexOf("@") + 1).replace(/>.*$/, "");
  return `<${createHash("sha256").update(schluessel).digest("hex").slice(0, 32)}@${domain}>`;
};
