/**
 * Something that a person can mend and that stops the work: it carries German sentences and nothing else is shown.
 * Thrown rather than returned, because it has to leave streams and transactions on its way, and those roll back on a
 * throw. Anything that is not a Refusal is a bug and reaches people as an id only.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
  }
}
