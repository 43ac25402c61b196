/** Loads the page again when the server says that the web parts were built anew (`npm start -- --watch`). */
export function reloadWhenRebuilt(): void {
  const rebuilds = new EventSource('/_local/rebuilds');
  rebuilds.addEventListener('rebuilt', () => window.location.reload());
  window.addEventListener('pagehide', () => rebuilds.close());
}
