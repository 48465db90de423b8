// Pages on which a step fails for a reason that a person sees at a glance.
const row = (name, at) => `<tr><td>${name}</td><td>${at}</td></tr>`;

export const awkward = {
  '/greyed': `<form><label>Amount <input required></label><button disabled>Pay</button></form>`,
  '/renamed': `<form><label for="a">Last name</label><input id="a"><label for="b">First name</label><input id="b"></form>`,
  '/summary': `<div role="alert"><h2>There is a problem</h2><p>Enter an amount in pounds</p></div>
    <label>Amount <input></label><button>Pay</button>`,
  '/list': `<table><caption>Visitors</caption>${[1, 2, 3].map((one) => row(`Visitor ${one}`, '10:00')).join('')}</table>
    <p>Page 1 of 2</p><a href="/list?page=2">Next</a>`,
  '/total': `<p>The total is 1234.50 for the year</p><h2>council tax bill</h2>`,
  '/dialog': `<button>Pay</button><div role="dialog" aria-label="Are you still there?"
    style="position:fixed;inset:0;background:#eee"><button>Yes</button></div>`,
  '/forbidden': `<p>You do not have permission to raise refunds.</p>`,
  '/private': `<div role="alert">No payment to canary.person@example.org, who is <b id="notes">Canary Region-Zzyxw</b></div>`,
  '/busy': `<div class="spinner" style="width:90px;height:20px">Please wait</div><button disabled hidden>Pay</button>`,
  '/other-kind': `<a href="/visits">Search</a>`,
  '/frames': `<iframe srcdoc="<label>Family name <input></label>"></iframe>`,
};
