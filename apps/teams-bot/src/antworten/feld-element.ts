import type { IChoiceSetInput, IDateInput, ITextInput } from "@microsoft/teams.cards";
import { datum, isIsoDate } from "@verlauf/core";
import type { Feld } from "./antwort.ts";
import { einzeilig, sichtbar } from "./woertlich.ts";

/** From so many characters on, more than a line is offered. */
const MEHRZEILIG_AB = 120;

export const feldElement = (feld: Feld): ITextInput | IDateInput | IChoiceSetInput => {
  const common = {
    id: feld.name,
    label: einzeilig(feld.titel),
    isRequired: feld.pflicht,
    errorMessage: fehltText(feld),
  };
  const value = feld.wert === undefined ? {} : { value: sichtbar(feld.wert) };
  switch (feld.art) {
    case "text":
      return {
        type: "Input.Text",
        ...common,
        ...value,
        maxLength: feld.laenge,
        isMultiline: feld.laenge >= MEHRZEILIG_AB,
        ...(feld.hinweis === undefined ? {} : { placeholder: einzeilig(feld.hinweis) }),
      };
    case "tag":
      return {
        type: "Input.Date",
        ...common,
        ...value,
        ...(feld.min === undefined ? {} : { min: feld.min }),
        ...(feld.max === undefined ? {} : { max: feld.max }),
      };
    case "auswahl":
      return {
        type: "Input.ChoiceSet",
        ...common,
        ...value,
        style: "compact",
        placeholder: "Bitte auswählen",
        choices: feld.werte.map(({ titel, wert }) => ({ title: einzeilig(titel), value: wert })),
      };
  }
};

const fehltText = (feld: Feld): string => {
  switch (feld.art) {
    case "text":
      return `Bitte „${einzeilig(feld.titel)}“ ausfüllen.`;
    case "tag":
      return `Bitte ein Datum${grenzenText(feld)} angeben.`;
    case "auswahl":
      return `Bitte „${einzeilig(feld.titel)}“ auswählen.`;
  }
};

const tagText = (tag: string): string => (isIsoDate(tag) ? datum(tag) : tag);

const grenzenText = ({ min, max }: { readonly min?: string | undefined; readonly max?: string | undefined }): string =>
  [
    ...(min === undefined ? [] : [` ${max === undefined ? "ab" : "von"} ${tagText(min)}`]),
    ...(max === undefined ? [] : [` bis ${tagText(max)}`]),
  ].join("");
