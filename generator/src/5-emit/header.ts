import { ownershipMark } from '../own-files.ts';
import { escaped } from './escape.ts';

/** The first line of every file that is the compiler's own. `source` is the YAML that it was made of, a file or a folder. */
export function header(source: string): string {
  return `// ${ownershipMark} from ${escaped.lineComment(source)}. Edit the YAML, then run \`espalier generate\`.`;
}
