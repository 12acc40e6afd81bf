const E_MAIL = /^[^\s@<>"',;:()[\]\\]+@[^\s@<>"',;:()[\]\\.]+(\.[^\s@<>"',;:()[\]\\.]+)+$/;

/** The shape of an address at which somebody can be reached; whether it exists only a message would tell. */
export const isEMail = (text: string): boolean => text.length <= 254 && E_MAIL.test(text);

export const keineEMail = "Das ist keine E-Mail-Adresse. Bitte eine wie vorname.nachname@example.org angeben.";
