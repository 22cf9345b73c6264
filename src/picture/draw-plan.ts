import { formatDate } from '../reply/citation.js';
import type { Industry, Report, Topic } from '../report/report.js';
import { type Canvas, createCanvas, type StyledText, type TextStyle } from './canvas.js';
import type { Typeface } from './typeface.js';

/**
 * Pixels. A phone shows the picture about 400 wide, so everything is read at little more than a third of its size:
 * nothing is set smaller than 28.
 */
const WIDTH = 1080;
const MARGIN = 32;
const PADDING = 26;
/** Left of a city's words stand its circles. */
const CIRCLES_WIDTH = 160;
const GAP = 18;
const LINE_HEIGHT = 39;
/** Between a city's industries and its areas, and between those of a kind. */
const GROUP_GAP = 14;
const ENTRY_GAP = 6;
/** Radius of the circle for the greatest size of all; areas are in proportion to sizes. */
const RADIUS_MAX = 80;
const CIRCLE_GAP = 12;

// Its own ground, so that it looks the same on a light page and a dark one; text on it has a contrast above 7:1.
const GROUND = '#0f1a2b';
const CARD = '#18263c';
const INK = '#ffffff';
const QUIET = '#aebdd2';
const ACCENTS = ['#5eb1ff', '#8bd450', '#2fd6b5', '#c09bff', '#ff8d9c', '#ffc34d'] as const;

