import type { Change } from '../../4-plan/changes/change.ts';
import { describeChange } from '../../4-plan/changes/describe-change.ts';
import { SourceLines } from '../../diagnostics/source-lines.ts';
import type { SourceFile } from '../../source-file.ts';

/** Says changes in one line with the place: `Comment.txt is renamed to Comment.text (schema/models/blog.yaml:7)`. */
export function changeText(sources: readonly SourceFile[]): (change: Change) => string {
  const lines = new SourceLines(sources);
  return (change) => {
    const text = describeChange(change);
    if (change.span === undefined || !lines.has(change.span.file)) return text;
    return `${text} (${change.span.file}:${lines.range(change.span).start.line})`;
  };
}
