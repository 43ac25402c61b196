import * as v from 'valibot';
import { directory } from '../../../local-site/directory';
import { listAddress, restAs, rowsOf } from './rest';

/**
 * Something that gives a participant away: a name, an address, the key of the person or of the row; or a row in an
 * inbox.
 */
export interface Secret {
  /** In lower case. */
  readonly text: string;
  readonly of: string;
}

const participantRow = v.object({
  Title: v.string(),
  Email: v.nullable(v.string()),
  PersonKey: v.string(),
  Key: v.string(),
});
const inboxRow = v.object({ Key: v.string(), GUID: v.string(), Author: v.object({ EMail: v.string() }) });
const unitRow = v.object({ ManagerName: v.nullable(v.string()), ManagerEmail: v.nullable(v.string()) });

const ofAuthor = '$select=Key,GUID,Author/EMail&$expand=Author';

/** What may be said to nobody without the role, and what of it is elsewhere for other reasons. */
export interface Secrets {
  /** What may not be said to somebody: everything of all participants but themselves, and rows that others sent. */
  from(login: string): readonly Secret[];
  /** In the list of units: a unit's manager is public, and says nothing of groups. */
  readonly publicInUnits: ReadonlySet<string>;
  /** Of the site itself: who has an account is known to all, and says nothing of groups. */
  readonly publicOnSite: ReadonlySet<string>;
}

/** Reads the participants as a coordinator. */
export async function readSecrets(siteUrl: string): Promise<Secrets> {
  const coordinator = restAs(siteUrl, 'coordinator1');
  const participants = await rowsOf(coordinator, 'Participants', participantRow);
  const requests = await rowsOf(coordinator, 'MyPath', inboxRow, ofAuthor);
  const applications = await rowsOf(coordinator, 'Applications', inboxRow, ofAuthor);
  const units = await rowsOf(coordinator, 'Units', unitRow);
  return {
    from: (login) => {
      const own = directory.find((person) => person.login === login)?.email;
      const notOwn = ({ Author }: { readonly Author: { readonly EMail: string } }): boolean => Author.EMail !== own;
      return [
        ...participants
          .filter(({ Email }) => Email !== own)
          .flatMap(({ Title, Email, PersonKey, Key }) =>
            [Title, Email, PersonKey, Key].map((text) => ({ text, of: Title })),
          ),
        ...requests
          .filter(notOwn)
          .flatMap(({ Key, GUID, Author }) =>
            [Key, GUID].map((text) => ({ text, of: `a request by ${Author.EMail}` })),
          ),
        // The key of an application is on its process; only the row itself is private.
        ...applications
          .filter(notOwn)
          .map(({ GUID, Author }) => ({ text: GUID, of: `an application by ${Author.EMail}` })),
      ].flatMap(({ text, of }) => (text === null ? [] : [{ text: text.toLowerCase(), of }]));
    },
    publicInUnits: new Set(
      units
        .flatMap(({ ManagerName, ManagerEmail }) => [ManagerName, ManagerEmail])
        .flatMap((text) => (text === null ? [] : [text.toLowerCase()])),
    ),
    publicOnSite: new Set(directory.flatMap(({ displayName, email }) => [displayName.toLowerCase(), email])),
  };
}

/** The secrets that an answer says. */
export function saidIn(
  text: string,
  secrets: readonly Secret[],
  isPublic: ReadonlySet<string> = new Set(),
): readonly Secret[] {
  const said = text.toLowerCase();
  return secrets.filter((secret) => !isPublic.has(secret.text) && said.includes(secret.text));
}

/**
 * A participant that a coordinator has added and thrown away: their name is in the recycle bin only. @returns the bin's
 * id
 */
export async function recycleSomebody(siteUrl: string): Promise<{ readonly bin: string; readonly name: string }> {
  const coordinator = restAs(siteUrl, 'coordinator1');
  const name = 'Zenobia Papperskorgh';
  const made = await coordinator({
    method: 'POST',
    path: `${listAddress('Participants')}/items`,
    body: { Title: name, Email: 'zenobia@example.org', PersonKey: 'person-in-the-bin', Key: 'participant-in-the-bin' },
  });
  const { Id } = v.parse(v.object({ Id: v.number() }), JSON.parse(made.text));
  const recycled = await coordinator({ method: 'POST', path: `${listAddress('Participants')}/items(${Id})/recycle` });
  return { bin: v.parse(v.object({ value: v.string() }), JSON.parse(recycled.text)).value, name };
}
