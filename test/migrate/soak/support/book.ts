/** A version of the library's models. */
export type Version = 'former' | 'present';

/** What a book says, whatever its form: the numbers of the writes that set its parts. */
export interface Book {
  readonly writer: number;
  title: number;
  words: number;
  status: Status;
  /** What was pushed, by its own number. */
  remarks: number[];
}

export type Status = 'draft' | 'live' | 'removed';
export const statuses: readonly Status[] = ['draft', 'live', 'removed'];

/** What a version calls the parts of a book. */
export interface Words {
  readonly title: string;
  readonly text: string;
  titleOf(id: string, number: number): string;
  wordsOf(number: number): number | string;
  statusOf(status: Status): string;
}

const titleOf = (id: string, number: number) => `${id}#${number}`;

export const wordsOf: Readonly<Record<Version, Words>> = {
  former: {
    ...{ title: 'title', text: 'txt', titleOf },
    wordsOf: (number) => number,
    statusOf: (status) => (status === 'live' ? 'published' : status),
  },
  present: {
    ...{ title: 'heading', text: 'text', titleOf },
    wordsOf: (number) => String(number),
    statusOf: (status) => status,
  },
};

/** The fields of a book but its `_id`, as a version writes them. */
export function fieldsOf(version: Version, id: string, book: Book): Record<string, unknown> {
  const words = wordsOf[version];
  return {
    writer: book.writer,
    [words.title]: words.titleOf(id, book.title),
    words: words.wordsOf(book.words),
    status: words.statusOf(book.status),
    remarks: book.remarks.map((number) => remarkOf(version, book.writer, number)),
  };
}

/** A remark as a version writes it. */
export function remarkOf(version: Version, writer: number, number: number): object {
  return { [wordsOf[version].text]: `${writer}:${number}`, by: writer };
}
