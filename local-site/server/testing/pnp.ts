import { isUrlAbsolute, type TimelinePipe } from '@pnp/core';
import { BrowserFetch, DefaultParse, InjectHeaders, type Queryable } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, RequestDigest, spfi, type SPFI } from '@pnp/sp';

/** Makes relative addresses absolute, as the SPFx behaviour of PnPjs does from its context. */
function under(url: string): TimelinePipe<Queryable> {
  return (instance) => {
    instance.on.pre.prepend(async (address, init, result) => [
      isUrlAbsolute(address) ? address : `${url}/${address}`,
      init,
      result,
    ]);
    return instance;
  };
}

/** PnPjs as a web part has it, signed in as somebody of the directory. */
export function pnpAs(url: string, user: string): SPFI {
  return spfi(url).using(
    DefaultHeaders(),
    DefaultInit(),
    BrowserFetch(),
    DefaultParse(),
    under(url),
    InjectHeaders({ 'X-Local-User': user }),
    RequestDigest(),
  );
}
