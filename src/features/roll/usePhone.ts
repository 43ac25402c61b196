import * as React from 'react';

const narrow = '(max-width: 640px)';

/** True on a screen too narrow for the table, and follows when it is turned or resized. */
export function usePhone(): boolean {
  const query = React.useMemo(
    () => (typeof window.matchMedia === 'function' ? window.matchMedia(narrow) : undefined),
    [],
  );
  const [phone, setPhone] = React.useState(query?.matches === true);
  React.useEffect(() => {
    if (query === undefined) return undefined;
    const follow = (): void => setPhone(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return phone;
}
