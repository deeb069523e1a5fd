import type { PatternNode } from './pattern-node.ts';

/**
 * Whether a part of more than one character is repeated many times. The server's engine keeps every such turn on a stack
 * that ends after one to four thousand, and then takes the text for one that does not match.
 */
export function repeatsGroup(node: PatternNode): boolean {
  switch (node.kind) {
    case 'repeat':
      return (node.body.kind !== 'character' && node.most > FEW_TURNS) || repeatsGroup(node.body);
    case 'choice':
      return node.options.some(repeatsGroup);
    case 'sequence':
      return node.parts.some(repeatsGroup);
    case 'look':
      return repeatsGroup(node.body);
    default:
      return false;
  }
}

const FEW_TURNS = 20;
