// Teams in light and dark, for looking at cards without it: the colours of teamsLightTheme and teamsDarkTheme in
// @fluentui/tokens 1.0.0-alpha.23 (neutral, brand and status).

export interface Aussehen {
  readonly grund: string;
  readonly schrift: string;
  readonly blass: string;
  readonly akzent: string;
  /** Behind the words. */
  readonly achtung: string;
  readonly warnung: string;
  readonly gut: string;
  /** Behind a table's head. */
  readonly kopf: string;
  readonly linie: string;
}

export const TEAMS_AUSSEHEN: Readonly<Record<"hell" | "dunkel", Aussehen>> = {
  hell: {
    grund: "#ffffff",
    schrift: "#242424",
    blass: "#616161",
    akzent: "#5b5fc7",
    achtung: "#fdf3f4",
    warnung: "#fff9f5",
    gut: "#f1faf1",
    kopf: "#f0f0f0",
    linie: "#d1d1d1",
  },
  dunkel: {
    grund: "#292929",
    schrift: "#ffffff",
    blass: "#adadad",
    akzent: "#7f85f5",
    achtung: "#3b0509",
    warnung: "#4a1e04",
    gut: "#052505",
    kopf: "#141414",
    linie: "#666666",
  },
};

/** The renderer's configuration for one look. */
export const hostConfigOf = ({ grund, schrift, blass, akzent, achtung, warnung, gut, kopf, linie }: Aussehen) => {
  const foregroundColors = {
    default: { default: schrift, subtle: blass },
    accent: { default: akzent, subtle: akzent },
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors, borderColor: linie });
  return {
    fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: linie },
    inputs: { label: { inputSpacing: "small", requiredInputs: { suffix: " *", suffixColor: "default" } } },
    containerStyles: {
      default: style(grund),
      emphasis: style(kopf),
      attention: style(achtung),
      warning: style(warnung),
      good: style(gut),
    },
    actions: { maxActions: 6, actionsOrientation: "horizontal", buttonSpacing: 8, actionAlignment: "left" },
    factSet: { title: { weight: "bolder", maxWidth: 220 }, spacing: 12 },
  };
};
