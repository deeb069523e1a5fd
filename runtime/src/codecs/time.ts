import type { Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { MomentCodec } from './moment-codec.ts';
import { readTime, writeTime } from './time-of-day.ts';

/**
 * A time of the day without zone: text such as `09:30:00.25`, stored as int64 of microseconds since midnight. Bounds
 * are times too.
 */
export function time(options: Range<string> = {}): Codec {
  return new TimeCodec(options);
}

/** The time that is stored in a value from the database; nothing when it is none. */
export function readStoredTime(stored: unknown): string | undefined {
  const value = copyStored(stored);
  return typeof value === 'bigint' || typeof value === 'number' ? writeTime(Number(value)) : undefined;
}

/** A bound in messages. */
export function writeTimeBound(microseconds: number): string {
  return writeTime(microseconds) ?? String(microseconds);
}

class TimeCodec extends MomentCodec<bigint> {
  override readonly normalizes = true;
  constructor(range: Range<string>) {
    super('time', range, readTime, writeTimeBound);
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): bigint | undefined {
    const microseconds = typeof value === 'string' ? readTime(value) : undefined;
    if (microseconds === undefined) return this.refuse(value, 'a time such as 09:30:00', path, context);
    return BigInt(microseconds);
  }

  override decode(stored: unknown): unknown {
    return readStoredTime(stored) ?? copyStored(stored);
  }

  /** The time of the day by UTC, in milliseconds. */
  override now(moment: Date): unknown {
    return readStoredTime((moment.getTime() % 86_400_000) * 1000);
  }
}
