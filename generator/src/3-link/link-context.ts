import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkSettings } from './link-settings.ts';
import type { Symbols } from './symbols.ts';

/** What the steps of this phase share. */
export interface LinkContext {
  readonly settings: LinkSettings;
  readonly symbols: Symbols;
  /** Grows as the steps find mistakes. */
  readonly diagnostics: Diagnostic[];
}
