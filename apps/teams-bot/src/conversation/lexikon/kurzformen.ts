// What people shorten, and how they write what they say: each stands for words that the lexicon knows. With a point
// where only the point makes it one.

const KURZFORMEN: Readonly<Record<string, string>> = {
  // shortened
  üf: "überfällig",
  uef: "überfällig",
  "überf.": "überfällig",
  "fäll.": "fällig",
  "faell.": "fällig",
  "begr.": "Begründung",
  "gespr.": "Gespräch",
  "kont.": "Kontakt",
  "ausw.": "Auswertung",
  "vorsch.": "Vorschau",
  "erinn.": "Erinnerungen",
  "vertr.": "Vertretung",
  "ausn.": "Ausnahme",
  "abw.": "abwesend",
  "eintr.": "eintragen",
  "bzgl.": "bezüglich",
  kodi: "Kontaktdichte",
  forecast: "Vorschau",
  deadline: "Frist",
  // without its umlaut it would be "andere"
  ändere: "verändere",
  aendere: "verändere",
  ändern: "verändern",
  // run together
  gibts: "gibt es",
  gehts: "geht es",
  stehts: "steht es",
  brennts: "brennt es",
  klemmts: "klemmt es",
  hakts: "hakt es",
  siehts: "sieht es",
  schauts: "sieht es",
  hats: "hat es",
  wars: "war es",
  wärs: "wäre es",
  kanns: "kann es",
  kannste: "kannst du",
  kannsch: "kannst du",
  haste: "hast du",
  hasch: "hast du",
  biste: "bist du",
  weißte: "weißt du",
  machste: "machst du",
  gibste: "gibst du",
  schickste: "schickst du",
  zeigste: "zeigst du",
  hammer: "haben wir",
  hamma: "haben wir",
  hams: "haben sie",
  simma: "sind wir",
  müssma: "müssen wir",
  // as it is said
  ned: "nicht",
  net: "nicht",
  nit: "nicht",
  nich: "nicht",
  nisch: "nicht",
  nimmer: "nicht mehr",
  nimma: "nicht mehr",
  keen: "kein",
  koan: "kein",
  koane: "keine",
  koi: "keine",
  nix: "nichts",
  nüscht: "nichts",
  ham: "haben",
  hob: "habe",
  ick: "ich",
  icke: "ich",
  isch: "ich",
  ik: "ich",
  wat: "was",
  dat: "das",
  det: "das",
  mia: "mir",
  ma: "mal",
  moi: "mal",
  och: "auch",
  ooch: "auch",
  un: "und",
  uff: "auf",
  druff: "drauf",
  kimmt: "kommt",
  kümmt: "kommt",
  jeht: "geht",
  zeich: "zeig",
  zeisch: "zeig",
  gugg: "schau",
  kuck: "schau",
  gesehn: "gesehen",
  gsehn: "gesehen",
  gsehe: "gesehen",
  jesehen: "gesehen",
  leut: "leute",
  leit: "leute",
  leude: "leute",
  woch: "woche",
  müsst: "müsste",
  heit: "heute",
  heid: "heute",
  morje: "morgen",
};

const WORT = /(?<![\p{L}\p{N}@._-])\p{L}+(?![\p{L}\p{N}@_-])\.?/gu;

/** "I bin": a lone I is a Profillage elsewhere. */
const ICH = /(?<![\p{L}\p{N}-])i (?=(?:bin|hab|möcht|will|brauch|kann|muss)(?!\p{L}))/giu;

/** "bei den Kollegen von 415" means the team. */
const KOLLEGEN =
  /(?:den |die )?kolleg(?:en|innen)(?: und kolleg(?:en|innen))? (?:von|vom|aus|in)(?= (?:team|dem team|\d{3}))/giu;

/** A text in whole words. */
export const ausgeschrieben = (text: string): string =>
  text
    .replace(ICH, "ich ")
    .replace(KOLLEGEN, "von")
    .replace(WORT, (wort) => {
      const form = wort.toLowerCase();
      const bare = form.replace(/\.$/, "");
      if (Object.hasOwn(KURZFORMEN, form)) return KURZFORMEN[form] ?? wort;
      if (!Object.hasOwn(KURZFORMEN, bare)) return wort;
      return `${KURZFORMEN[bare]}${wort.endsWith(".") ? "." : ""}`;
    });
