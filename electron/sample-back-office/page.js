const LOOK_EVERY_MS = 1_000;
const { lang, dataset } = document.documentElement;
const facts = document.getElementById('facts');
const trouble = document.getElementById('trouble');
const modes = document.getElementById('modes');
let shown = null;

function complain(text) {
  trouble.textContent = text;
  trouble.hidden = text === '';
}

/** Replaces the list only when it changed, so that a reader's selection and a screen reader's place stay. */
async function look() {
  try {
    const answer = await fetch(`/facts-list?lang=${lang}`);
    const html = await answer.text();
    if (html !== shown) facts.innerHTML = html;
    if (shown === null || trouble.textContent === dataset.lost) complain('');
    shown = html;
  } catch {
    complain(dataset.lost);
  }
  setTimeout(() => void look(), LOOK_EVERY_MS);
}

async function choose(mode) {
  const answer = await fetch('/mode', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode }),
  }).catch(() => null);
  if (answer === null || !answer.ok) return complain(dataset.failed);
  complain('');
  for (const button of modes.querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button.dataset.mode === mode));
  }
}

modes.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement) void choose(target.dataset.mode);
});
void look();
