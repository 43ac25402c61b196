import * as React from 'react';
import { PublicRegister } from '../../features/register/Register';
import { reactView } from '../reactView';

export const { show, close } = reactView(() => <PublicRegister />);
