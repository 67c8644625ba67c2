// What the chat page does by itself: it sends without loading anew, and shows what comes. Without it, everything works by loading.
(() => {
    'use strict';
    const log = document.getElementById('log');
    const box = document.getElementById('q');
    const problem = document.getElementById('problem');

    // All markup that comes is our own server's, encoded there; nothing else on this page may become markup.
    const markup = window.trustedTypes ? trustedTypes.createPolicy('newsbot', { createHTML: text => text }) : { createHTML: text => text };

    const show = html => {
        const piece = document.createElement('template');
        piece.innerHTML = markup.createHTML(html);
        const fresh = piece.content.firstElementChild;
        const there = document.getElementById(fresh.id);
        if (there) {
            if (there.dataset.version !== fresh.dataset.version) there.replaceWith(fresh);
            return;
        }
        const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 200;
        log.append(fresh);
        if (isAtEnd || fresh.contains(document.activeElement)) document.getElementById('say').scrollIntoView({ block: 'end' });
    };

    const tell = words => {
        problem.textContent = words;
        problem.hidden = words === '';
    };

    document.addEventListener('submit', async event => {
        const form = event.target;
        if (form.method !== 'post' || new URL(form.action).pathname !== '/chat') return;
        event.preventDefault();
        const sent = new FormData(form, event.submitter);
        const isBox = form.id === 'say';
        if (isBox) box.value = '';
        tell('');
        log.setAttribute('aria-busy', 'true');
        try {
            const answer = await fetch('/chat', { method: 'POST', body: sent, headers: { 'X-NewsBot-Partial': '1' } });
            const text = await answer.text();
            if (answer.ok && answer.headers.get('content-type').startsWith('text/html')) {
                show(text);
                if (form.querySelector('[type=file]')) form.reset();
            } else if (answer.headers.get('content-type')?.startsWith('text/plain')) {
                tell(text);
                if (isBox) box.value = sent.get('q');
            } else {
                location.reload();
            }
        } catch {
            tell('NewsBot cannot be reached just now. What you typed is still in the box.');
            if (isBox) box.value = sent.get('q');
        }
        log.removeAttribute('aria-busy');
        box.focus({ preventScroll: true });
        document.getElementById('say').scrollIntoView({ block: 'nearest' });
    });

    let events;
    const listen = () => {
        events = new EventSource(log.dataset.events);
        events.addEventListener('piece', event => show(event.data));
        // A line that breaks is taken up again by the browser; one that is refused is not.
        events.addEventListener('error', () => {
            if (events.readyState === EventSource.CLOSED) tell('What is posted does not appear here by itself: NewsBot is open in too many pages, or you were signed out. Load this page again to see it.');
        });
    };
    listen();
    addEventListener('pagehide', () => events.close());
    addEventListener('pageshow', event => {
        if (event.persisted) listen();
    });

    if (log.childElementCount > 0 && location.hash === '') document.getElementById('say').scrollIntoView({ block: 'end' });
})();
