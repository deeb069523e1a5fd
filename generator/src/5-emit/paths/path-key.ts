import { escaped } from '../escape.ts';
import type { Path, Segment } from './path.ts';

/** The types that stand for positions and keys in the printed form of a path. */
export interface Holes {
  /** `number` where an element is named by its number, `ArrayPosition` where `$` and its like are allowed too. */
  readonly position: string;
  readonly key: string;
}

/** Whether a path has positions or keys of maps in it: it is then printed as an index signature. */
export function isPattern(path: Path): boolean {
  return path.segments.some(({ kind }) => kind === 'position' || kind === 'key');
}

/** How a path is printed: as a property, or as an index signature over a template literal. */
export function pathKey(path: Path, holes: Holes): string {
  if (isPattern(path)) {
    return `[path: \`${path.segments.map((segment) => segmentText(segment, holes)).join('.')}\`]`;
  }
  return escaped.propertyKey(path.segments.map(segmentName).join('.'));
}

function segmentText(segment: Segment, holes: Holes): string {
  switch (segment.kind) {
    case 'position':
    case 'key':
      return `\${${holes[segment.kind]}}`;
    default:
      return escaped.templateText(segmentName(segment));
  }
}

function segmentName(segment: Segment): string {
  return segment.kind === 'name' ? segment.name : '$';
}
