// Every card in a folder, as JSON, becomes a page that looks about as Teams shows it: Microsoft's own renderer with the
// host configuration of Teams.
// Usage: node draw-teams.mjs PACKAGES FOLDER
// PACKAGES is where npm installed package.json; FOLDER holds {card}.json and gets the pages.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [, , packages, folder] = process.argv;
const require = createRequire(path.join(path.resolve(packages), 'package.json'));
const inline = (file) => fs.readFileSync(file, 'utf8').replaceAll('</script', '<\\/script');
const renderer = inline(require.resolve('adaptivecards/dist/adaptivecards.min.js'));
const markdown = inline(path.join(path.dirname(require.resolve('markdown-it')), 'browser/markdown-it.umd.min.js'));
const hostConfig = inline(new URL('./teams.hostconfig.json', import.meta.url).pathname);

for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const { card } = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  const width = card.msteams?.width === 'Full' ? 710 : 560;
  fs.writeFileSync(path.join(folder, file.replace(/json$/, 'html')), `<!doctype html><meta charset="utf-8">
<style>
body { margin: 0; background: #f5f5f5; font-family: "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #242424 }
#card { padding: 24px; font-size: 14px; line-height: 20px }
#message { width: ${width}px; background: #fff; border: 1px solid #e0e0e0; border-radius: 4px }
a, .at { color: #5b5fc7; text-decoration: none }
.ac-textBlock p { margin: 0 }
.ac-pushButton { font: 600 14px "Segoe UI", "Liberation Sans", Arial, sans-serif; padding: 5px 12px;
  border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; color: inherit }
</style><div id="card"><div id="message"></div></div>
<script>${renderer}</script><script>${markdown}</script>
<script>
const AC = window.AdaptiveCards;
const reader = window.markdownit();
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = reader.render(text).replace(/&lt;at&gt;(.*?)&lt;\\/at&gt;/g, '<span class="at">$1</span>');
  result.didProcess = true;
};
const context = new AC.SerializationContext();
const drawn = new AC.AdaptiveCard();
drawn.hostConfig = new AC.HostConfig(${hostConfig});
drawn.parse(${JSON.stringify(card).replaceAll('</script', '<\\/script')}, context);
document.getElementById('message').append(drawn.render());
const problems = [];
for (let i = 0; i < context.eventCount; i++) problems.push(context.getEventAt(i).message);
document.body.dataset.problems = problems.join('; ');
</script>`);
}
