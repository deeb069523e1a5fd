import { and, bind, choose, type Expression, getKey, isOf, isThere, not, setKey } from './mql.ts';
import type { Segment } from './path.ts';

type OfValue = (value: Expression) => Expression;

/**
 * Rebuilds `input` with `change` applied in every place. What is not shaped as the path expects stays as it is, element by
 * element. `drops` tells which items and values go away, since an array cannot hold what is missing.
 */
export function changeAt(
  input: Expression,
  place: readonly Segment[],
  change: OfValue,
  drops?: OfValue,
  depth = 0,
): Expression {
  const [segment, ...rest] = place;
  if (segment === undefined) return change(input);
  const inner = (value: Expression) => changeAt(value, rest, change, drops, depth + 2);
  const kept = (items: Expression, value: OfValue) =>
    drops === undefined || rest.length > 0
      ? items
      : { $filter: { input: items, as: `f${depth}`, cond: not(drops(value(`$$f${depth}`))) } };
  return bind(`v${depth}`, input, (value) => changeWithin(value, segment, depth, { inner, kept }));
}

/** What is done inside of a value: to what is found there, and which items and values of it are kept. */
interface Within {
  readonly inner: OfValue;
  kept(items: Expression, value: OfValue): Expression;
}

function changeWithin(value: Expression, segment: Segment, depth: number, { inner, kept }: Within): Expression {
  switch (segment.kind) {
    case 'key':
      return choose(
        isOf(value, 'object'),
        bind(`k${depth}`, getKey(value, segment.key), (field) =>
          choose(isThere(field), setKey(value, segment.key, inner(field)), value),
        ),
        value,
      );
    case 'items': {
      const items = kept(value, (item) => item);
      return choose(
        { $isArray: [value] },
        { $map: { input: items, as: `e${depth}`, in: inner(`$$e${depth}`) } },
        value,
      );
    }
    case 'values': {
      const entries = kept({ $objectToArray: value }, (entry) => `${String(entry)}.v`);
      const entry = { k: `$$e${depth}.k`, v: inner(`$$e${depth}.v`) };
      return choose(
        isOf(value, 'object'),
        { $arrayToObject: { $map: { input: entries, as: `e${depth}`, in: entry } } },
        value,
      );
    }
    default:
      throw new TypeError(`The server cannot follow <${segment.type}>.`);
  }
}

/** Whether `test` holds in any place. `test` must be false of what is missing. */
export function anyAt(input: Expression, place: readonly Segment[], test: OfValue, depth = 0): Expression {
  const [segment, ...rest] = place;
  if (segment === undefined) return bind(`t${depth}`, input, test);
  if (segment.kind === 'key') return anyAt(getKey(input, segment.key), rest, test, depth + 1);
  if (segment.kind === 'nodes') throw new TypeError(`The server cannot follow <${segment.type}>.`);
  const isMap = segment.kind === 'values';
  return bind(`a${depth}`, input, (value) => {
    const list = isMap
      ? choose(isOf(value, 'object'), { $objectToArray: value }, [])
      : choose({ $isArray: [value] }, value, []);
    const element = isMap ? `$$m${depth}.v` : `$$m${depth}`;
    return {
      $anyElementTrue: [{ $map: { input: list, as: `m${depth}`, in: and(anyAt(element, rest, test, depth + 1)) } }],
    };
  });
}
