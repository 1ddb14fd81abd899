// Sends signed requests by a schedule, however late the answers are, and measures each from the time at which it should have
// been sent. Usage: node open.js FILE PORT A_SECOND SECONDS [CLOSE_LINE]; the last request of the file, sent half-way, may be the
// one that closes the poll. Prints JSON: how many, percentiles in ms, longest, how many answers other than 200.
const http = require('http');
const fs = require('fs');

const [, , file, port, rate, seconds, closing] = process.argv;
const lines = fs.readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split('\t'));
const close = closing === 'close' ? lines.pop() : null;
const agent = new http.Agent({ keepAlive: true, maxSockets: 512 });
const total = Number(rate) * Number(seconds);
const took = [];
let bad = 0;
let sent = 0;
let done = 0;
let closed = close === null;

function send([timestamp, signature, body], due, measured) {
  const request = http.request({ host: '127.0.0.1', port, path: '/slack/events', method: 'POST', agent, headers: {
    'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body),
    'X-Slack-Request-Timestamp': timestamp, 'X-Slack-Signature': signature } }, (response) => {
    response.resume();
    response.on('end', () => {
      if (response.statusCode !== 200) bad++;
      end();
    });
  });
  request.on('error', () => { bad++; end(); });
  request.end(body);
  function end() {
    if (measured) {
      took.push(Number(process.hrtime.bigint() - due) / 1e6);
      if (++done === total) report();
    }
  }
}

const start = process.hrtime.bigint() + 200000000n;
const step = BigInt(Math.round(1e9 / Number(rate)));
function tick() {
  const now = process.hrtime.bigint();
  while (sent < total && start + BigInt(sent) * step <= now) {
    if (!closed && sent >= total / 2) {
      closed = true;
      send(close, now, false);
    }
    send(lines[sent % lines.length], start + BigInt(sent) * step, true);
    sent++;
  }
  if (sent < total) setImmediate(tick);
}
tick();

function report() {
  took.sort((a, b) => a - b);
  const at = (part) => took[Math.min(took.length - 1, Math.floor(took.length * part))];
  console.log(JSON.stringify({ count: took.length, p50: at(0.5), p99: at(0.99), p999: at(0.999), longest: took[took.length - 1], bad }));
  process.exit(0);
}
