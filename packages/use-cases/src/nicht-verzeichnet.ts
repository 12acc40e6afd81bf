import { Refusal } from "@verlauf/core";

/** What somebody asks for isn't in the data. Who isn't to know what there is gets `NichtGefunden` in its place. */
export class NichtVerzeichnet extends Refusal {}
