import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkSettings } from './link-settings.ts';
import type { Suggest } from './suggest.ts';
import type { Symbols } from './symbols.ts';

/** What the steps of this phase share. */
export interface LinkContext {
  readonly settings: LinkSettings;
  readonly symbols: Symbols;
  /** Gives the near name for a wrong one. */
  readonly suggest: Suggest;
  /** Grows as the steps find mistakes. */
  readonly diagnostics: Diagnostic[];
}
