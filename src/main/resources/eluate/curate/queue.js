// Decisions on their way to the server. Each waits in localStorage until the server has it, so that neither a lost
// server nor a closed browser loses one; a decision that is sent twice has the same event id and is stored once.

/** With so many waiting the page takes no more. */
export const LONGEST = 50;

const WAITS = [1000, 2000, 5000, 10000];

export class Queue {
  /**
   * @param prefix of the keys in localStorage, one key for each decision: tabs can't overwrite each other's
   * @param send posts an entry and gives the answer
   * @param told {stored(entry, answer), refused(entry, error), changed()}
   */
  constructor(prefix, send, told) {
    this.prefix = prefix;
    this.send = send;
    this.told = told;
    this.entries = [];
    this.problem = null;
    this.running = false;
    this.failures = 0;
    this.timer = null;
    this.last = 0;
  }

  get size() {
    return this.entries.length;
  }

  get full() {
    return this.entries.length >= LONGEST;
  }

  /** Takes up what an earlier page, or a tab that crashed, left behind. */
  adopt() {
    for (let i = 0; i < localStorage.length; i++) {
      const name = localStorage.key(i);
      if (name.startsWith(this.prefix)) {
        try {
          this.entries.push(JSON.parse(localStorage.getItem(name)));
        } catch {
          localStorage.removeItem(name);
        }
      }
    }
    this.entries.sort((a, b) => a.at - b.at);
    this.told.changed();
    this.pump();
  }

  /** Appends an entry {path, body}; its event id is in the body. */
  push(entry) {
    this.last = Math.max(Date.now(), this.last + 1);
    entry.at = this.last;
    this.entries.push(entry);
    this.keep(entry);
    this.told.changed();
    this.pump();
  }

  keep(entry) {
    try {
      localStorage.setItem(this.prefix + entry.body.eventId, JSON.stringify(entry));
    } catch {
      this.problem = 'This browser keeps nothing: do not close the page while decisions wait.';
    }
  }

  remove(entry) {
    this.entries = this.entries.filter((other) => other !== entry);
    localStorage.removeItem(this.prefix + entry.body.eventId);
  }

  /** Entries that wait for the same item. */
  waiting(item) {
    return this.entries.filter((entry) => entry.body.item === item);
  }

  /** Gives up the first entry, which the server refuses again and again. */
  drop() {
    const [entry] = this.entries;
    if (entry && !this.running) {
      this.remove(entry);
      this.problem = null;
      this.told.changed();
      this.pump();
    }
    return entry;
  }

  retry() {
    clearTimeout(this.timer);
    this.timer = null;
    this.pump();
  }

  async pump() {
    if (this.running || this.timer) {
      return;
    }
    this.running = true;
    while (this.entries.length && !this.timer) {
      await this.first(this.entries[0]);
      this.told.changed();
    }
    this.running = false;
  }

  async first(entry) {
    let answer;
    try {
      answer = await this.send(entry);
    } catch (error) {
      this.fail(entry, error);
      return;
    }
    this.remove(entry);
    this.failures = 0;
    this.problem = null;
    this.follow(entry, answer);
    this.told.stored(entry, answer);
  }

  // A decision on the same item that waits behind this one builds on the revision that this one made. Which item an undo
  // is about stands in its answer only.
  follow(entry, answer) {
    const revision = answer.decision?.revision;
    const item = entry.body.item ?? answer.decision?.item;
    const next = item && this.waiting(item)[0];
    if (next && Number.isInteger(revision) && next.body.baseRevision !== revision) {
      next.body.baseRevision = revision;
      this.keep(next);
    }
  }

  fail(entry, error) {
    if (error.status === 0 || error.status === 401 || error.status >= 500) {
      this.problem = error.message;
      const wait = WAITS[Math.min(this.failures, WAITS.length - 1)];
      this.failures++;
      this.timer = setTimeout(() => this.retry(), wait);
    } else {
      this.remove(entry);
      this.told.refused(entry, error);
    }
  }
}
