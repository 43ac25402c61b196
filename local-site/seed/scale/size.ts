/** How much a site is filled with, counted with what the demo has put there. */
export interface ScaleSize {
  readonly groups: number;
  readonly participants: number;
  /** Marks on rolls. Reached exactly as long as the programmes have sessions enough for it. */
  readonly attendance: number;
  readonly diplomas: number;
  /** How far back the oldest group was confirmed. */
  readonly years: number;
}

/** The size that the product promises to carry: ten years of a large region. */
export const fullSize: ScaleSize = {
  groups: 2_000,
  participants: 40_000,
  attendance: 200_000,
  diplomas: 6_000,
  years: 10,
};
