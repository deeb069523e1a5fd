import type { EncodeContext } from '../codecs/codec.ts';
import type { Problem } from '../errors/problem.ts';
import { QueryError } from '../errors/query-error.ts';

const maximumDepth = 100;
const maximumConditions = 10_000;

/** What encoding one filter reports to, and how far it may go. */
export class FilterContext implements EncodeContext {
  readonly problems: Problem[] = [];
  readonly unknownKeys = 'refuse';
  ancestors?: object[];
  #depth = 0;
  #conditions = 0;

  /** Says what is wrong at `path`. */
  report(path: string, code: string, message: string): void {
    this.problems.push({ path, code, message });
  }

  /** Runs `body` one level deeper; reports instead when the filter is nested too deeply or has too many conditions. */
  nested(path: string, body: () => void): void {
    this.#conditions += 1;
    if (this.#depth >= maximumDepth) {
      this.report(path, 'too-deep', `is nested more than ${maximumDepth} levels deep`);
    } else if (this.#conditions > maximumConditions) {
      if (this.#conditions === maximumConditions + 1) {
        this.report(path, 'too-large', `is one of more than ${maximumConditions} conditions`);
      }
    } else {
      this.#depth += 1;
      body();
      this.#depth -= 1;
    }
  }

  /** Throws when anything was reported. */
  done(model: string): void {
    if (this.problems.length > 0) throw new QueryError(this.problems, { model });
  }
}
