import type { AirportInput, FlightInput } from '../../generated/index.js';
import { type Cleaned, CleaningLog } from './cleaned.js';
import { readCsv, readJson } from './read-source.js';

interface SourceFlight {
  readonly date: string;
  readonly delay: number;
  readonly distance: number;
  readonly origin: string;
  readonly destination: string;
}

/** Reads and cleans the airports. `NA` stands for what is not known. */
export function cleanAirports(): Cleaned<AirportInput> {
  const log = new CleaningLog();
  const documents: AirportInput[] = [];
  for (const row of readCsv('airports.csv')) {
    const { iata = '', name = '', city = 'NA', state = 'NA', country = '' } = row;
    const longitude = Number(row.longitude);
    const latitude = Number(row.latitude);
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
      log.refuse(iata, `it lies at ${longitude}, ${latitude}, which is not on Earth`);
      continue;
    }
    if (city === 'NA') log.mend('city "NA" taken as unknown');
    documents.push({
      _id: iata,
      name,
      country,
      location: { type: 'Point', coordinates: [longitude, latitude] },
      ...(city === 'NA' ? {} : { city }),
      ...(state === 'NA' ? {} : { state }),
    });
  }
  return { documents, refused: log.refused, mended: log.mended };
}

/** Reads and cleans the flights; both ends must be among `airports`. */
export function cleanFlights(airports: ReadonlySet<string>): Cleaned<FlightInput> {
  const log = new CleaningLog();
  const documents: FlightInput[] = [];
  (readJson('flights-5k.json') as SourceFlight[]).forEach((source, index) => {
    const departure = new Date(`${source.date.replaceAll('/', '-').replace(' ', 'T')}Z`);
    const unknown = [source.origin, source.destination].find((code) => !airports.has(code));
    if (unknown !== undefined) log.refuse(`flight ${index}`, `the airport "${unknown}" is not known`);
    else if (Number.isNaN(departure.getTime())) log.refuse(`flight ${index}`, `"${source.date}" is no time`);
    else {
      const { origin: originId, destination: destinationId, delay, distance } = source;
      documents.push({ originId, destinationId, departure, delay, distance });
    }
  });
  return { documents, refused: log.refused, mended: log.mended };
}
