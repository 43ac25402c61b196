import * as React from 'react';
import { Register } from '../../features/register/Register';
import { reactView } from '../reactView';

export const { show, close } = reactView(() => <Register standAlone />);
