// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.

export type Status =
  /** Not public. */
  | 'draft'
  /** Public. */
  | 'live'
  | 'gone';
