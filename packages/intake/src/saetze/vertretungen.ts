import type { Vertretung } from "@verlauf/core";
import { isEMail, keineEMail } from "./e-mail.ts";
import type { Feldleser, Read } from "./feldleser.ts";
import { endetVorBeginn } from "./zeitraum.ts";

export const vertretungen = (leser: Feldleser<"vertretungen">): Read<Vertretung> => {
  const eMail = leser.pflichttext("e_mail");
  const vertretung = leser.pflichttext("vertretung");
  const von = leser.pflichttag("von");
  const bis = leser.pflichttag("bis");

  return () => {
    const abwesend = eMail();
    const vertritt = vertretung();
    const erster = von();
    const letzter = bis();
    if (abwesend !== null && !isEMail(abwesend)) leser.melde("e_mail", keineEMail);
    if (vertritt !== null && !isEMail(vertritt)) leser.melde("vertretung", keineEMail);
    if (abwesend !== null && abwesend.toLowerCase() === vertritt?.toLowerCase()) {
      leser.melde(
        "vertretung",
        "Niemand kann sich selbst vertreten. Bitte die Adresse der vertretenden Person angeben.",
      );
    }
    if (endetVorBeginn(erster, letzter)) {
      leser.melde("bis", "Die Vertretung endet vor ihrem Beginn. Bitte beide Tage prüfen.");
    }
    if (abwesend === null || vertritt === null || erster === null || letzter === null) return null;
    return { email: abwesend, vertretung: vertritt, von: erster, bis: letzter };
  };
};
