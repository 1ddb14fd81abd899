// What Microsoft's own validator says of the tokens on standard input: a line each, name and header with a tab between.
// Usage: node judge.cjs FOLDER_OF_PACKAGES METADATA_URL APP_ID SERVICE_URL
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { createInterface } = require('node:readline');

const [folder, metadata, appId, serviceUrl] = process.argv.slice(2);
const { AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory } =
  createRequire(join(folder, 'package.json'))('botframework-connector');
console.error = () => {}; // it complains aloud of each token that it refuses
const base = new URL(metadata).origin;
const auth = BotFrameworkAuthenticationFactory.create('', true, `${base}/botframework.com`, 'https://api.botframework.com',
  'https://api.botframework.com', base, metadata, metadata, '', new PasswordServiceClientCredentialFactory(appId, 'x'),
  new AuthenticationConfiguration());

(async () => {
  for await (const line of createInterface({ input: process.stdin })) {
    const [name, header] = line.split('\t');
    const verdict = await auth.authenticateRequest({ type: 'message', channelId: 'msteams', serviceUrl }, header)
      .then(() => 'accepted', () => 'refused');
    console.log(`${name}\t${verdict}`);
  }
})();
