// Keeps the progress of a running billing run up to date without loading the page again.
const run = document.querySelector('[data-run]');
if (run?.dataset.running === 'yes') poll();

async function poll() {
  const response = await fetch(`/billing/${run.dataset.run}/progress`);
  const fresh = new DOMParser()
    .parseFromString(await response.text(), 'text/html')
    .querySelector('[data-run]');
  if (!fresh) return;
  run.innerHTML = fresh.innerHTML;
  if (fresh.dataset.running === 'yes') setTimeout(poll, 250);
}
