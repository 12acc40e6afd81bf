/**
 * What a channel throws when something went wrong before anything left the house: sending it again doubles nothing.
 * `endgueltig` is what no later attempt mends, so that another channel takes over at once.
 */
export class NichtBegonnen extends Error {
  readonly endgueltig: boolean;

  constructor(cause: unknown, { endgueltig }: { readonly endgueltig: boolean }) {
    super("nothing was sent", { cause });
    this.endgueltig = endgueltig;
  }
}
