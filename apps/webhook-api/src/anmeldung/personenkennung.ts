/** How a token names a person: by the directory's object id, the sign-in name, or both. */
export interface Personenkennung {
  readonly objektId?: string;
  readonly anmeldename?: string;
}
