import { html, type Html } from '../html';

/**
 * Line drawings for the Fluent icon names that the lists' formatting uses. A name without one is drawn as a small dot.
 */
export const drawings: Readonly<Record<string, string>> = {
  CompletedSolid: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M6.6 10.3l2.4 2.4 4.6-5',
  Completed: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M6.6 10.3l2.4 2.4 4.6-5',
  CheckMark: 'M3.5 10.5l4.2 4.2L16.5 5.5',
  ErrorBadge: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M7.4 7.4l5.2 5.2M12.6 7.4l-5.2 5.2',
  Cancel: 'M5 5l10 10M15 5L5 15',
  Blocked2: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M5 5l10 10',
  Sync: 'M16.5 10a6.5 6.5 0 0 1-11.6 4M3.5 10a6.5 6.5 0 0 1 11.6-4M15.4 2.8v3.4H12M4.6 17.2v-3.4H8',
  Warning: 'M10 3.2L17.4 16.4H2.6zM10 8v4M10 14.2v.1',
  Clock: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M10 5.8V10l2.8 2',
  Calendar: 'M3 4.2h14v12.6H3zM3 8.2h14M7 2.6v3M13 2.6v3',
  People:
    'M7.4 4.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4M2.4 16c.3-3 2.2-4.6 5-4.6s4.7 1.6 5 4.6M12.7 4.5a2.6 2.6 0 0 1 0 5M14.3 11.7c1.9.5 3.1 2 3.3 4.3',
  Edit: 'M3.5 16.5l.9-3.6L13.5 3.8l2.7 2.7-9.1 9.1z',
  Send: 'M3 10L17 3.5 12.5 17 9.6 11z',
  Money: 'M2.8 5.5h14.4v9H2.8zM10 7.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8',
  Education: 'M10 4L2.5 7.6 10 11.2l7.5-3.6zM5.4 9v4.2c2.6 2.2 6.6 2.2 9.2 0V9',
  Info: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M10 9.2v4.4M10 6.5v.1',
  More: 'M5 10v.1M10 10v.1M15 10v.1',
  Scales: 'M10 3v14M6 17h8M4 5.5h12M4 5.5l-2 5.5h4zM16 5.5l-2 5.5h4z',
  TextDocument: 'M5 2.8h6.5L15.5 7v10.2H5zM11.3 3v4.2h4M7.8 10.5h5M7.8 13.5h5',
  Archive: 'M3 4h14v3.4H3zM4.2 7.4h11.6V16H4.2zM8 10.4h4',
};

export function iconFor(name: string): Html | undefined {
  if (name === '') return undefined;
  const drawing = Object.hasOwn(drawings, name) ? drawings[name] : 'M10 8.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2';
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="${drawing}"/></svg>`;
}
