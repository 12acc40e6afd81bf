// Test tool: relative luminance and contrast as WCAG 2.2 defines them.

const luminance = (argb: string): number => {
  const [red = 0, green = 0, blue = 0] = [2, 4, 6]
    .map((at) => Number.parseInt(argb.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
