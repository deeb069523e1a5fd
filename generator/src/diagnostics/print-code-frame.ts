import { createColors } from 'picocolors';
import type { SourceFile } from '../source-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { displayText } from './display-text.ts';
import { SourceLines } from './source-lines.ts';
import type { Span } from './span.ts';

type Colors = ReturnType<typeof createColors>;
type Paint = (text: string) => string;

/**
 * Prints diagnostics for people: place, `error[code]: message`, the source line with carets under it, the other places and
 * the hint. Ends with a newline unless there is nothing to print.
 * @param sources the texts of the files; a place in another file is printed without its line
 * @param color whether it goes to a terminal that shows colours
 */
export function printCodeFrames(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  color = false,
): string {
  const colors = createColors(color);
  const lines = new SourceLines(sources);
  return diagnostics.map((diagnostic) => printDiagnostic(diagnostic, lines, colors)).join('\n');
}

function printDiagnostic(diagnostic: Diagnostic, lines: SourceLines, colors: Colors): string {
  const { span, severity, code, message, related, hint } = diagnostic;
  const paint = severity === 'error' ? colors.red : colors.yellow;
  const printed = [
    ...(span === undefined ? [] : [colors.cyan(printPlace(span, lines))]),
    `${paint(colors.bold(`${severity}[${code}]`))}: ${colors.bold(message)}`,
    ...(span === undefined ? [] : printFrame(span, lines, colors, paint)),
    ...related.flatMap((place) => [
      `  ${colors.cyan(printPlace(place.span, lines))}: ${place.message}`,
      ...printFrame(place.span, lines, colors, colors.cyan),
    ]),
    ...(hint === undefined ? [] : [`  ${colors.green('hint:')} ${hint}`]),
  ];
  return `${printed.join('\n')}\n`;
}

/** `schema/models/post.yaml:3:5` */
function printPlace(span: Span, lines: SourceLines): string {
  const file = displayText(span.file).text;
  if (!lines.has(span.file)) return file;
  const { start } = lines.range(span);
  return `${file}:${start.line}:${start.column}`;
}

/** The line where a span begins, and carets under the span's part of it. */
function printFrame(span: Span, lines: SourceLines, colors: Colors, paint: Paint): string[] {
  if (!lines.has(span.file)) return [];
  const { start, end, line } = lines.range(span);
  const last = end.line === start.line ? end.column - 1 : line.trimEnd().length;
  const { text, before, width } = cutLine(line, start.column - 1, Math.max(last, start.column - 1));
  const number = String(start.line);
  const empty = colors.dim(`  ${' '.repeat(number.length)} |`);
  return [
    empty,
    `${colors.dim(`  ${number} |`)} ${text}`.trimEnd(),
    `${empty} ${' '.repeat(before)}${paint('^'.repeat(Math.max(1, width)))}`,
  ];
}

const MOST_CHARACTERS = 120;
const CHARACTERS_BEFORE = 40;

/** The part of a line around a span that fits, with the columns before and under the span. */
function cutLine(line: string, start: number, end: number): { text: string; before: number; width: number } {
  const opening = line.startsWith('\ufeff') ? 1 : 0;
  const isFar = start > MOST_CHARACTERS - CHARACTERS_BEFORE;
  const first = isFar ? wholeFrom(line, start - CHARACTERS_BEFORE) : Math.min(opening, start);
  const stop = wholeFrom(line, Math.min(line.length, first + MOST_CHARACTERS));
  const lead = displayText(line.slice(first, start));
  const marked = displayText(line.slice(start, Math.min(end, stop)), lead.width);
  const dots = isFar ? '…' : '';
  const text = `${dots}${displayText(line.slice(first, stop)).text}${stop < line.length ? '…' : ''}`;
  return { text, before: dots.length + lead.width, width: marked.width };
}

/** The offset, or the one before it when it would part a surrogate pair. */
function wholeFrom(line: string, offset: number): number {
  return /^[\udc00-\udfff]/.test(line.slice(offset, offset + 1)) ? offset - 1 : offset;
}
