import type { Plan, PlannedMigration, PlannedStep } from '@espalier/runtime/migrate';
import { counted } from '../../counted.ts';
import type { colorsOf } from '../../terminal.ts';
import { durationText } from './duration-text.ts';
import { mqlText } from './mql-text.ts';
import { numberText } from './number-text.ts';
import { sampleText } from './sample-text.ts';

type Colors = ReturnType<typeof colorsOf>;

/** How a plan is printed. */
export interface PlanStyle {
  readonly colors: Colors;
  /** Whether long commands are printed whole. */
  readonly isFull: boolean;
}

/** So many lines of a command are printed unless all are wanted. */
const mostLines = 14;
const margin = ' '.repeat(5);
const labelWidth = 11;

/** A plan for people: what happens to which documents, for how long, and what stands against it. */
export function planText(plan: Plan, style: PlanStyle): string {
  return plan.migrations.map((migration) => migrationText(migration, style)).join('\n');
}

function migrationText({ name, status, steps }: PlannedMigration, style: PlanStyle): string {
  const { bold, dim } = style.colors;
  const head = `${bold(name)}  ${dim(`${status}, ${counted(steps.length, 'step')} to do`)}\n`;
  return head + steps.map((step) => `\n${stepText(step, style)}`).join('');
}

function stepText(step: PlannedStep, style: PlanStyle): string {
  const { colors } = style;
  const number = String(step.step).padStart(3);
  const head = `${colors.bold(number)}  ${step.title}  ${classText(step, colors)} ${colors.dim(`· ${step.phase}`)}\n`;
  const lines: string[] = [];
  const row = (label: string, text: string): void => {
    lines.push(`${margin}${colors.dim(label.padEnd(labelWidth))}${text}\n`);
  };
  for (const [index, command] of step.commands.entries()) row(index === 0 ? 'MQL' : '', commandText(command, style));
  if (step.documents > 0 || step.after !== undefined) row('documents', documentsText(step));
  row('takes', takesText(step));
  row('locks', step.lock);
  row('undo', step.irreversible === undefined ? 'yes' : colors.yellow(`no: ${step.irreversible}`));
  for (const missing of approvals(step)) row('approval', colors.yellow(missing));
  for (const objection of step.objections) row('objection', colors.red(objectionText(objection)));
  for (const [index, sample] of step.samples.entries()) {
    row(index === 0 ? 'samples' : '', sampleText(sample, colors, margin.length + labelWidth));
  }
  return head + lines.join('');
}

function classText({ class: kind }: PlannedStep, colors: Colors): string {
  if (kind === 'destructive' || kind === 'gap') return colors.red(kind);
  return kind === 'data' || kind === 'narrowing' ? colors.yellow(kind) : colors.green(kind);
}

function commandText(command: object, { colors, isFull }: PlanStyle): string {
  const lines = mqlText(command, margin.length + labelWidth).split('\n');
  const left = lines.length - mostLines;
  if (isFull || left <= 1) return colors.cyan(lines.join('\n'));
  const more = ' '.repeat(margin.length + labelWidth) + colors.dim(`… ${left} more lines (--full prints them)`);
  return `${colors.cyan(lines.slice(0, mostLines).join('\n'))}\n${more}`;
}

function documentsText({ documents, after }: PlannedStep): string {
  if (after === undefined) return numberText(documents);
  const bound = documents === 0 ? '' : `at most ${numberText(documents)}; `;
  return `${bound}known after step ${after.step} of ${after.migration}`;
}

function takesText({ estimate }: PlannedStep): string {
  if (estimate === undefined) return 'unknown: it is written by hand';
  const { rate, milliseconds } = estimate;
  if (rate === undefined) return 'a moment, whatever the collection holds';
  const origin =
    rate.from === 'ledger'
      ? 'as earlier steps of this kind did here'
      : `from reading ${numberText(rate.documents)} of them here`;
  return `about ${durationText(milliseconds)} (${numberText(rate.documentsPerSecond)} documents/s, ${origin})`;
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
