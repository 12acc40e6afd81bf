import type { Befehl } from "../../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../../datenort.ts";
import { withDatenschutz } from "./with-datenschutz.ts";

export const faelligBefehl: Befehl<Hausoptionen> = {
  builder: (argv) => withKonfig(withDaten(argv)),
  run: async (options, umgebung) => {
    umgebung.out(`${await withDatenschutz(options, umgebung, (datenschutz) => datenschutz.loescheFaelliges())}\n`);
  },
};
