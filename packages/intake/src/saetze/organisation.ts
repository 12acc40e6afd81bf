import { type Organisationseintrag, ROLLEN, type Rolle } from "@verlauf/core";
import type { Feldname } from "../profil/felder.ts";
import { isEMail, keineEMail } from "./e-mail.ts";
import type { Feldleser, Read } from "./feldleser.ts";
import type { Lage } from "./lage.ts";

type Einordnung = Extract<Feldname<"organisation">, "bereich" | "team" | "teamart">;

/** Where a role's rights end, so that it can't do without. */
const NEEDED: Readonly<Partial<Record<Rolle, readonly Einordnung[]>>> = {
  TL: ["bereich", "team", "teamart"],
  IFK: ["bereich", "team", "teamart"],
  BL: ["bereich"],
};

const ARTEN = ["AA", "gE"] as const;

export const organisation = (leser: Feldleser<"organisation">, { teams }: Lage): Read<Organisationseintrag> => {
  const read = {
    dienststelle: leser.pflichttext("dienststelle"),
    art: leser.wort("art", ARTEN),
    rd: leser.pflichttext("rd"),
    bereich: leser.text("bereich"),
    team: leser.text("team"),
    teamart: leser.text("teamart"),
    rolle: leser.pflichtwort("rolle", ROLLEN),
    name: leser.pflichttext("name"),
    email: leser.pflichttext("e_mail"),
    anmeldename: leser.text("anmeldename"),
    objektId: leser.text("objekt_id"),
    zeichen: leser.text("zeichen"),
  };

  return () => {
    const dienststelle = read.dienststelle();
    const einordnung = { bereich: read.bereich(), team: read.team(), teamart: read.teamart() };
    const rd = read.rd();
    const rolle = read.rolle();
    const name = read.name();
    const email = read.email();
    const rest = { art: read.art(), objektId: read.objektId(), zeichen: read.zeichen() };
    const anmeldename = read.anmeldename();

    // a team is known even where its lead's row is rejected, or every person in it would be rejected with it
    if (dienststelle !== null && einordnung.team !== null) teams?.add(dienststelle, einordnung.team);
    if (email !== null && !isEMail(email)) leser.melde("e_mail", keineEMail);
    if (rolle !== null) {
      for (const feld of NEEDED[rolle] ?? []) {
        if (einordnung[feld] === null) leser.melde(feld, `Die Rolle ${rolle} braucht diese Angabe. Bitte ergänzen.`);
      }
    }
    if (dienststelle === null || rd === null || rolle === null || name === null || email === null) return null;
    return { dienststelle, rd, ...einordnung, rolle, name, email, anmeldename: anmeldename ?? email, ...rest };
  };
};
