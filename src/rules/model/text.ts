/** A text that data carries (programme packs, units), in both languages of the product. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}
