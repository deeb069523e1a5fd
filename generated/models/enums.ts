// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.

/** The rating by the Motion Picture Association of America. */
export type Rating = 'G' | 'PG' | 'PG-13' | 'R' | 'NC-17' | 'Not Rated' | 'Open';

export type Genre =
  | 'Action'
  | 'Adventure'
  | 'Black Comedy'
  | 'Comedy'
  | 'Concert/Performance'
  | 'Documentary'
  | 'Drama'
  | 'Horror'
  | 'Musical'
  | 'Romantic Comedy'
  | 'Thriller/Suspense'
  | 'Western';

export type EarthquakeKind = 'earthquake' | 'explosion' | 'quarry blast' | 'ice quake' | 'other event';

export type EarthquakeAlert = 'green' | 'yellow' | 'orange' | 'red';
