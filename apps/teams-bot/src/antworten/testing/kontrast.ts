/** Contrast of two colours as WCAG 2 has it, from 1 to 21. */
export const kontrast = (eine: string, andere: string): number => {
  const [dark = 0, light = 0] = [luminanceOf(eine), luminanceOf(andere)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const luminanceOf = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    linear(Number.parseInt(hex.slice(start, start + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
