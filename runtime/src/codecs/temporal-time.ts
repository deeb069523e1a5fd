import type { Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { MomentCodec } from './moment-codec.ts';
import { report } from './problem-codes.ts';
import { isTemporal, temporal } from './temporal.ts';
import { readStoredTime, writeTimeBound } from './time.ts';
import { readTime } from './time-of-day.ts';

/** A time of the day: a `Temporal.PlainTime` without nanoseconds, stored as int64 of microseconds since midnight. */
export function temporalTime(options: Range<string> = {}): Codec {
  return new TemporalTimeCodec(options);
}

class TemporalTimeCodec extends MomentCodec<bigint> {
  constructor(range: Range<string>) {
    super('time', range, readTime, writeTimeBound);
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): bigint | undefined {
    if (!isTemporal(value, 'PlainTime')) return this.refuse(value, 'a Temporal.PlainTime', path, context);
    const microseconds = readTime(value.toString());
    if (microseconds === undefined) return report(context, path, 'precision', 'Must have no nanoseconds.');
    return BigInt(microseconds);
  }

  override decode(stored: unknown): unknown {
    const text = readStoredTime(stored);
    return text === undefined ? copyStored(stored) : temporal().PlainTime.from(text);
  }

  /** The time of the day by UTC, in milliseconds. */
  override now(moment: Date): unknown {
    return temporal().PlainTime.from(moment.toISOString().slice(11, 23));
  }
}
