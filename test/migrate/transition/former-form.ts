import type { Document } from 'mongodb';

/** Says for each place in turn whether it is to have its former form. */
export type Choose = () => boolean;

const formerStatus: Readonly<Record<string, string>> = { live: 'published', gone: 'removed' };
const itemKeys: Readonly<Record<string, string>> = {
  heading: 'title',
  subtitle: 'sub',
  labels: 'tags',
  points: 'score',
  price: 'cost',
  r: 'o',
  meta: 'info',
  marks: 'mark',
  rows: 'row',
  home: 'homes',
  level: 'levels',
};
const wrapped: readonly string[] = ['phones', 'marks', 'rows', 'tags'];
const unwrapped: readonly string[] = ['nick', 'home', 'level'];

/** An item as the old version would have stored it, in the places that are chosen. Written without the runtime. */
export function formerItem(item: Document, choose: Choose): Document {
  const former: Document = {};
  for (const [key, value] of Object.entries(item)) {
    const inner = formerValue(key, value, choose);
    if (key in itemKeys && choose()) {
      former[itemKeys[key] ?? key] = key === 'price' ? String(inner) : key === 'points' ? Number(inner) : inner;
    } else former[key] = inner;
  }
  if (!('nick' in item) && choose()) former.nick = [];
  return former;
}

/** One item by itself where there are several now, and the other way round. */
function formerValue(key: string, value: unknown, choose: Choose): unknown {
  const inner = formerInner(key, value, choose);
  if (wrapped.includes(key) && Array.isArray(inner) && inner.length === 1) return choose() ? inner[0] : inner;
  return unwrapped.includes(key) && choose() ? [inner] : inner;
}

function formerInner(key: string, value: unknown, choose: Choose): unknown {
  if (key === 'words' && /^-?\d+$/.test(String(value))) return choose() ? Number(value) : value;
  if (key === 'status') return status(value, choose);
  if ((key === 'moods' || key === 'marks') && Array.isArray(value)) return value.map((mood) => status(mood, choose));
  if ((key === 'comments' || key === 'rows') && Array.isArray(value))
    return value.map((comment) => fields(comment, 'text', 'txt', choose));
  if (key === 'meta' || key === 'home') return fields(value, 'label', 'name', choose);
  if (key !== 'prices' || !isDocument(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, price]) => [name, fields(price, 'amount', 'sum', choose)]),
  );
}

function fields(value: unknown, now: string, before: string, choose: Choose): unknown {
  if (!isDocument(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const stored = key === 'mood' ? status(inner, choose) : key === 'tags' ? formerValue(key, inner, choose) : inner;
      return [key === now && choose() ? before : key, stored];
    }),
  );
}

function status(value: unknown, choose: Choose): unknown {
  return choose() ? (formerStatus[String(value)] ?? value) : value;
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null;
}
