// A document's text as blocks: headings, paragraphs and tables, gathered into chunks that are drawn when they come
// into view. All positions count characters of the document's text.

const CHUNK = 6000;
const LONGEST = 3000;

/** Blocks {kind, start, end, …} in reading order, covering all that is not white space. */
export function blocksOf(doc) {
  const headings = headingsOf(doc);
  const blocks = [];
  let at = 0;
  for (const table of [...doc.tables].sort((a, b) => a.start - b.start)) {
    if (table.start >= at && table.end > table.start) {
      paragraphs(doc.text, at, table.start, headings, blocks);
      blocks.push({kind: 'table', start: table.start, end: table.end, table});
      at = table.end;
    }
  }
  paragraphs(doc.text, at, doc.text.length, headings, blocks);
  return blocks;
}

/** Where headings stand, as a map from start to end. */
function headingsOf(doc) {
  const found = new Map();
  for (const section of doc.sections) {
    const words = section.heading;
    if (words) {
      const at = doc.text.lastIndexOf(words, section.start);
      if (at >= 0 && section.start - at <= words.length + 8) {
        found.set(at, at + words.length);
      }
    }
  }
  return found;
}

// One block a line; a heading that has a line of its own is told from one that opens a paragraph.
function paragraphs(text, from, to, headings, blocks) {
  let at = skipBlank(text, from, to);
  let gap = true;
  while (at < to) {
    const end = lineEnd(text, at, to);
    if (headings.has(at) && end <= headings.get(at) + 1) {
      blocks.push({kind: 'heading', start: at, end});
    } else {
      line(text, at, end, headings.get(at) ?? null, gap, blocks);
    }
    at = skipBlank(text, end, to);
    gap = text.slice(end, at).split('\n').length > 2;
  }
}

function line(text, from, to, heading, gap, blocks) {
  let at = from;
  while (at < to) {
    const end = to - at > LONGEST ? cut(text, at, to) : to;
    blocks.push({kind: 'paragraph', start: at, end, heading: at === from ? heading : null, gap: gap && at === from});
    at = end;
  }
}

function skipBlank(text, from, to) {
  let at = from;
  while (at < to && /\s/.test(text[at])) {
    at++;
  }
  return at;
}

function lineEnd(text, from, to) {
  const end = text.indexOf('\n', from);
  return end < 0 || end > to ? to : end;
}

function cut(text, from, to) {
  const space = text.lastIndexOf(' ', from + LONGEST);
  return Math.min(to, space > from + LONGEST / 2 ? space + 1 : from + LONGEST);
}

/** Blocks in bundles of some thousand characters. */
export function chunksOf(blocks) {
  const chunks = [];
  let chunk = null;
  for (const block of blocks) {
    if (!chunk || block.end - chunk.start > CHUNK) {
      chunk = {start: block.start, end: block.end, blocks: []};
      chunks.push(chunk);
    }
    chunk.blocks.push(block);
    chunk.end = block.end;
  }
  return chunks;
}

/** The last of these, sorted by start, that starts at or before a place; 0 where all start after it. */
export function indexAt(sorted, place) {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle].start <= place) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** The marks that touch each block. */
export function spread(blocks, marks) {
  const touching = new Map();
  for (const mark of marks) {
    for (let i = indexAt(blocks, mark.start); i < blocks.length && blocks[i].start < mark.end; i++) {
      if (blocks[i].end > mark.start) {
        const list = touching.get(blocks[i]);
        if (list) {
          list.push(mark);
        } else {
          touching.set(blocks[i], [mark]);
        }
      }
    }
  }
  return touching;
}

/** A stretch of text cut where marks begin and end: pieces {start, end, marks}. */
export function pieces(start, end, marks) {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start)).add(Math.min(end, mark.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((to, i) => ({
    start: places[i],
    end: to,
    marks: inside.filter((mark) => mark.start < to && mark.end > places[i]),
  }));
}

/** A table's cells with their columns and rows: a cell over several places comes once. */
export function gridOf(table) {
  const name = (cell) => (cell && cell.end > cell.start ? `${cell.start}-${cell.end}` : null);
  const at = (r, c) => name(table.rows[r]?.[c]);
  return table.rows.map((row, r) => {
    const cells = [];
    row.forEach((cell, c) => {
      const me = name(cell);
      if (me && (at(r, c - 1) === me || at(r - 1, c) === me)) {
        return;
      }
      let [wide, high] = [1, 1];
      while (me && at(r, c + wide) === me) {
        wide++;
      }
      while (me && at(r + high, c) === me) {
        high++;
      }
      cells.push({...cell, wide, high});
    });
    return cells;
  });
}
