import type { Konfiguration } from "@verlauf/intake";
import type { Chatspeicher } from "@verlauf/store";
import type { Anmeldung, Chatzugang, Person } from "@verlauf/use-cases";
import type { Absicht, Verstehe } from "../conversation/absicht.ts";
import type { Dateiverkehr } from "../dateien/dateiverkehr.ts";
import type { ChatGateway } from "../gateway/chat-gateway.ts";

/** What the bot needs from around it. */
export interface BotDeps {
  readonly speicher: Chatspeicher;
  /** The gate for one person, opened anew for every message: what was allowed before counts for nothing. */
  readonly chatzugangFuer: (person: Person, objektId: string) => Chatzugang;
  readonly personAls: (anmeldung: Anmeldung) => Promise<Person>;
  /** The gateway's roster. */
  readonly member: ChatGateway["member"];
  readonly verstehe: Verstehe;
  /** Whether something that came with a button, or out of the data, is an Absicht. */
  readonly leseAbsicht: (value: unknown) => Absicht | undefined;
  /** One per document of verlauf.yaml: how long before a due day it is announced. */
  readonly haeuser: readonly Konfiguration[];
  readonly dateien: Dateiverkehr;
  readonly uhr: () => Date;
  /** The house's secret for this purpose: without it nobody can tell whose talk is kept. */
  readonly geheimnis: Uint8Array;
  /** An id that nobody can guess. */
  readonly neueId: () => string;
}
