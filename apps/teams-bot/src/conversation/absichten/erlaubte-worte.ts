import type { Lesung } from "../lesung.ts";
import type { Strengbegriff } from "../lexikon/begriffe.ts";
import { deuteWort } from "../lexikon/deute-wort.ts";
import { falte } from "../normalisiere.ts";
import { worteOf } from "../wort.ts";

// Who wants something entered says so in few words. Where others stand beside them ("zeig", "löschen", "läuft ab",
// "sehen") it is about something else, and a list of what may stand there is shorter, and safer, than one of what mayn't.

const words = (text: string): readonly string[] => text.trim().split(/\s+/).map(falte);

const ALLGEMEINE = words(`
  bitte bitteschön mal einmal noch gerne gern jetzt sofort schnell kurz dringend leider auch heute verlauf danke hallo guten tag moin hi hey
  ich wir du sie mir mich uns es der die das den dem des ein eine einen einem einer ne nen
  zu zum zur vom von bis ab am an im in auf für fuer als durch mit bei und neu neue neuen neuer
  kannst könntest können könnten könnt könntet würdest würden möchte möchten möcht will wollen würde
  eintragen einrichten anlegen hinterlegen eingeben erfassen festlegen setzen benennen bestimmen melden anmelden vermerken nachtragen
  tragen trag trage richte leg lege hinterleg hinterlege gib mach mache machen melde erfasse benenne vermerk vermerke setz setze
  brauche brauch bräuchte brauchen benötige benötigen team teams nr bereich zeitraum zeit folgend folgende folgender folgenden zwar tragt trägst ihnen ihr wäre nett beantragen beantrage muss müssen
`);

const EIGENE: Readonly<Record<Strengbegriff, readonly string[]>> = {
  vertretung: words(
    "soll sollen übernimmt übernehmen übernehme macht frau herr herrn fr hr dr prof kollegin kollege kollegen wird folgende",
  ),
  ausnahme: words(
    "mutterschutz elternzeit kur reha krankheit krank schulung lehrgang fortbildung begründete begründeten gilt person kunde kunden kundin kundennummer kunr kd fall grund wegen weil da denn aufgrund hier",
  ),
  abwesend: words(
    "dann hiermit auf weiteres nehme erreichbar als meine bin habe hab fehle gehe geh falle aus frei au nicht da weg anwesend büro haus hause dienst amt jobcenter wollte wollten geben sagen mitteilen kurze kurz infos nur ganze ganzen woche wochen tag tage info bescheid bl bereichsleitung dass selbst deshalb wegen krankheit abmelden",
  ),
  erinnerung: words(
    "wieder an einschalten anschalten aktivieren anmachen anstellen fortsetzen aufnehmen reaktivieren ein werden wollen darfst dürft künftig weiterhin ab vorerst erstmal vorläufig weg schluss unterdrücken nächste aus abschalten ausschalten abstellen ausstellen pausieren pausiere stoppen stopp stummschalten stumm deaktivieren deaktiviere unterbrechen aussetzen pause ausmachen abbestellen keine kein keinen nicht mehr schick schicke schicken bekommen haben alle schalte schalt stell stelle stellen meine deine deinen dein nerven nervt ständigen ständig dauernden dauernd endlich hör höre auf ruhe ruh in lass lasst verschone verschon weitere weiteren zeit woche wochen tage",
  ),
};

/** "genehmigt", "abgelehnt": it is told, not wished for. */
const PARTIZIP = /^(?:ge|be|ver|zer|ent|miss|ab|an|auf|aus|ein|vor|zu|hin)\p{Ll}{2,}t$/u;

/** "dass Muster eingetragen wird" is wished for, "wurde eingetragen" isn't. */
const PASSIV =
  /(?<!\p{L})(?:dass|soll|sollen|bitte)(?!\p{L}).{1,200}(?:eingetragen|hinterlegt|erfasst|angelegt) (?:wird|werden)(?!\p{L})/iu;
const EINGETRAGEN = new Set(["eingetragen", "hinterlegt", "erfasst", "angelegt", "wird", "werden", "dass"]);

/** Words that nobody knows: a name, a reason, a place. */
const UNBEKANNTE: Readonly<Record<Strengbegriff, number>> = { vertretung: 3, ausnahme: 4, abwesend: 1, erinnerung: 0 };

/** True where nothing stands beside what is to be entered that could make it mean something else. */
export const hatNurErlaubtes = (
  { text, worte }: Lesung,
  begriff: Strengbegriff,
  grundAb: number,
  name = "",
): boolean => {
  const named = new Set(worteOf(name).map(({ form }) => form));
  const before = worte.filter(({ von }) => von < grundAb);
  if (before.some(({ text }) => /^\d+$/.test(text))) return false;
  const isPassiv = PASSIV.test(text);
  const others = before.filter(
    ({ text, form }) =>
      /^\p{L}/u.test(text) &&
      !named.has(form) &&
      !(isPassiv && EINGETRAGEN.has(form)) &&
      !ALLGEMEINE.includes(form) &&
      !EIGENE[begriff].includes(form) &&
      !deuteWort(form).has(begriff),
  );
  const unknown = others.filter(({ form }) => deuteWort(form).size === 0);
  // an unknown verb ("verlängern") may want anything
  if (unknown.some(({ text }) => /^\p{Ll}+(?:n|te)$/u.test(text) || PARTIZIP.test(text))) return false;
  // of oneself one says where to at most: a place, in capitals
  if (begriff === "abwesend" && unknown.some(({ text: word }) => /^\p{Ll}/u.test(word))) return false;
  return unknown.length === others.length && unknown.length <= UNBEKANNTE[begriff];
};
