import { Resvg } from '@resvg/resvg-js';

/** An SVG without text as PNG; no font of this machine is looked at. */
export function toPng(svg: string): Uint8Array {
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
