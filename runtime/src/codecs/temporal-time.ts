import { checkRange, type Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { report } from './problem-codes.ts';
import { ScalarCodec } from './scalar-codec.ts';
import { isTemporal, temporal } from './temporal.ts';
import { readStoredTime, readTimeRange, writeTimeBound } from './time.ts';
import { readTime } from './time-of-day.ts';

/** A time of the day: a `Temporal.PlainTime` without nanoseconds, stored as int64 of microseconds since midnight. */
export function temporalTime(options: Range<string> = {}): Codec {
  return new TemporalTimeCodec(options);
}

class TemporalTimeCodec extends ScalarCodec {
  readonly #range: Range<number>;

  constructor(range: Range<string>) {
    super('time', 'ordered');
    this.#range = readTimeRange(range);
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    const microseconds = this.#read(value, path, context);
    if (microseconds === undefined) return undefined;
    return checkRange(microseconds, this.#range, path, context, writeTimeBound) ? BigInt(microseconds) : undefined;
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    const microseconds = this.#read(value, path, context);
    return microseconds === undefined ? undefined : BigInt(microseconds);
  }

  override decode(stored: unknown): unknown {
    const text = readStoredTime(stored);
    return text === undefined ? copyStored(stored) : temporal().PlainTime.from(text);
  }

  /** The time of the day by UTC, in milliseconds. */
  override now(moment: Date): unknown {
    return temporal().PlainTime.from(moment.toISOString().slice(11, 23));
  }

  #read(value: unknown, path: string, context: EncodeContext): number | undefined {
    if (!isTemporal(value, 'PlainTime')) return this.refuse(value, 'a Temporal.PlainTime', path, context);
    return readTime(value.toString()) ?? report(context, path, 'precision', 'Must have no nanoseconds.');
  }
}
