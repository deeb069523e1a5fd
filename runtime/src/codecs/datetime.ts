import { checkRange, type Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { report } from './problem-codes.ts';
import { readDate } from './read-date.ts';
import { ScalarCodec } from './scalar-codec.ts';

/** A moment: a `Date`, stored as BSON date. Bounds are ISO 8601 texts. Dates are copied on the way in and out. */
export function datetime(options: Range<string> = {}): Codec {
  return new DatetimeCodec(options);
}

/** Moment bounds as milliseconds. */
export function readMomentRange({ min, max }: Range<string>): Range<number> {
  return {
    min: min === undefined ? undefined : Date.parse(min),
    max: max === undefined ? undefined : Date.parse(max),
  };
}

/** A bound in messages. */
export function writeMoment(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

class DatetimeCodec extends ScalarCodec {
  readonly #range: Range<number>;

  constructor(range: Range<string>) {
    super('datetime', 'ordered');
    this.#range = readMomentRange(range);
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    const moment = this.#read(value, path, context);
    if (moment === undefined) return undefined;
    return checkRange(moment, this.#range, path, context, writeMoment) ? new Date(moment) : undefined;
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    const moment = this.#read(value, path, context);
    return moment === undefined ? undefined : new Date(moment);
  }

  override now(moment: Date): unknown {
    return new Date(moment);
  }

  #read(value: unknown, path: string, context: EncodeContext): number | undefined {
    const moment = readDate(value);
    if (moment === undefined) return this.refuse(value, 'a Date', path, context);
    return Number.isNaN(moment) ? report(context, path, 'invalid-date', 'Must be a moment.') : moment;
  }
}
