// One-key rulings. The keys work only while the keyboard is on an entry of the queue, so that they are in nobody's way.
(() => {
    'use strict';
    const entries = [...document.querySelectorAll('[data-entry]')];
    if (entries.length === 0) return;

    const go = entry => {
        entry?.focus();
        entry?.scrollIntoView({ block: 'nearest' });
    };

    document.addEventListener('keydown', event => {
        const at = event.target.closest?.('[data-entry]');
        if (!at || event.ctrlKey || event.altKey || event.metaKey || event.target.matches('input, textarea, select')) return;
        const place = entries.indexOf(at);
        if (event.key === 'j') go(entries[place + 1]);
        else if (event.key === 'k') go(entries[place - 1]);
        else {
            const press = at.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
            if (!press || event.repeat) return;
            press.click();
        }
        event.preventDefault();
    });

    // After a ruling the next entry is at hand, so ruling after ruling takes one key each.
    entries.forEach(entry => entry.tabIndex = 0);
    if (new URLSearchParams(location.search).has('done')) go(entries[0]);
})();
