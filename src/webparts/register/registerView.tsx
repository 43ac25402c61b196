import * as React from 'react';
import { PublicRegister } from '../../features/register/Register';
import { createRegister } from '../../lists/repositories/createRegister';
import { openedSite } from '../compositionRoot';
import { reactView } from '../reactView';

export const { show, close } = reactView((host) => {
  const { site, essentials } = openedSite(host);
  return <PublicRegister register={createRegister(site, essentials)} />;
});
