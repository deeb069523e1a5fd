import { durationText } from './print/duration-text.ts';
import { numberText } from './print/number-text.ts';

/** How far a step is. */
export class StepProgress {
  readonly label: string;
  readonly #expected: number;
  readonly #started = performance.now();
  #documents = 0;
  #quarantined = 0;

  /** @param expected how many documents were counted when it began */
  constructor(label: string, expected: number) {
    this.label = label;
    this.#expected = expected;
  }

  /** Whether there is anything that a bar could measure. */
  get isCounted(): boolean {
    return this.#expected > 0;
  }

  /** Documents treated so far. */
  get documents(): number {
    return this.#documents;
  }

  /** Documents that went to the quarantine so far. */
  get quarantined(): number {
    return this.#quarantined;
  }

  /** What a bar ends at: never 0, and never less than what is done, because documents may come in between. */
  get total(): number {
    return Math.max(this.#expected, this.#documents, 1);
  }

  /** Takes a batch into account. */
  add(documents: number, quarantined: number): void {
    this.#documents += documents;
    this.#quarantined += quarantined;
  }

  /** `12,000 of 26,000 documents, 4,300/s, 3 s left` */
  text(): string {
    const [done, total] = [this.#documents, this.#expected];
    if (done === 0) return total === 0 ? '…' : `${numberText(total)} documents`;
    const rate = done / (this.#elapsed() / 1_000);
    const amount = total > done ? `${numberText(done)} of ${numberText(total)}` : numberText(done);
    const left = total > done ? `, ${durationText(Math.ceil((total - done) / rate) * 1_000)} left` : '';
    return `${amount} documents, ${numberText(rate)}/s${left}`;
  }

  /** `26,000 documents, 6 s`, or the time alone. */
  summary(): string {
    const took = durationText(this.#elapsed());
    const noun = this.#documents === 1 ? 'document' : 'documents';
    return this.#documents === 0 ? took : `${numberText(this.#documents)} ${noun}, ${took}`;
  }

  #elapsed(): number {
    return Math.max(performance.now() - this.#started, 1);
  }
}
