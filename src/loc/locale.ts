/** The languages the product speaks; Swedish unless the reader's own is another. */
export type Locale = 'sv-SE' | 'en-US';
