import { describe, expect, test } from 'vitest';
import { html, joinLines, printPage, trusted, xml } from '../../src/report/markup.js';

describe('a template of markup', () => {
  test.each([
    ['an element', html`<p>${'<b>1 & 2</b>'}</p>`, '<p>&lt;b&gt;1 &amp; 2&lt;/b&gt;</p>'],
    ['an attribute', html`<p title="${`"a" 'b'`}">`, '<p title="&quot;a&quot; &#39;b&#39;">'],
    ['a list', html`<p>${['<', html`<br>`, ['>']]}</p>`, '<p>&lt;<br>&gt;</p>'],
    ['XML', xml`<a b="${`it's <`}"/>`, '<a b="it&apos;s &lt;"/>'],
    ['an unseen character', html`${'a\u202eb'}`, 'a&lt;U+202E&gt;b'],
  ])('shows text of %s literally', (_, markup, text) => {
    expect(String(markup)).toBe(text);
  });

  test('takes numbers, zero too, and leaves out what is not there', () => {
    expect(String(html`${0}${1.5}|${null}${undefined}${false}|${[]}`)).toBe('01.5||');
  });

  test('takes markup as it is, and nothing that only looks like it', () => {
    const forged = { toString: () => '<script>' } as unknown as string;
    expect(String(html`<p>${html`<i>${'x'}</i>`}${trusted('<b>')}</p>`)).toBe('<p><i>x</i><b></p>');
    expect(() => html`${forged}`).toThrow();
  });

  test('sets what is there on lines of their own', () => {
    expect(String(joinLines([html`<p>`, null, html``, html`</p>`]))).toBe('<p>\n</p>');
  });
});

describe('a page that stands alone', () => {
  const page = { title: '<1>', style: 'a > b {}', body: html`<p>${'<2>'}</p>` };

  test('forbids everything but its own style, and shows texts literally', () => {
    const text = printPage({ ...page, language: 'zh' });
    expect(text).toContain('<html lang="zh-Hans">');
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
    expect(text).toContain('<title>&lt;1&gt;</title>\n<style>a > b {}</style>');
    expect(text).toContain('<body>\n<p>&lt;2&gt;</p>\n</body>');
  });

  test('takes a policy and further elements of its head', () => {
    const head = html`<meta name="referrer" content="no-referrer">\n`;
    const text = printPage({ ...page, language: 'en', policy: "default-src 'self'", head });
    expect(text).toContain(`content="default-src 'self'"`);
    expect(text).toContain('content="no-referrer">\n<title>');
  });
});
