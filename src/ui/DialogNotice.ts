import * as React from 'react';

/** What every dialog shows above its buttons, since the page behind it is out of reach while it is open. */
export const DialogNotice = React.createContext<React.ReactNode>(undefined);
