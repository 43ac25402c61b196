import { describe, expect, it } from '@jest/globals';
import { html, jsonScript } from './html';

describe('html', () => {
  it('escapes text and attribute values, once', () => {
    expect(html`<p title="${'"><script>'}">${"Tom & 'Jerry'"}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">Tom &amp; &#39;Jerry&#39;</p>',
    );
  });
  it('keeps markup, joins lists and leaves out what is absent', () => {
    expect(html`<ul>${['a<', 'b'].map((each) => html`<li>${each}</li>`)}${undefined}${false}${0}</ul>`.text).toBe(
      '<ul><li>a&lt;</li><li>b</li>0</ul>',
    );
  });
  it('data cannot end the script element around it', () => {
    expect(jsonScript('d', { name: '</script><b>' }).text).toBe(
      '<script type="application/json" id="d">{"name":"\\u003c/script>\\u003cb>"}</script>',
    );
  });
});
