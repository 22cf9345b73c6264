import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { load } from './data-folder/data-folder.js';
import { report } from './real-report/report.js';

/** What draws is a development dependency: an installation without those has everything but this. */
const drawing = await Promise.all([
  import('@resvg/resvg-js'),
  import('../picture/draw-plan.js'),
  import('../picture/to-png.js'),
  import('../picture/typeface.js'),
]).catch((error: unknown) => {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
  throw error;
});

const svg = readFileSync(join(PACKAGE_ROOT, 'data/plan.svg'), 'utf8');
const png = readFileSync(join(PACKAGE_ROOT, 'data/plan.png'));

/** Width and height in pixels, as the header of a PNG gives them. */
const sizeOf = (image: Buffer): readonly number[] => [image.readUInt32BE(16), image.readUInt32BE(20)];

type Renderer = typeof import('@resvg/resvg-js').Resvg;

/** The pixels of a PNG, four bytes each. */
function pixelsOf(Resvg: Renderer, image: Uint8Array, [width = 0, height = 0]: readonly number[]): Buffer {
  const href = `data:image/png;base64,${Buffer.from(image).toString('base64')}`;
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`;
  return new Resvg(page).render().pixels;
}

if (drawing === undefined) {
  describe('drawing the plan', { skip: 'what draws is not installed: npm ci --include=dev' });
} else {
  const [{ Resvg }, { drawPlan }, { toPng }, { loadTypeface }] = drawing;
  const face = loadTypeface();
  describe('drawing the plan', () => {
    it('is drawn from the data as it is now: npm run picture', () => assert.equal(drawPlan(report, face), svg));

    it('is the same as PNG', () => {
      // Another processor may round a shade differently, so not byte for byte.
      const size = sizeOf(png);
      const committed = pixelsOf(Resvg, png, size);
      const drawn = pixelsOf(Resvg, toPng(svg), size);
      assert.equal(committed.length, drawn.length);
      let difference = 0;
      for (let index = 0; index < drawn.length; index++)
        difference += Math.abs((drawn[index] ?? 0) - (committed[index] ?? 0));
      assert.ok(difference / drawn.length < 0.5);
    });

    it('can be drawn of any report', () => {
      assert.match(drawPlan(load({}), face), /^<svg /);
      assert.match(
        drawPlan(load({ 'cities.json': [{ id: 'auto', name: 'Auto & <city>', paragraph: 2 }] }), face),
        /Auto &amp; &lt;city&gt;/,
      );
    });
  });
}
