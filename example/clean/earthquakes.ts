import type { EarthquakeInput } from '../../generated/index.js';
import { type Cleaned, CleaningLog } from './cleaned.js';
import { readJson } from './read-source.js';

interface SourceEarthquake {
  readonly id: string;
  readonly geometry: { readonly coordinates: readonly [number, number, number] };
  readonly properties: {
    readonly mag: number | null;
    readonly magType: string | null;
    readonly place: string;
    readonly time: number;
    readonly updated: number;
    readonly url: string;
    readonly felt: number | null;
    readonly cdi: number | null;
    readonly mmi: number | null;
    readonly alert: 'green' | 'yellow' | 'orange' | 'red' | null;
    readonly tsunami: 0 | 1;
    readonly type: 'earthquake' | 'explosion' | 'quarry blast' | 'ice quake' | 'other event';
    readonly sources: string;
  };
}

/** Reads and cleans the earthquakes of a week: GeoJSON with the depth as the third coordinate. */
export function cleanEarthquakes(): Cleaned<EarthquakeInput> {
  const log = new CleaningLog();
  const documents: EarthquakeInput[] = [];
  const { features } = readJson('earthquakes.json') as { features: readonly SourceEarthquake[] };
  for (const feature of features) {
    const { properties } = feature;
    if (properties.updated < properties.time) log.refuse(feature.id, 'it was revised before it happened');
    else documents.push(cleanEarthquake(feature));
  }
  return { documents, refused: log.refused, mended: log.mended };
}

function cleanEarthquake({ id, geometry, properties }: SourceEarthquake): EarthquakeInput {
  const [longitude, latitude, depth] = geometry.coordinates;
  const shaking = {
    ...(properties.felt === null ? {} : { reports: properties.felt }),
    ...(properties.cdi === null ? {} : { communityIntensity: properties.cdi }),
    ...(properties.mmi === null ? {} : { instrumentalIntensity: properties.mmi }),
  };
  return {
    _id: id,
    place: properties.place,
    location: { type: 'Point', coordinates: [longitude, latitude] },
    at: new Date(properties.time),
    revised: new Date(properties.updated),
    magnitude: properties.mag,
    depth,
    kind: properties.type,
    tsunami: properties.tsunami === 1,
    networks: properties.sources.split(',').filter((network) => network !== ''),
    page: properties.url,
    ...(properties.magType === null ? {} : { magnitudeType: properties.magType }),
    ...(properties.alert === null ? {} : { alert: properties.alert }),
    ...(Object.keys(shaking).length === 0 ? {} : { shaking }),
  };
}
