const edition = JSON.parse(document.getElementById('edition').textContent);

export const version = edition.version;

/** Whether this edition contains a change to what is shown. */
export function changed(id) {
  return edition.changes.includes(id);
}
