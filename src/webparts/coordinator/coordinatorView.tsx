import * as React from 'react';
import { CoordinatorApp } from '../../features/shell/CoordinatorApp';
import { reactView } from '../reactView';

export const { show, close } = reactView(() => <CoordinatorApp />);
