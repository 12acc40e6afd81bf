import type { ErrorCode } from "yaml";

/** What a YAML reader stumbles over, in German; its own sentences are English and speak of tokens. */
export const YAML_ERROR_TEXT: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: "Ein Verweis mit „*“ steht für sich allein, ohne „&“ und ohne „!“.",
  BAD_ALIAS: "Der Verweis mit „*“ ist nicht lesbar. Bitte schreiben Sie den Wert aus.",
  BAD_COLLECTION_TYPE: "Diese YAML-Marke passt nicht zum Wert. Bitte schreiben Sie den Wert ohne Marke.",
  BAD_DIRECTIVE: "Eine Zeile mit „%“ am Anfang ist hier nicht vorgesehen. Bitte entfernen Sie sie.",
  BAD_DQ_ESCAPE:
    "In doppelten Anführungszeichen hat „\\“ eine besondere Bedeutung. Bitte verwenden Sie einfache Anführungszeichen.",
  BAD_INDENT: "Die Einrückung passt nicht, oder eine Klammer ist nicht geschlossen.",
  BAD_PROP_ORDER: "„&“ und „!“ stehen vor dem Wert und nach „- “ oder „: “.",
  BAD_SCALAR_START: "Mit diesem Zeichen kann ein Wert nicht beginnen. Bitte setzen Sie den Wert in Anführungszeichen.",
  BLOCK_AS_IMPLICIT_KEY:
    "In einem Wert steht ein weiterer Doppelpunkt. Bitte setzen Sie den Wert in Anführungszeichen, oder rücken Sie die Zeile richtig ein.",
  BLOCK_IN_FLOW: "Innerhalb von Klammern sind keine eingerückten Listen möglich.",
  DUPLICATE_KEY: "Dieser Schlüssel steht hier schon einmal.",
  IMPOSSIBLE: "Diese Stelle ist nicht lesbar.",
  KEY_OVER_1024_CHARS: "Ein Schlüssel ist länger als 1.024 Zeichen.",
  MISSING_CHAR: "Hier fehlt ein Zeichen: ein Anführungszeichen, eine Klammer, ein Komma oder ein Doppelpunkt.",
  MULTILINE_IMPLICIT_KEY: "Nach einem Schlüssel fehlt der Doppelpunkt, oder die Einrückung passt nicht.",
  MULTIPLE_ANCHORS: "Hier stehen mehrere „&“. Möglich ist eines.",
  MULTIPLE_DOCS: "Hier beginnt ein weiteres Dokument. Möglich ist eines.",
  MULTIPLE_TAGS: "Hier stehen mehrere YAML-Marken. Bitte schreiben Sie den Wert ohne Marke.",
  NON_STRING_KEY: "Ein Schlüssel ist ein einfaches Wort. Eine Liste oder ein Abschnitt kann kein Schlüssel sein.",
  RESOURCE_EXHAUSTION: "Die Datei ist zu tief verschachtelt.",
  TAB_AS_INDENT: "Die Zeile ist mit einem Tabulator eingerückt. Bitte rücken Sie mit Leerzeichen ein.",
  TAG_RESOLVE_FAILED: "Diese YAML-Marke ist nicht bekannt. Bitte schreiben Sie den Wert ohne Marke.",
  UNEXPECTED_TOKEN:
    "Diese Stelle ist nicht lesbar. Bitte prüfen Sie Einrückung, Klammern und Doppelpunkte dieser und der vorigen Zeile.",
};
