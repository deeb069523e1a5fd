// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.

export type PostStatus = 'draft' | 'live' | 'gone';
