import { send } from '../api.js';
import { textArea } from '../fields.js';
import { form } from '../form.js';
import { cancelButton, openModal } from '../modal.js';
import { redraw } from '../router.js';
import { toast } from '../toast.js';

export function openReturnModal(assessment) {
  openModal('Return the assessment', (close) =>
    form({
      fields: textArea({ label: 'What has to be done', name: 'reason', rows: 3 }),
      submit: 'Return it',
      cancel: cancelButton(close),
      save: async (values) => {
        await send('POST', `/assessments/${assessment.id}/return`, values);
        close();
        toast('The assessment was returned.');
        await redraw();
      },
    }),
  );
}
