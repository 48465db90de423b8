import { send } from '../api.js';
import { select, textArea } from '../fields.js';
import { form } from '../form.js';
import { cancelButton, openModal } from '../modal.js';
import { redraw } from '../router.js';
import { session } from '../session.js';
import { toast } from '../toast.js';

export function openAcceptModal(referral) {
  const workers = session.colleagues.map(({ username, name, role }) => ({
    value: username,
    text: `${name}, ${role}`,
  }));
  openModal('Accept the referral', (close) =>
    form({
      fields: [
        select({ label: 'Assessment needed', name: 'kind', options: session.choices.assessmentKinds }),
        select({ label: 'Worker', name: 'worker', options: workers }),
      ],
      submit: 'Accept the referral',
      cancel: cancelButton(close),
      save: async (values) => {
        await send('POST', `/referrals/${referral.id}/accept`, values);
        close();
        toast('The referral was accepted.');
        await redraw();
      },
    }),
  );
}

export function openCloseModal(referral) {
  openModal('No further action', (close) =>
    form({
      fields: textArea({ label: 'Why no further action is needed', name: 'reason', rows: 3 }),
      submit: 'Close the referral',
      cancel: cancelButton(close),
      save: async (values) => {
        await send('POST', `/referrals/${referral.id}/close`, values);
        close();
        toast('The referral was closed.');
        await redraw();
      },
    }),
  );
}
