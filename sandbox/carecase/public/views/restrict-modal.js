import { send } from '../api.js';
import { choiceGroup, textArea } from '../fields.js';
import { form } from '../form.js';
import { cancelButton, openModal } from '../modal.js';
import { redraw } from '../router.js';
import { session } from '../session.js';
import { toast } from '../toast.js';

const KEEPER = 'safeguarding lead';

export function openRestrictModal(person) {
  const options = session.choices.roles
    .filter((role) => role !== KEEPER)
    .map((role) => ({ value: role, text: role }));
  openModal(`Restrict access to ${person.name}`, (close) =>
    form({
      fields: [
        textArea({ label: 'Reason', name: 'reason', rows: 3 }),
        choiceGroup({
          legend: 'Roles that may see the record',
          hint: 'The safeguarding lead always may.',
          name: 'roles',
          type: 'checkbox',
          options,
        }),
      ],
      submit: 'Restrict the record',
      cancel: cancelButton(close),
      save: async ({ reason, roles }) => {
        await send('POST', `/people/${person.id}/restriction`, { reason, roles });
        close();
        toast('The record is restricted.');
        await redraw();
      },
    }),
  );
}
