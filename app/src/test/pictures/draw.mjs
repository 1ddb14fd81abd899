// Every message in a folder, as JSON, becomes a page that looks as Slack shows it.
// Usage: node draw.mjs PACKAGES FOLDER
// PACKAGES is where npm installed package.json; FOLDER holds {blocks, users, shown}.json and gets the pages.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [, , packages, folder] = process.argv;
const require = createRequire(path.join(path.resolve(packages), 'package.json'));
const { createElement } = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
const { Message } = require('slack-blocks-to-jsx');

const logo = 'data:image/svg+xml,' + encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36"><rect width="36" height="36" rx="6" fill="#26374a"/>'
  + '<path d="M9 13h18M9 18h12M9 23h15" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/></svg>');
const css = fs.readFileSync(require.resolve('slack-blocks-to-jsx/dist/style.css'), 'utf8');

for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  // What draws takes verbatim text for text without emphasis, what stands between two dollar signs for
  // mathematics, and all between two colons for an emoji; Slack does not.
  const { blocks, users, shown } = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'),
    (key, value) => (key === 'verbatim' ? undefined
      : key === 'text' && typeof value === 'string' ? value.replaceAll('$', '$\u200b').replace(/:(?!\/\/)/g, '\u2236')
        : value));
  const message = renderToStaticMarkup(createElement(Message, {
    blocks, logo, name: 'Entente', theme: 'light', time: new Date(shown), data: { users, channels: [] },
  })).replaceAll('\u2236', ':')
    // an input is drawn with words that Slack does not have
    .replaceAll(/ ?↵ Please &#x27;enter&#x27; to submit/g, '');
  fs.writeFileSync(path.join(folder, file.replace(/json$/, 'html')), `<!doctype html><meta charset="utf-8">
<style>${css} body { margin: 0; background: #fff; font-family: Lato, "Liberation Sans", Arial, sans-serif }
#card { padding: 16px }</style><div id="card">${message}</div>`);
}
