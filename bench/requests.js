// Writes signed requests, one a line: timestamp \t signature \t body.
// help: a command; forged: the same with a bad signature; vote: a click on an answer; close: the one that closes the poll.
// Usage: node requests.js help|forged|vote|close COUNT FILE [peer | council poll]
const crypto = require('crypto');
const fs = require('fs');

const [, , kind, count, file, council, poll] = process.argv;
const secret = '0123456789abcdef0123456789abcdef';
const timestamp = Math.floor(Date.now() / 1000);

const voters = 4000; // as many as Seed.java makes
const account = (i) => 'U' + String(i % voters).padStart(9, '0');

const command = (i) => new URLSearchParams({
  token: 'x', team_id: 'T0001', team_domain: 'example', channel_id: 'C2147483705', channel_name: 'council',
  user_id: account(i), user_name: 'user' + i, command: '/council', text: 'help', api_app_id: 'A1',
  is_enterprise_install: 'false', response_url: 'http://127.0.0.1:9900/resp/' + i, trigger_id: '1.2.' + i,
}).toString();

const closes = { action_id: 'poll.close', value: JSON.stringify({ council, poll }) };
const button = (choice) => kind === 'close' ? closes : council === 'peer'
  ? { action_id: 'vote', value: '1:' + choice }
  : { action_id: 'poll.answer#' + choice, value: JSON.stringify({ choice: String(choice), council, poll }) };

function click(i) {
  // another one each time: a vote that changes nothing would cost less
  const choice = (i + Math.floor(i / voters) + timestamp) % 4;
  const blocks = [{ type: 'section', block_id: 'q', text: { type: 'mrkdwn', text: '*Shall the council adopt the budget?*' } }];
  for (let k = 0; k < 4; k++) {
    blocks.push({ type: 'section', block_id: 'o' + k, text: { type: 'mrkdwn', text: `Option ${k} ███████░░░ 12` },
      accessory: { type: 'button', text: { type: 'plain_text', text: 'Vote', emoji: true }, ...button(k) } });
  }
  return 'payload=' + encodeURIComponent(JSON.stringify({
    type: 'block_actions', user: { id: account(i), username: 'user' + i, name: 'user' + i, team_id: 'T0001' },
    api_app_id: 'A1', token: 'x',
    container: { type: 'message', message_ts: '1700000000.000100', channel_id: 'C2147483705', is_ephemeral: false },
    trigger_id: '1.2.' + i, team: { id: 'T0001', domain: 'example' }, enterprise: null, is_enterprise_install: false,
    channel: { id: 'C2147483705', name: 'council' },
    message: { user: 'UBOT', type: 'message', ts: '1700000000.000100', bot_id: 'B1', app_id: 'A1', text: 'Poll', team: 'T0001', blocks },
    state: { values: {} }, response_url: 'http://127.0.0.1:9900/resp/' + i,
    actions: [{ block_id: 'o' + choice, text: { type: 'plain_text', text: 'Vote', emoji: true }, type: 'button',
      action_ts: timestamp + '.' + String(i).padStart(6, '0'), ...button(choice) }],
  }));
}

const lines = [];
for (let i = 0; i < Number(count); i++) {
  const body = kind === 'help' || kind === 'forged' ? command(i) : click(i);
  const signature = 'v0=' + crypto.createHmac('sha256', kind === 'forged' ? secret + 'x' : secret).update(`v0:${timestamp}:${body}`).digest('hex');
  lines.push(`${timestamp}\t${signature}\t${body}`);
}
fs.writeFileSync(file, lines.join('\n') + '\n');
