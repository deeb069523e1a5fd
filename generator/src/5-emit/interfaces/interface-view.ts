import { escaped } from '../escape.ts';
import type { InterfaceView, MemberView } from '../views/interface.ts';

/** An interface with its doc comment; `heritage` is ` extends X` or empty. */
export function interfaceView(name: string, doc: string, members: readonly MemberView[], heritage = ''): InterfaceView {
  return { doc: escaped.docComment([doc]), name, heritage, members, isEmpty: members.length === 0 };
}
