import { BSON, Decimal128, Double, Int32, Long } from 'mongodb';

/**
 * A value as text that is the same for values which the server does not tell apart: numbers of any type by their value,
 * objects in any order of their keys.
 */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(',')}]`;
  const number = numberText(value);
  if (number !== undefined) return number;
  if (!isPlain(value)) return BSON.EJSON.stringify({ value }, { relaxed: false });
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const texts = members.map(([key, member]) => `${JSON.stringify(key)}:${valueText(member)}`);
  return `{${texts.sort().join(',')}}`;
}

function numberText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return `n${value === 0 ? 0 : value}`;
  if (value instanceof Int32 || value instanceof Double) return numberText(value.value);
  if (Long.isLong(value)) return numberText(value.toBigInt());
  if (!(value instanceof Decimal128)) return undefined;
  const [, sign, digits = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d*))?(?:E([+-]?\d+))?$/.exec(`${value}`) ?? [];
  if (digits === '') return `d${value}`;
  const whole = (digits + fraction).replace(/^0+/, '');
  const short = whole.replace(/0+$/, '');
  return `d${sign}${short}E${Number(power) - fraction.length + whole.length - short.length}`;
}

/** Whether a value is a document of its own, and not one of BSON's types. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || '_bsontype' in value) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
