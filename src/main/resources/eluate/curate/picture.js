// The page of a PDF as a picture, beside the text.

import {byId, button, el, fill} from './dom.js';
import {app, on, say} from './state.js';
import {indexAt} from './blocks.js';
import {strongSpans} from './text.js';

let page = 1;

/** Shows or hides the picture. */
export function toggle() {
  if (!app.doc.pageImages) {
    say('This document has no page pictures.');
    return;
  }
  document.body.classList.toggle('with-picture');
  follow();
}

const shown = () => document.body.classList.contains('with-picture');

// The page on which the evidence stands.
function follow() {
  const pane = byId('picture');
  if (pane.hidden && !shown()) {
    return;
  }
  pane.hidden = !shown() || !app.doc?.pageImages;
  if (pane.hidden) {
    document.body.classList.remove('with-picture');
    return;
  }
  const [span] = strongSpans();
  if (span && app.doc.pages.length) {
    page = app.doc.pages[indexAt(app.doc.pages, span.start)].page;
  }
  draw();
}

function draw() {
  const last = app.doc.pages[app.doc.pages.length - 1]?.page ?? page;
  const turn = (by) => () => {
    page = Math.min(last, Math.max(1, page + by));
    draw();
  };
  const source = `/api/documents/${encodeURIComponent(app.doc.id)}/pages/${page}.png`;
  const before = byId('picture').querySelector('img');
  if (before?.getAttribute('src') === source) {
    return;
  }
  fill(byId('picture'),
    el('div', {class: 'bar'}, button('‹', null, turn(-1), {'aria-label': 'Previous page'}), ` Page ${page} of ${last} `, button('›', null, turn(1), {'aria-label': 'Next page'}), button('Close', 'p', toggle)),
    el('div', {class: 'paper', tabindex: 0}, el('img', {src: source, alt: `Page ${page} of the original`})));
}

on('selection', follow);
on('document', follow);
