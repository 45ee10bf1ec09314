// The server's answers, and its refusals as errors.

let session = null;

/** A refusal; `status` 0 where no answer came. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body?.message ?? (status === 0 ? 'The server does not answer.' : `The server answered ${status}.`));
    this.status = status;
    this.code = body?.error ?? (status === 0 ? 'lost' : 'failed');
    this.body = body ?? {};
  }
}

async function call(path, options) {
  let answer;
  try {
    answer = await fetch(path, {credentials: 'same-origin', ...options});
  } catch {
    throw new Refusal(0, null);
  }
  let body = null;
  try {
    body = await answer.json();
  } catch {
    if (answer.ok) {
      throw new Refusal(0, null);
    }
  }
  if (!answer.ok) {
    throw new Refusal(answer.status, body);
  }
  return body;
}

export const get = (path) => call(path, {});

export function post(path, body) {
  const headers = {'Content-Type': 'application/json'};
  if (session) {
    headers['X-Eluate-Session'] = session;
  }
  return call(path, {method: 'POST', headers, body: JSON.stringify(body)});
}

/** Enters with the token of the printed link, or with the cookie of an earlier visit. */
export async function enter(token) {
  const entered = token ? await post('/api/session', {token}) : await get('/api/session');
  session = entered.session;
  return entered;
}

/** A name for an event that no other event has. Pages without a secure origin lack `randomUUID`. */
export function uuid() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
