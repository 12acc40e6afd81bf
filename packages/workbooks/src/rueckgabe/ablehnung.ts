import { Refusal } from "@verlauf/core";

// Why a file that somebody sent isn't taken. Whoever shows a sentence puts the file's name before it.

export const leer = (): Refusal => new Refusal("Die Datei ist leer. Bitte die Arbeitsmappe noch einmal schicken.");

export const zuGross = (): Refusal =>
  new Refusal("Die Datei ist größer als 5 MB. Bitte eingefügte Bilder entfernen und noch einmal speichern.");

export const keineMappe = (): Refusal =>
  new Refusal("Das ist keine Excel-Arbeitsmappe. Bitte die Arbeitsmappe als .xlsx speichern.");

export const altesFormat = (): Refusal =>
  new Refusal("Die Datei ist im alten Format .xls gespeichert. Bitte als .xlsx speichern.");

export const verschluesselt = (): Refusal =>
  new Refusal("Die Datei ist mit einem Kennwort verschlüsselt. Bitte ohne Kennwort als .xlsx speichern.");

export const openDocument = (): Refusal =>
  new Refusal("Die Datei ist im OpenDocument-Format (.ods) gespeichert. Bitte als .xlsx speichern.");

export const binaermappe = (): Refusal =>
  new Refusal("Die Datei ist im Binärformat .xlsb gespeichert. Bitte als .xlsx speichern.");

export const unvollstaendig = (): Refusal =>
  new Refusal("Die Datei ist unvollständig angekommen. Bitte noch einmal schicken.");

export const beschaedigt = (cause?: unknown): Refusal =>
  new Refusal("Die Datei ist beschädigt. Bitte noch einmal als .xlsx speichern und schicken.", { cause });

export const fremdverpackt = (): Refusal =>
  new Refusal(
    "Die Datei ist auf eine Art gepackt, die in Arbeitsmappen nicht vorkommt. Bitte neu als .xlsx speichern.",
  );

export const entpacktZuGross = (): Refusal =>
  new Refusal(
    "Die Datei ist entpackt viel größer, als eine Arbeitsmappe der Fallprüfung sein kann, und wurde nicht gelesen.",
  );

export const zuViel = (wovon: string): Refusal =>
  new Refusal(
    `Die Datei enthält mehr ${wovon}, als eine Arbeitsmappe der Fallprüfung haben kann. Sie wurde nicht gelesen.`,
  );

export const unzulaessig = (): Refusal =>
  new Refusal(
    "Die Datei enthält Anweisungen, die in einer Arbeitsmappe nichts zu suchen haben. Sie wurde nicht gelesen.",
  );

export const makros = (): Refusal => new Refusal("Die Datei enthält Makros. Bitte ohne Makros als .xlsx speichern.");

export const eingebettet = (): Refusal =>
  new Refusal(
    "Die Datei enthält eingebettete Objekte oder Steuerelemente. Bitte entfernen und neu als .xlsx speichern.",
  );

export const kodierung = (): Refusal =>
  new Refusal(
    "Die Datei hat eine Zeichenkodierung, die in Arbeitsmappen nicht vorkommt. Bitte neu als .xlsx speichern.",
  );

export const zuAufwendig = (): Refusal =>
  new Refusal(
    "Die Datei ist zu aufwendig zu lesen; das Lesen wurde abgebrochen. Bitte die Antworten in eine neue Arbeitsmappe übertragen.",
  );
