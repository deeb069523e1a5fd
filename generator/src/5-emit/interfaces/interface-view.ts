import { escaped } from '../escape.ts';
import type { InterfaceView, MemberView } from '../views/interface.ts';

/** An interface with its doc comment. */
export function interfaceView(name: string, doc: string, members: readonly MemberView[]): InterfaceView {
  return { doc: escaped.docComment([doc]), name, members, isEmpty: members.length === 0 };
}
