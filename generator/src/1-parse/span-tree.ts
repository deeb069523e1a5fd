import type { Span } from '../diagnostics/span.ts';
import type { NodeSpans } from './document.ts';

/** The spans of a node and of what it contains. */
export interface SpanTree extends NodeSpans {
  readonly children?: ReadonlyMap<string | number, SpanTree>;
}

/** Finds the spans of the node under a path, or of its nearest ancestor that exists. */
export function findSpans(root: SpanTree, path: readonly (string | number)[]): NodeSpans {
  let node = root;
  for (const step of path) {
    const child = node.children?.get(step);
    if (child === undefined) break;
    node = child;
  }
  const { key, value }: { key?: Span; value: Span } = node;
  return key === undefined ? { value } : { key, value };
}
