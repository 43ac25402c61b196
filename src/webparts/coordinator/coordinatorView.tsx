import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { ViewHost } from '../view';

export function show(element: HTMLElement, { siteUrl, locale, theme }: ViewHost): void {
  ReactDom.render(<p>{`coordinator ${siteUrl} ${locale} ${theme.scheme}`}</p>, element);
}

export function close(element: HTMLElement): void {
  ReactDom.unmountComponentAtNode(element);
}
