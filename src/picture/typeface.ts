import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';

/** How heavy letters are; each is a font file of its own. */
export type Weight = 400 | 600 | 800;

/** A letter's place in a line, in the font's units. */
interface Letter {
  readonly glyph: number;
  readonly outline: string;
  readonly x: number;
}

/** Letters as outlines: what is drawn looks the same wherever it is shown, whatever fonts are installed there. */
export interface Typeface {
  /** Width of a line in pixels. */
  width(text: string, size: number, weight: Weight): number;
  /** @throws {Error} when the font lacks a character */
  letters(text: string, weight: Weight): readonly Letter[];
  readonly unitsPerEm: number;
}

/** Inter, from the package that ships its files; Latin letters alone. */
export function loadTypeface(): Typeface {
  const fonts = new Map<Weight, Font>(([400, 600, 800] as const).map((weight) => [weight, openFont(weight)]));
  const fontOf = (weight: Weight): Font => {
    const font = fonts.get(weight);
    if (font === undefined) throw new Error(`no font of weight ${weight}`);
    return font;
  };
  const { unitsPerEm } = fontOf(400);
  return {
    unitsPerEm,
    width: (text, size, weight) => (fontOf(weight).layout(text).advanceWidth * size) / unitsPerEm,
    letters(text, weight) {
      const { glyphs, positions } = fontOf(weight).layout(text);
      let x = 0;
      return glyphs.map((glyph, index) => {
        if (glyph.id === 0) throw new Error(`the font has no letter for one in “${text}”`);
        const letter = { glyph: glyph.id, outline: glyph.path.toSVG(), x };
        x += positions[index]?.xAdvance ?? 0;
        return letter;
      });
    },
  };
}

function openFont(weight: Weight): Font {
  const path = createRequire(import.meta.url).resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
  const font = openSync(path);
  if ('fonts' in font) throw new Error(`${path} holds several fonts`);
  return font;
}
