import { lastThat } from '../reply/fit.js';
import type { Typeface, Weight } from './typeface.js';

/** How a line of text is set. */
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
}

/** A stretch of a line in one style. */
export interface StyledText extends TextStyle {
  readonly text: string;
}

/** A drawing that grows shape by shape; positions are pixels from the top left, text stands on its baseline. */
export interface Canvas {
  rectangle(x: number, y: number, width: number, height: number, radius: number, paint: string): void;
  circle(x: number, y: number, radius: number, paint: string): void;
  /** @returns where the text ends */
  text(x: number, y: number, text: string, style: TextStyle): number;
  width(text: string, style: TextStyle): number;
  /**
   * Stretches one after the other, on as many lines as they need, all about as long; breaks at spaces, and not at
   * those that forbid it (U+00A0).
   */
  wrap(parts: readonly StyledText[], width: number): readonly (readonly StyledText[])[];
  /** The drawing as SVG, with its letters as outlines. */
  toSvg(size: { readonly width: number; readonly height: number }, title: string, description: string): string;
}

/** Draws with a typeface; the same calls give the same bytes. */
export function createCanvas(face: Typeface): Canvas {
  const shapes: string[] = [];
  const outlines = new Map<string, string>();
  const width = (text: string, { size, weight }: TextStyle): number => face.width(text, size, weight);

  function text(x: number, y: number, words: string, style: TextStyle): number {
    const scale = round(style.size / face.unitsPerEm, 5);
    const uses = face.letters(words, style.weight).flatMap(({ glyph, outline, x: at }) => {
      if (outline === '') return []; // a space
      const id = `g${style.weight}-${glyph}`;
      outlines.set(id, outline);
      return [`<use href="#${id}" x="${round(at)}"/>`];
    });
    const place = `translate(${round(x)} ${round(y)}) scale(${scale} ${-scale})`;
    shapes.push(`<g transform="${place}" fill="${style.fill}">${uses.join('')}</g>`);
    return x + width(words, style);
  }

  return {
    text,
    width,
    rectangle(x, y, wide, high, radius, paint) {
      const box = `x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}"`;
      shapes.push(`<rect ${box} rx="${round(radius)}" ${paint}/>`);
    },
    circle(x, y, radius, paint) {
      shapes.push(`<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${paint}/>`);
    },
    wrap: (parts, room) => balance(parts, room, width),
    toSvg({ width: wide, height }, title, description) {
      const defs = [...outlines]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([id, outline]) => `<path id="${id}" d="${outline}"/>`);
      return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${height}" viewBox="0 0 ${wide} ${height}" role="img">`,
        `<title>${escapeXml(title)}</title>`,
        `<desc>${escapeXml(description)}</desc>`,
        `<defs>\n${defs.join('\n')}\n</defs>`,
        ...shapes,
        '</svg>\n',
      ].join('\n');
    },
  };
}

/** As few lines as the room asks for, none of them with a single word that the others had room for. */
function balance(parts: readonly StyledText[], room: number, width: WidthOf): readonly (readonly StyledText[])[] {
  const count = wrapParts(parts, room, width).length;
  const narrowest = lastThat(0, Math.floor(room), (cut) => wrapParts(parts, room - cut, width).length <= count);
  return wrapParts(parts, room - narrowest, width);
}

type WidthOf = (text: string, style: TextStyle) => number;

function wrapParts(parts: readonly StyledText[], room: number, width: WidthOf): readonly (readonly StyledText[])[] {
  const lines: StyledText[][] = [[]];
  let used = 0;
  for (const part of parts) {
    for (const word of part.text.split(/(?<= )/)) {
      const own = width(word, part);
      if (used > 0 && used + width(word.trimEnd(), part) > room) {
        lines.push([]);
        used = 0;
      }
      const line = lines.at(-1);
      const last = line?.at(-1);
      if (last !== undefined && sameStyle(last, part)) line?.splice(-1, 1, { ...last, text: last.text + word });
      else line?.push({ ...part, text: word });
      used += own;
    }
  }
  return lines;
}

function sameStyle(one: TextStyle, other: TextStyle): boolean {
  return one.size === other.size && one.weight === other.weight && one.fill === other.fill;
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
