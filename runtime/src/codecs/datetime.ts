import type { Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { MomentCodec } from './moment-codec.ts';
import { report } from './problem-codes.ts';
import { readDate } from './read-date.ts';

/** A moment: a `Date`, stored as BSON date. Bounds are ISO 8601 texts. Dates are copied on the way in and out. */
export function datetime(options: Range<string> = {}): Codec {
  return new DatetimeCodec(options);
}

/** A bound in messages. */
export function writeMoment(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

class DatetimeCodec extends MomentCodec<Date> {
  constructor(range: Range<string>) {
    super('datetime', range, Date.parse, writeMoment);
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): Date | undefined {
    const moment = readDate(value);
    if (moment === undefined) return this.refuse(value, 'a Date', path, context);
    if (Number.isNaN(moment)) return report(context, path, 'invalid-date', 'Must be a moment.');
    return new Date(moment);
  }

  override now(moment: Date): unknown {
    return new Date(moment);
  }
}
