/** What `$text` takes; the collection needs a text index. */
export interface TextFilter {
  readonly $search: string;
  readonly $language?: string;
  readonly $caseSensitive?: boolean;
  readonly $diacriticSensitive?: boolean;
}