const STYLES = {
  title: { size: 62, weight: 800, fill: INK },
  subtitle: { size: 30, weight: 400, fill: QUIET },
  section: { size: 40, weight: 800, fill: INK },
  name: { size: 42, weight: 800, fill: INK },
  number: { size: 28, weight: 600, fill: QUIET },
  words: { size: 29, weight: 400, fill: INK },
  role: { size: 29, weight: 400, fill: QUIET },
  small: { size: 28, weight: 400, fill: QUIET },
  project: { size: 29, weight: 600, fill: INK },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** The bot's own words in the picture; the rest is the report's. */
const WORDS = {
  title: 'The plan at a glance',
  cities: (count: number): string => `${inWords(count)} cities`,
  projects: (count: number): string => `${inWords(count)} projects`,
  legend: 'Circle area: size stated. Ring: none stated.',
} as const;

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const;

function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** The cities with their areas and industries by stated size, and the projects, as SVG; pure, the same bytes each time. */
export function drawPlan(report: Report, face: Typeface): string {
  const canvas = createCanvas(face);
  const height = paint(report, canvas);
  // What is behind has to be drawn first, and is as high as what is in front.
  const behind = createCanvas(face);
  behind.rectangle(0, 0, WIDTH, height, 0, `fill="${GROUND}"`);
  paint(report, behind);
  return behind.toSvg({ width: WIDTH, height }, WORDS.title, describe(report));
}

function describe({ cities, projects }: Report): string {
  const lines = cities.map(({ name, plan }) => {
    const areas = (plan?.areas ?? []).map(({ role, names }) => `${role} ${names.join(', ')}`);
    return [name, ...areas, ...(plan?.industries ?? []).map(({ quote }) => quote)].join('; ');
  });
  return [...lines, projects.map(({ name }) => name).join('; ')].join('. ');
}

/** @returns the height of the drawing */
function paint(report: Report, canvas: Canvas): number {
  const { cities, projects, citationTitle, date } = report;
  let y = 92;
  canvas.text(MARGIN + PADDING, y, WORDS.title, STYLES.title);
  y += 52;
  canvas.text(MARGIN + PADDING, y, `${citationTitle}, ${formatDate(date)}`, STYLES.subtitle);
  if (cities.length > 0) {
    y += 84;
    canvas.text(MARGIN + PADDING, y, WORDS.cities(cities.length), STYLES.section);
    const legend = canvas.width(WORDS.legend, STYLES.small);
    canvas.text(WIDTH - MARGIN - PADDING - legend, y, WORDS.legend, STYLES.small);
    y = paintCities(canvas, cities, y + 26);
  }
  if (projects.length > 0) {
    y += 46;
    canvas.text(MARGIN + PADDING, y, WORDS.projects(projects.length), STYLES.section);
    y = paintProjects(canvas, projects, y + 28);
  }
  return y + MARGIN;
}

/** @returns the bottom of the last */
function paintCities(canvas: Canvas, cities: readonly Topic[], top: number): number {
  const sizes = cities.flatMap(({ plan }) => (plan?.industries ?? []).map(({ size }) => size?.value ?? 0));
  const most = Math.max(1, ...sizes);
  let y = top;
  for (const [index, city] of cities.entries()) {
    y = paintCity(canvas, city, ACCENTS[index % ACCENTS.length] ?? INK, y, most) + GAP;
  }
  return y;
}

/** @returns the bottom of the card */
function paintCity(canvas: Canvas, city: Topic, accent: string, top: number, most: number): number {
  const left = MARGIN + PADDING + CIRCLES_WIDTH + PADDING;
  const room = WIDTH - MARGIN - PADDING - left;
  const lines = setLines(canvas, groupsOf(city, accent), room);
  const words = (lines.at(-1)?.y ?? -LINE_HEIGHT) + LINE_HEIGHT;
  const radii = (city.plan?.industries ?? []).map(
    ({ size }) => RADIUS_MAX * Math.sqrt((size?.value ?? most / 10) / most),
  );
  const stack = radii.reduce((sum, radius) => sum + 2 * radius, CIRCLE_GAP * Math.max(0, radii.length - 1));
  const height = Math.max(stack + 2 * PADDING, 74 + words + PADDING - 6);
  canvas.rectangle(MARGIN, top, WIDTH - 2 * MARGIN, height, 26, `fill="${CARD}"`);
  const isStated = (city.plan?.industries ?? []).map(({ size }) => size !== undefined);
  paintCircles(canvas, radii, isStated, accent, MARGIN + PADDING + CIRCLES_WIDTH / 2, top + (height - stack) / 2);
  const name = canvas.text(left, top + 60, city.name, STYLES.name);
  canvas.text(name + 14, top + 60, `¶${city.paragraph.number}`, STYLES.number);
  for (const { parts, y } of lines) {
    let x = left;
    for (const part of parts) x = canvas.text(x, top + 110 + y, part.text, part);
  }
  return top + height;
}

/** A line of a card's words, its baseline below that of the first. */
interface CardLine {
  readonly parts: readonly StyledText[];
  readonly y: number;
}

function setLines(
  canvas: Canvas,
  groups: readonly (readonly (readonly StyledText[])[])[],
  room: number,
): readonly CardLine[] {
  const lines: CardLine[] = [];
  let y = 0;
  for (const group of groups) {
    for (const entry of group) {
      for (const parts of canvas.wrap(entry, room)) {
        lines.push({ parts, y });
        y += LINE_HEIGHT;
      }
      y += ENTRY_GAP;
    }
    y += GROUP_GAP - ENTRY_GAP;
  }
  return lines;
}

/** Industries, then areas: each a list of paragraphs. */
function groupsOf({ plan }: Topic, accent: string): readonly (readonly (readonly StyledText[])[])[] {
  if (plan === undefined) return [];
  const industries = plan.industries.map((industry) => industryParts(industry, accent));
  const areas = plan.areas.map(({ role, names }) => [
    { ...STYLES.role, text: `${role} ` },
    { ...STYLES.words, text: names.map(unbroken).join(', ') },
  ]);
  return [industries, areas].filter((group) => group.length > 0);
}

/** A short name stays on one line. */
function unbroken(name: string): string {
  return name.length <= 20 ? name.replaceAll(' ', '\u00a0') : name;
}

/** The quotation, its size set off. */
function industryParts({ quote, size }: Industry, accent: string): readonly StyledText[] {
  const plain: TextStyle = { ...STYLES.words, weight: 600 };
  const at = size === undefined ? -1 : quote.indexOf(size.words);
  if (size === undefined || at === -1) return [{ ...plain, text: quote }];
  const parts: readonly StyledText[] = [
    { ...plain, text: quote.slice(0, at) },
    { ...plain, weight: 800, fill: accent, text: unbroken(size.words) },
    { ...plain, text: quote.slice(at + size.words.length) },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** One circle an industry, below each other, their areas in proportion to the sizes stated; a ring where none is. */
function paintCircles(
  canvas: Canvas,
  radii: readonly number[],
  isStated: readonly boolean[],
  accent: string,
  x: number,
  top: number,
): void {
  let y = top;
  for (const [index, radius] of radii.entries()) {
    if (isStated[index] === true) canvas.circle(x, y + radius, radius, `fill="${accent}"`);
    else {
      const stroke = `stroke="${accent}" stroke-width="4" stroke-dasharray="7 6"`;
      canvas.circle(x, y + radius, radius - 2, `fill="none" ${stroke}`);
    }
    y += 2 * radius + CIRCLE_GAP;
  }
}

/** In two columns, read down. @returns the bottom of the last */
function paintProjects(canvas: Canvas, projects: readonly Topic[], top: number): number {
  const rows = Math.ceil(projects.length / 2);
  const width = (WIDTH - 2 * MARGIN - GAP) / 2;
  const names = projects.map(({ name }) =>
    canvas.wrap([{ ...STYLES.project, text: name.replace(/ project$/, '') }], width - 96 - 16),
  );
  let y = top;
  for (let row = 0; row < rows; row++) {
    const lines = Math.max(1, names[row]?.length ?? 0, names[row + rows]?.length ?? 0);
    const height = 30 + lines * 36;
    for (const index of [row, row + rows]) {
      const number = projects[index]?.paragraph.number;
      if (number === undefined) continue;
      const x = MARGIN + (index < rows ? 0 : width + GAP);
      const shown = names[index] ?? [];
      const first = y + height / 2 + 10 - ((shown.length - 1) * 36) / 2;
      canvas.rectangle(x, y, width, height, 18, `fill="${CARD}"`);
      canvas.text(x + 22, y + height / 2 + 10, `¶${number}`, STYLES.number);
      for (const [line, parts] of shown.entries()) {
        for (const part of parts) canvas.text(x + 96, first + line * 36, part.text, part);
      }
    }
    y += height + 12;
  }
  return y;
}
