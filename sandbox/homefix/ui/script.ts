/** What every work page carries: the whole form goes back to the server whenever a control changes. */
export const POSTBACK_SCRIPT = `
var submitting = false;
function __doPostBack(target, argument) {
  var form = document.forms['frmMain'];
  submitting = true;
  form.__EVENTTARGET.value = target;
  form.__EVENTARGUMENT.value = argument || '';
  form.submit();
  return false;
}
window.onbeforeunload = function (event) {
  if (submitting || document.forms['frmMain'].__DIRTY.value != '1') return undefined;
  event.preventDefault();
  event.returnValue = 'You have entered data that has not been saved.';
  return event.returnValue;
};
`;
