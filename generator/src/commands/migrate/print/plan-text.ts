import type { Plan, PlannedMigration, PlannedStep } from '@espalier/runtime/migrate';
import { escapeInvisible } from '../../../diagnostics/fill-template.ts';
import { counted } from '../../counted.ts';
import type { colorsOf } from '../../terminal.ts';
import { durationText } from './duration-text.ts';
import { documentsText, takesText } from './estimate-text.ts';
import { mqlText } from './mql-text.ts';
import { sampleText } from './sample-text.ts';
import { wrappedText } from './wrapped-text.ts';

type Colors = ReturnType<typeof colorsOf>;

/** How a plan is printed. */
export interface PlanStyle {
  readonly colors: Colors;
  /** Columns that there are. */
  readonly width: number;
  /** Whether long commands are printed whole. */
  readonly isFull: boolean;
}

/** A command is printed on so many lines unless it is wanted whole. */
const mostLines = 14;
/** Deeper than anybody reads. */
const deepest = 9;
const longestText = 60;
const margin = 5;
const labelWidth = 11;
const indent = margin + labelWidth;

/** A plan for people: what happens to which documents, for how long, and what stands against it. */
export function planText(plan: Plan, style: PlanStyle): string {
  return plan.migrations.map((migration) => migrationText(migration, style)).join('\n');
}

function migrationText(migration: PlannedMigration, style: PlanStyle): string {
  const { bold, dim } = style.colors;
  const { name, status, steps } = migration;
  const total = steps.reduce((sum, { estimate }) => sum + (estimate?.milliseconds ?? 0), 0);
  const isKnown = steps.every(({ estimate }) => estimate !== undefined);
  const takes = `${isKnown ? 'about' : 'more than'} ${durationText(total)}`;
  const head = `${bold(name)}  ${dim(`${status}, ${counted(steps.length, 'step')} to do, ${takes}`)}\n`;
  return head + steps.map((step) => `\n${stepText(step, name, style)}`).join('');
}

function stepText(step: PlannedStep, migration: string, style: PlanStyle): string {
  const { colors, width } = style;
  const lines: string[] = [];
  const add = (label: string, text: string): void => {
    lines.push(`${' '.repeat(margin)}${colors.dim(label.padEnd(labelWidth))}${text}\n`);
  };
  const say = (label: string, text: string, paint: (text: string) => string = String): void =>
    add(label, paint(wrappedText(escapeInvisible(text), indent, width)));

  add('class', `${classText(step, colors)}, in the phase ${step.phase}`);
  for (const [index, command] of step.commands.entries()) add(index === 0 ? 'MQL' : '', commandText(command, style));
  say('documents', documentsText(step, migration));
  say('takes', takesText(step));
  say('locks', step.lock);
  if (step.irreversible === undefined) say('undo', 'yes');
  else say('undo', `no: ${step.irreversible}`, colors.yellow);
  if (step.note !== undefined) say('note', step.note, colors.yellow);
  if (step.quarantined !== undefined) say('quarantine', quarantineText(step.quarantined), colors.yellow);
  for (const missing of approvals(step)) say('approval', missing, colors.yellow);
  for (const objection of step.objections) say('objection', objectionText(objection), colors.red);
  for (const objection of step.refused ?? []) say('refused', `after the step: ${objectionText(objection)}`, colors.red);
  for (const [index, sample] of step.samples.entries()) {
    add(index === 0 ? 'samples' : '', sampleText(sample, { colors, indent, width }));
  }
  const number = colors.bold(String(step.step).padStart(3));
  return `${number}  ${colors.bold(wrappedText(escapeInvisible(step.title), margin, width))}\n${lines.join('')}`;
}

function classText({ class: kind }: PlannedStep, colors: Colors): string {
  if (kind === 'destructive' || kind === 'gap') return colors.red(kind);
  return kind === 'data' || kind === 'narrowing' ? colors.yellow(kind) : colors.green(kind);
}

/** Whole, or as deep as it fits on the lines that it may have. */
function commandText(command: object, { colors, width, isFull }: PlanStyle): string {
  const layout = { indent, width };
  let text = mqlText(command, layout);
  for (let depth = deepest; depth > 0 && !isFull && linesOf(text) > mostLines; depth -= 1) {
    text = mqlText(command, { ...layout, depth, longest: longestText });
  }
  return colors.cyan(text);
}

function linesOf(text: string): number {
  return text.split('\n').length;
}

function quarantineText(reasons: readonly string[]): string {
  return `takes documents out of the collection, whole, where ${reasons.join('; where ')}`;
}

function approvals({ needsApproval, needsFlag }: PlannedStep): string[] {
  return [
    ...(needsApproval ? ["missing: write 'allow' in the migration when it is reviewed"] : []),
    ...(needsFlag ? ['the command needs --allow-destructive'] : []),
  ];
}

function objectionText({ message, documents, examples }: PlannedStep['objections'][number]): string {
  const amount = documents === undefined ? '' : ` (${counted(documents, 'document')})`;
  const ids = examples.length === 0 ? '' : `, such as ${examples.map((id) => mqlText(id)).join(', ')}`;
  return `${message}${amount}${ids}`;
}
