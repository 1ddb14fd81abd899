// Opens many boards at once and says, for each change it is told of on its input, how long it took until all had it.
// Usage: node boards.js ADDRESS COUNT   (input: a line "TIME_IN_MILLISECONDS" before each change; output: a line a change)
const http = require('http');
const readline = require('readline');

const [, , address, count] = process.argv;
const url = new URL(address);
const agent = new http.Agent({ keepAlive: false, maxSockets: Infinity });
const boards = [];
let open = 0;
let change = null;

function watch(i) {
  const board = { first: true, seen: 0 };
  boards.push(board);
  http.get({ host: url.hostname, port: url.port, path: url.pathname + '/stream?lang=both', agent }, (answer) => {
    if (answer.statusCode !== 200) { console.error('board ' + i + ' was answered ' + answer.statusCode); process.exit(1); }
    let rest = '';
    answer.setEncoding('utf8');
    answer.on('data', (text) => {
      rest += text;
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
        const event = rest.slice(0, end);
        rest = rest.slice(end + 2);
        const part = /^event:(.*)$/m.exec(event);
        if (!part) { continue; }
        if (board.first && part[1] !== 'clock') {
          board.first = false;
          open++;
          if (open === Number(count)) { console.log('open'); }
        }
        if (part[1] === 'motion' || part[1] === 'polls') { seen(board); }
      }
    });
    answer.on('end', () => { console.error('board ' + i + ' was closed'); process.exit(1); });
  }).on('error', (failure) => { console.error(String(failure)); process.exit(1); });
}

function seen(board) {
  if (!change || board.seen === change.number) { return; }
  board.seen = change.number;
  change.delays.push(Date.now() - change.at);
  if (change.delays.length === boards.length) {
    const sorted = change.delays.sort((a, b) => a - b);
    console.log([sorted[0], sorted[Math.floor(sorted.length / 2)], sorted[sorted.length - 1]].join(' '));
    change = null;
  }
}

let number = 0;
readline.createInterface({ input: process.stdin }).on('line', (line) => {
  change = { number: ++number, at: Number(line), delays: [] };
}).on('close', () => process.exit(0));

for (let i = 0; i < Number(count); i++) { setTimeout(watch, i * 4, i); }
