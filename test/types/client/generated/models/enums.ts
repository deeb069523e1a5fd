// Written by Espalier from .. Edit the YAML, then run `espalier generate`.

/** A language that posts are written in. */
export type Language =
  /** English. */
  | 'en'
  | 'de'
  /** Portuguese, as in Brazil. */
  | 'pt-BR';

export type PostStatus = 'draft' | 'live' | 'gone';
