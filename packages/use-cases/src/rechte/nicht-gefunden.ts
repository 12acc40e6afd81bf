import { Refusal } from "@verlauf/core";

/** What isn't there and what isn't for this actor: nobody can tell them apart. */
export class NichtGefunden extends Refusal {
  constructor() {
    super("Das gibt es hier nicht, oder es ist Ihnen nicht zugänglich.");
  }
}
