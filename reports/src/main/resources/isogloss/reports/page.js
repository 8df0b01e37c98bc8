'use strict';
// Filters the items of a section; without this script everything is shown.
(() => {
  const has = (item, key, value) => !value || item.dataset[key].split(' ').includes(value);

  const apply = (form) => {
    const section = document.getElementById(form.dataset.for);
    const at = (name) => form.elements[name].value;
    const words = at('w').trim().toLowerCase().split(/\s+/).filter(Boolean);
    const items = section.querySelectorAll('.item');
    let shown = 0;
    for (const item of items) {
      let keep = has(item, 'j', at('j')) && has(item, 'j', at('k')) &&
          has(item, 'f', at('f')) && has(item, 'l', at('l'));
      if (keep && words.length) {
        const text = item.textContent.toLowerCase();
        keep = words.every((word) => text.includes(word));
      }
      item.hidden = !keep;
      shown += keep ? 1 : 0;
    }
    form.querySelector('output').textContent =
        shown === items.length ? '' : shown + ' of ' + items.length + ' shown';
  };

  const forms = new Map();
  for (const form of document.querySelectorAll('form.filter')) {
    forms.set(form.dataset.for, form);
    form.hidden = false;
    let wait = 0;
    form.addEventListener('input', () => {
      clearTimeout(wait);
      wait = setTimeout(() => apply(form), 120);
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => apply(form), 0));
  }

  // A number that stands for some items of a section sets its filter.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-pick]');
    const form = link && forms.get(link.dataset.section);
    if (form) {
      const [first, second] = link.dataset.pick.split(' ');
      form.reset();
      form.elements.j.value = first;
      form.elements.k.value = second || '';
      setTimeout(() => apply(form), 0);
    }
  });

  // A finding that is asked for by its number is shown, whatever the filter says.
  const reveal = () => {
    const item = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (item && item.hidden) {
      item.hidden = false;
      item.scrollIntoView();
    }
  };
  window.addEventListener('hashchange', reveal);

  window.addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) {
      details.open = true;
    }
  });
})();
