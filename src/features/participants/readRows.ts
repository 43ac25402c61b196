import * as React from 'react';

type Reader = Pick<
  typeof import('../../interchange/people'),
  'followRows' | 'peopleColumns' | 'readPeople' | 'readPerson' | 'textOfBytes' | 'writeRows'
>;

/** The reader of people from outside: fetched when somebody has something to read. */
export async function loadReader(): Promise<Reader> {
  const { followRows, peopleColumns, readPeople, readPerson, textOfBytes, writeRows } = await import(
    /* webpackChunkName: 'diplomera-people' */ '../../interchange/people'
  );
  return { followRows, peopleColumns, readPeople, readPerson, textOfBytes, writeRows };
}

/** The reader once it is wanted and there; `failed` when it could not be fetched. */
export function useReader(wanted: boolean): { readonly reader: Reader | undefined; readonly failed: boolean } {
  const [reader, setReader] = React.useState<Reader>();
  const [failed, setFailed] = React.useState(false);
  React.useEffect(() => {
    if (!wanted || reader !== undefined) return undefined;
    let asked = true;
    loadReader().then(
      (loaded) => {
        if (!asked) return;
        setReader(loaded);
        setFailed(false);
      },
      () => {
        if (asked) setFailed(true);
      },
    );
    return () => {
      asked = false;
    };
  }, [wanted, reader]);
  return { reader, failed };
}
