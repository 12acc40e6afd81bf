import { widerrufeSchluessel } from "@verlauf/use-cases";
import type { Befehl } from "../../befehl.ts";
import { type Datenoptionen, withDaten, withDatenbestand } from "../../datenort.ts";
import { WARTEN_MS } from "../stichprobe/optionen.ts";

interface Optionen extends Datenoptionen {
  readonly id: string;
}

export const widerrufenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withDaten(argv).positional("id", {
      type: "string",
      demandOption: true,
      describe: "Kennung des Schlüssels, wie die Liste sie zeigt",
    }),
  run: async (options, umgebung) => {
    const { id } = options;
    await withDatenbestand(options, umgebung, (store) => widerrufeSchluessel({ store, uhr: umgebung.uhr }, id), {
      wartenMs: WARTEN_MS,
    });
    umgebung.out(`Der Schlüssel ${id} ist widerrufen und gilt ab sofort nicht mehr.\n`);
  },
};
