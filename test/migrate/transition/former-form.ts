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
};

/** An item as the old version would have stored it, in the places that are chosen. Written without the runtime. */
export function formerItem(item: Document, choose: Choose): Document {
  const former: Document = {};
  for (const [key, value] of Object.entries(item)) {
    const inner = formerValue(key, value, choose);
    if (key in itemKeys && choose()) {
      former[itemKeys[key] ?? key] = key === 'price' ? String(inner) : key === 'points' ? Number(inner) : inner;
    } else former[key] = inner;
  }
  return former;
}

function formerValue(key: string, value: unknown, choose: Choose): unknown {
  if (key === 'words' && /^-?\d+$/.test(String(value))) return choose() ? Number(value) : value;
  if (key === 'status') return status(value, choose);
  if (key === 'moods' && Array.isArray(value)) return value.map((mood) => status(mood, choose));
  if (key === 'comments' && Array.isArray(value)) return value.map((comment) => fields(comment, 'text', 'txt', choose));
  if (key === 'meta') return fields(value, 'label', 'name', choose);
  if (key !== 'prices' || !isDocument(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, price]) => [name, fields(price, 'amount', 'sum', choose)]),
  );
}

function fields(value: unknown, now: string, before: string, choose: Choose): unknown {
  if (!isDocument(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const stored = key === 'mood' ? status(inner, choose) : inner;
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
