/** Bytes of documents in one transaction, which the server holds in its cache; one document alone may have more. */
export const batchBytes = 16 * 1024 * 1024;
