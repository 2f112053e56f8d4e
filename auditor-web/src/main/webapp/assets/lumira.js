// What pages gain from a script; all of it can be read without.
(() => {
  'use strict';

  const language = document.documentElement.lang;
  const steps = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

  function ago(time) {
    const seconds = Math.round((time.getTime() - Date.now()) / 1000);
    const [unit, size] = steps.find(([, least]) => Math.abs(seconds) >= least) ?? steps.at(-1);
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
  }

  /** Times in the reader's own zone; what has just happened, as that. */
  function localiseTimes(root) {
    for (const element of root.querySelectorAll('time[datetime]')) {
      const time = new Date(element.dateTime);
      const whole = time.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
      if (!element.dataset.age) element.textContent = element.dataset.ago ? ago(time) : whole;
      element.title = `${whole} (${Intl.DateTimeFormat().resolvedOptions().timeZone})`;
    }
  }

  /** A button beside what can be copied. */
  function offerCopies(root) {
    if (!navigator.clipboard) return;
    for (const block of root.querySelectorAll('pre[data-copy]:not([data-offered])')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = block.dataset.copy;
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(block.querySelector('code').textContent);
        button.textContent = block.dataset.copied;
        setTimeout(() => { button.textContent = block.dataset.copy; }, 1500);
      });
      block.dataset.offered = 'true';
      block.after(button);
    }
  }

  /** A link to a finding opens it. */
  function openMeant() {
    const meant = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (meant instanceof HTMLDetailsElement) {
      meant.open = true;
      meant.scrollIntoView({ block: 'start' });
    }
  }

  /** j and k go from finding to finding, as in other lists of work. */
  function step(event) {
    if (event.target.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { j: 1, k: -1 }[event.key];
    if (!by) return;
    const all = [...document.querySelectorAll('.finding > summary')];
    const next = all[all.indexOf(document.activeElement) + by] ?? all[by > 0 ? 0 : all.length - 1];
    next?.focus();
  }

  function enhance(root) {
    localiseTimes(root);
    offerCopies(root);
  }

  /** What the reader has opened and where they are, so that a page that brings itself up to date does not lose it. */
  function place() {
    const focused = document.activeElement?.closest('[id]')?.id;
    return { open: [...document.querySelectorAll('details[open][id]')].map((element) => element.id), focused, y: scrollY };
  }

  function restore({ open, focused, y }) {
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    const element = focused && document.getElementById(focused);
    if (element) (element.querySelector('summary') ?? element).focus({ preventScroll: true });
    scrollTo({ top: y, behavior: 'instant' });
  }

  /** Brings the page up to date when an audit that it shows has ended; later where nobody looks at it. */
  function follow() {
    const live = document.body.dataset.live;
    if (!live || !window.EventSource) return;
    let stale = false;
    async function refresh() {
      if (document.hidden) { stale = true; return; }
      stale = false;
      const was = place();
      await htmx.ajax('GET', location.pathname + location.search, { target: '#main', select: '#main', swap: 'outerHTML' });
      restore(was);
    }
    const events = new EventSource(live);
    events.addEventListener('audit', (event) => {
      const shown = document.querySelector('[data-targets]')?.dataset.targets.split(' ') ?? [];
      if (shown.includes(JSON.parse(event.data).target)) refresh();
    });
    document.addEventListener('visibilitychange', () => { if (stale) refresh(); });
    addEventListener('pagehide', () => events.close());
  }

  enhance(document);
  openMeant();
  follow();
  addEventListener('hashchange', openMeant);
  addEventListener('keydown', step);
  document.addEventListener('htmx:load', (event) => enhance(event.detail.elt));
  setInterval(() => localiseTimes(document), 15000);
})();
