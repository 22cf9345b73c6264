import { toMarkdownTable, toTable } from '../eval/table.js';
import { countedValue, type Figure, isKept, type Section, type Unit } from './figure.js';

/** The sections as text, one table each. */
export function showSections(sections: readonly Section[]): string {
  return sections.map((section) => `${section.title}\n${section.how}\n\n${toTable(rowsOf(section))}`).join('\n');
}

/** The same as Markdown. */
export function sectionsMarkdown(sections: readonly Section[]): string {
  return sections
    .map((section) => `## ${section.title}\n\n${section.how}\n\n${toMarkdownTable(rowsOf(section))}`)
    .join('\n');
}

function rowsOf({ bareName, figures }: Section): readonly (readonly string[])[] {
  const titles = ['', 'this bot', bareName, 'compared', 'at most', ''];
  return [titles, ...figures.map(rowOf)];
}

function rowOf(figure: Figure): readonly string[] {
  const { name, unit, own, bare, by, atMost } = figure;
  const value = countedValue(figure);
  const show = (counted: number): string => showCounted(counted, by, unit);
  return [
    name,
    own === undefined ? 'not measured' : showValue(own, unit),
    bare === undefined ? '' : showValue(bare, unit),
    value === undefined || by === 'itself' ? '' : show(value),
    atMost === undefined ? '' : show(atMost),
    { true: 'kept', false: 'missed' }[String(isKept(figure))] ?? '',
  ];
}

function showCounted(value: number, by: Figure['by'], unit: Unit): string {
  if (by === 'ratio') return `× ${value >= 100 ? Math.round(value) : Number(value.toPrecision(3))}`;
  const text = showValue(value, unit);
  return by === 'difference' && value > 0 ? `+${text}` : text;
}

/** Three digits tell what can be told of a measured time or size. */
function showValue(value: number, unit: Unit): string {
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  return `${rounded.toLocaleString('en')} ${unit}`;
}
