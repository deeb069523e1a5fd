import type { MigrationEvent } from '@espalier/runtime/migrate';
import { Presets, SingleBar } from 'cli-progress';
import { escapeInvisible } from '../../diagnostics/fill-template.ts';
import { colorsOf, type Terminal } from '../terminal.ts';
import { durationText } from './print/duration-text.ts';
import { numberText } from './print/number-text.ts';
import { StepProgress } from './step-progress.ts';

const lineMilliseconds = 5_000;
/** Room for the numbers beside a bar. */
const numbersWidth = 68;
const [shortestBar, longestBar] = [8, 24];

/** Shows on stderr how far a run is: a line for each step, and below it a bar or, where nobody watches, a line every few seconds. */
export class RunProgress {
  readonly #terminal: Terminal;
  readonly #colors: ReturnType<typeof colorsOf>;
  readonly #stepsOf: ReadonlyMap<string, number>;
  #steps = 0;
  #current: StepProgress | undefined;
  #bar: SingleBar | undefined;
  #printed = 0;

  /** @param stepsOf how many steps migrations have, by name */
  constructor(terminal: Terminal, stepsOf: ReadonlyMap<string, number>) {
    this.#terminal = terminal;
    this.#stepsOf = stepsOf;
    this.#colors = colorsOf(terminal);
  }

  /** Takes the bar away, so that something else can be printed. */
  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  /** Shows what an event means for people; most mean nothing. */
  readonly onEvent = (event: MigrationEvent): void => {
    const { bold, dim } = this.#colors;
    if (event.kind === 'lock-waiting')
      this.#say(dim(`Waiting for ${event.owner}, which migrates since ${durationText(event.ageMilliseconds)} …`));
    else if (event.kind === 'lock-taken-over')
      this.#say(dim(`Took over from ${event.owner}, which did not answer any more.`));
    else if (event.kind === 'migration-started') {
      this.#steps = this.#stepsOf.get(event.migration) ?? event.steps;
      this.#say(`${bold(event.migration)}${event.direction === 'down' ? dim(' is undone') : ''}`);
    } else this.#onStep(event);
  };

  #onStep(event: MigrationEvent): void {
    const { dim } = this.#colors;
    if (event.kind === 'step-started') this.#start(event);
    else if (event.kind === 'batch-committed') this.#advance(event.documents, event.quarantined);
    else if (event.kind === 'step-retried') this.#say(dim(`      once more: ${escapeInvisible(event.reason)}`));
    else if (event.kind === 'note') this.#say(dim(`      ${escapeInvisible(event.text)}`));
    else if (event.kind === 'step-finished') this.#finish();
  }

  #start({ step, title, documents, resumed }: Extract<MigrationEvent, { kind: 'step-started' }>): void {
    this.#current = new StepProgress(`${step}/${this.#steps} ${escapeInvisible(title)}`, documents);
    this.#printed = performance.now();
    const { label, isCounted } = this.#current;
    const line = `  ${label}${resumed ? ' (goes on where it stopped)' : ''}`;
    if (isCounted || !this.#terminal.interactive) this.#say(line);
    if (this.#terminal.interactive) this.#bar = newBar(this.#current, this.#terminal.columns);
  }

  #advance(documents: number, quarantined: number): void {
    const step = this.#current;
    if (step === undefined) return;
    step.add(documents, quarantined);
    this.#bar?.setTotal(step.total);
    this.#bar?.update(step.documents, { text: step.text() });
    if (this.#terminal.interactive || performance.now() - this.#printed < lineMilliseconds) return;
    this.#printed = performance.now();
    this.#say(this.#colors.dim(`      ${step.text()}`));
  }

  #finish(): void {
    const step = this.#current;
    if (step === undefined) return;
    const { dim, green, yellow } = this.#colors;
    const summary = step.summary();
    if (!this.#terminal.interactive) this.#say(step.documents > 0 ? `      ${summary}` : '');
    else if (step.isCounted) this.#say(`      ${green('✓')} ${summary}`);
    else this.#say(`  ${green('✓')} ${step.label} ${dim(`(${summary})`)}`);
    if (step.quarantined > 0) this.#say(yellow(`      ${numberText(step.quarantined)} of them went to the quarantine`));
    this.#current = undefined;
  }

  #say(text: string): void {
    this.stop();
    if (text !== '') this.#terminal.note(`${text}\n`);
  }
}

/** A step of which nothing can be counted is shown without a bar, by its label alone. */
function newBar(step: StepProgress, columns: number): SingleBar {
  const widest = columns - 6;
  const short = step.label.length > widest ? `${step.label.slice(0, widest - 1)}…` : step.label;
  // A brace would be taken for a hole of the format.
  const label = short.replaceAll('{', '(').replaceAll('}', ')');
  const format = step.isCounted ? '      {bar} {percentage} %  {text}' : `  ${label} {text}`;
  const barsize = Math.min(Math.max(columns - numbersWidth, shortestBar), longestBar);
  const options = { format, stream: process.stderr, hideCursor: true, clearOnComplete: true, barsize, fps: 5 };
  const bar = new SingleBar(options, Presets.shades_classic);
  bar.start(step.total, 0, { text: step.text() });
  return bar;
}
