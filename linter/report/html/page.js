'use strict';
// Everything that is shown stands in the page already; this only chooses, filters and points. An element of the report
// `d0` names its findings in data-f (about it) and data-r (beside it), its number in data-n, its relations in data-e.
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const wide = matchMedia('(min-width: 1081px)');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const filters = one('.filters');
  const proof = byId('proof');
  const help = byId('help');
  let file = one('article').dataset.file;
  let chosen = null;   // the card of the finding that is pointed at
  let opener = null;   // what the proof hangs on

  const article = () => one(`article[data-file="${file}"]`);
  const toggle = (elements, name, on) => elements.forEach((element) => element.classList.toggle(name, on));
  const words = (text) => (text || '').split(' ').filter(Boolean);

  function bringToView(element, block) {
    element.scrollIntoView({ block, behavior: calm.matches ? 'auto' : 'smooth' });
  }

  // --- Several reports: one is shown at a time.

  function showFile(name) {
    if (!one(`article[data-file="${name}"]`)) return;
    file = name;
    closeProof();
    clearChoice();
    document.body.classList.toggle('at-overview', name === 'overview');
    all('[data-file]').forEach((element) => { element.hidden = element.dataset.file !== name; });
    const chooser = byId('file');
    if (chooser) chooser.value = name;
    filter();
    watchOutline();
  }

  // --- Filters.

  function filter() {
    const severities = all('input[name="severity"]:checked', filters).map((box) => box.value);
    const rule = filters.elements.rule.value;
    const text = filters.elements.words.value.trim().toLowerCase();
    const quiet = byId('show-quiet')?.checked ?? false;
    document.body.classList.toggle('with-quiet', quiet);
    const cards = all(`.list[data-file="${file}"] .card`);
    const off = new Set();
    for (const card of cards) {
      const fits = severities.includes(card.dataset.severity)
        && (quiet || !card.classList.contains('quiet'))
        && (!rule || card.dataset.rule === rule || card.dataset.rule.startsWith(`${rule}/`))
        && (!text || card.textContent.toLowerCase().includes(text));
      card.hidden = !fits;
      if (!fits) off.add(card.dataset.finding);
    }
    for (const mark of all('mark[data-f]', article())) {
      mark.classList.toggle('off', words(mark.dataset.f).every((finding) => off.has(finding)));
    }
    for (const ref of all('.ref', article())) ref.classList.toggle('off', off.has(ref.dataset.finding));
    byId('shown').textContent = String(cards.length - off.size);
    byId('all').textContent = String(cards.length);
    if (chosen?.hidden) clearChoice();
  }

  // --- Findings.

  const refOf = (card) => byId(card.id.replace(/f(\d+)$/, 'r$1'));
  const cardOf = (ref) => byId(ref.id.replace(/r(\d+)$/, 'f$1'));

  function point(card, on) {
    const finding = card.dataset.finding;
    if (on) card.setAttribute('aria-current', 'true');
    else card.removeAttribute('aria-current');
    refOf(card)?.classList.toggle('on', on);
    toggle(all(`mark[data-f~="${finding}"]`, article()), 'on', on);
    toggle(all(`[data-r~="${finding}"]`, article()), 'beside', on);
  }

  function clearChoice() {
    if (chosen) point(chosen, false);
    chosen = null;
  }

  function choose(card) {
    clearChoice();
    chosen = card;
    point(card, true);
    if (wide.matches) card.scrollIntoView({ block: 'nearest' });
  }

  function goToText(card) {
    closeProof();
    choose(card);
    const ref = refOf(card);
    if (!ref) return;
    ref.focus({ preventScroll: true });
    bringToView(ref, 'center');
  }

  function goToCard(card) {
    choose(card);
    if (wide.matches) one('a', card).focus({ preventScroll: true });
    else openProof(refOf(card), '', [card]);
  }

  function step(by) {
    const cards = all(`.list[data-file="${file}"] .card:not([hidden])`);
    if (cards.length === 0) return;
    const at = cards.indexOf(chosen);
    goToText(cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : (at + by + cards.length) % cards.length]);
  }

  // --- Numbers and their proofs.

  function closeProof() {
    if (proof.hidden) return;
    proof.hidden = true;
    toggle(all('.n.bound'), 'bound', false);
    opener?.focus({ preventScroll: true });
    opener = null;
  }

  /** Shows copies of `items` of a list under the words `subject`. */
  function openProof(anchor, subject, items) {
    closeProof();
    opener = anchor;
    const copies = items.map((item) => item.cloneNode(true));
    copies.forEach((copy) => { copy.removeAttribute('id'); copy.removeAttribute('aria-current'); });
    one('.subject', proof).textContent = subject;
    one('ul', proof).replaceChildren(...copies);
    proof.hidden = false;
    proof.scrollTop = 0;
    const place = anchor.getBoundingClientRect();
    const room = document.documentElement.clientWidth - proof.offsetWidth - 16;
    const fitsBelow = place.bottom + proof.offsetHeight + 12 < innerHeight;
    const top = fitsBelow ? place.bottom + 8 : Math.max(64, place.top - proof.offsetHeight - 8);
    proof.style.left = `${Math.max(16, Math.min(place.left, room))}px`;
    proof.style.top = `${top + scrollY}px`;
    proof.focus({ preventScroll: true });
  }

  function explain(number) {
    const pieces = all(`[data-n="${number.dataset.n}"]`, article()).map((piece) => piece.textContent);
    const relations = words(number.dataset.e).map((relation) => byId(`${file}-e${relation}`));
    // One relation may have been found in two ways.
    const different = [...new Map(relations.map((relation) => [relation.textContent, relation])).values()];
    openProof(number, [number.dataset.label, pieces.join('')].filter(Boolean).join('：'),
      different.length > 0 ? different : [one('#unbound').content.firstElementChild]);
    const bound = new Set(relations.flatMap((relation) => words(relation.dataset.operands)));
    toggle(all('.n', article()).filter((other) => bound.has(other.dataset.n)), 'bound', true);
  }

  function goToNumber(number) {
    number.focus({ preventScroll: true });
    bringToView(number, 'center');
  }

  function stepNumber(by) {
    const numbers = all('.n.tied[id], .n.contradicted[id]', article());
    if (numbers.length === 0) return;
    const at = numbers.indexOf(document.activeElement);
    goToNumber(numbers[at < 0 ? (by > 0 ? 0 : numbers.length - 1) : (at + by + numbers.length) % numbers.length]);
  }

  // --- The outline follows the reader.

  let observer = null;
  function watchOutline() {
    observer?.disconnect();
    const links = new Map(all(`.outline [data-file="${file}"] a`).map((link) => [link.hash.slice(1), link]));
    observer = new IntersectionObserver((entries) => {
      const seen = entries.find((entry) => entry.isIntersecting);
      if (!seen) return;
      links.forEach((link) => link.removeAttribute('aria-current'));
      links.get(seen.target.id)?.setAttribute('aria-current', 'location');
    }, { rootMargin: '-60px 0px -70% 0px' });
    links.forEach((_, id) => { if (byId(id)) observer.observe(byId(id)); });
  }

  // --- What people do.

  function onClick(event) {
    const target = event.target instanceof Element ? event.target : event.target.parentElement;
    const link = target.closest('a[href^="#"]');
    if (link) {
      onLink(event, link);
      return;
    }
    const number = target.closest('.prose .n');
    if (number) { explain(number); return; }
    const mark = target.closest('mark[data-f]:not(.off)');
    if (mark) { goToCard(byId(`${file}-f${words(mark.dataset.f)[0]}`)); return; }
    const card = target.closest('.list .card');
    if (card && !target.closest('a') && getSelection().isCollapsed) { goToText(card); return; }
    if (!target.closest('.proof')) closeProof();
  }

  function onLink(event, link) {
    const id = link.hash.slice(1);
    const aim = byId(id);
    if (link.classList.contains('ref')) {
      event.preventDefault();
      goToCard(cardOf(link));
    } else if (link.dataset.opens) {
      showFile(link.dataset.opens);
    } else if (aim?.classList.contains('ref')) {
      event.preventDefault();
      goToText(cardOf(aim));
    } else if (aim?.classList.contains('n')) {
      event.preventDefault();
      goToNumber(aim);
    }
  }

  const typing = (element) => element.matches('input:not([type="checkbox"]), select, textarea');

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    n: () => stepNumber(1),
    p: () => stepNumber(-1),
    '/': () => filters.elements.words.focus(),
    '?': () => help.showModal(),
  };

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === 'Escape') {
      if (!proof.hidden) closeProof();
      else if (typing(event.target)) event.target.blur();
      else clearChoice();
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (!event.target.matches('.prose .n')) return;
      event.preventDefault();
      explain(event.target);
    } else if (keys[event.key] && byId('use-keys').checked && !typing(event.target)) {
      event.preventDefault();
      keys[event.key]();
    }
  }

  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  one('.close', proof).addEventListener('click', closeProof);
  byId('open-help').addEventListener('click', () => help.showModal());
  byId('show-numbers').addEventListener('change', (event) => {
    document.body.classList.toggle('plain-numbers', !event.target.checked);
  });
  byId('file')?.addEventListener('change', (event) => showFile(event.target.value));
  filters.addEventListener('input', filter);
  filters.addEventListener('submit', (event) => event.preventDefault());
  const fold = () => { one('.outline details').open = wide.matches; };
  wide.addEventListener('change', fold);
  addEventListener('hashchange', () => showFile(location.hash.slice(1)));
  fold();
  showFile(one(`article[data-file="${location.hash.slice(1)}"]`) ? location.hash.slice(1) : file);
})();
