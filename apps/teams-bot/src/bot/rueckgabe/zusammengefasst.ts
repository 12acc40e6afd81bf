import type { Eingelesen } from "@verlauf/use-cases";

type Hinweis = Pick<Eingelesen["hinweise"][number], "zelle" | "meldung">;

interface Strecke extends Hinweis {
  /** The last cell, where there are several. */
  readonly bis: string | null;
}

const partsOf = (zelle: string): { readonly spalte: string; readonly zeile: number } | undefined => {
  const { spalte, zeile } = /^(?<spalte>.*?[A-Z]+)(?<zeile>\d+)$/.exec(zelle)?.groups ?? {};
  return spalte === undefined || zeile === undefined ? undefined : { spalte, zeile: Number(zeile) };
};

const goesOn = (strecke: Strecke, { zelle, meldung }: Hinweis): boolean => {
  const last = partsOf(strecke.bis ?? strecke.zelle);
  const next = partsOf(zelle);
  return (
    strecke.meldung === meldung &&
    last !== undefined &&
    next !== undefined &&
    last.spalte === next.spalte &&
    last.zeile + 1 === next.zeile
  );
};

/** One line for cells below one another of which the same is to be said, such as a case that nobody has begun. */
export const zusammengefasst = (hinweise: readonly Hinweis[]): readonly Hinweis[] => {
  const strecken: Strecke[] = [];
  for (const hinweis of hinweise) {
    const last = strecken.at(-1);
    if (last !== undefined && goesOn(last, hinweis)) strecken[strecken.length - 1] = { ...last, bis: hinweis.zelle };
    else strecken.push({ ...hinweis, bis: null });
  }
  return strecken.map(({ zelle, meldung, bis }) => ({
    zelle: bis === null ? zelle : `${zelle} bis ${shortOf(bis)}`,
    meldung,
  }));
};

/** Without the sheet, which the first cell has named. */
const shortOf = (zelle: string): string => zelle.replace(/^.*!/, "");
