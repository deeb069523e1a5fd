/** One thing that is wrong with a value that was to be written or sent. Never holds the value itself. */
export interface Problem {
  /** Dotted path of field names and array positions, such as `comments.2.text`. */
  readonly path: string;
  /** Stable: `required`, `type`, `too-short`, `too-long`, `too-small`, `too-large`, `pattern`, `format`, `enum`, `unknown-field`, … */
  readonly code: string;
  /** One sentence without the value. */
  readonly message: string;
  /** Which of several documents is meant, in `insertMany` and bulk writes. */
  readonly index?: number;
}
