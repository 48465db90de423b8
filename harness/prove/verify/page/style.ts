/** Of the page that verifies; contrast as WCAG 2.2 AA wants it. */
export const STYLE = `
body { font: 16px/1.5 Arial, Helvetica, sans-serif; color: #1b1b1b; background: #fff; margin: 0 }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.6rem; margin: 0 0 .5rem }
h2 { font-size: 1.15rem; margin: 1.4rem 0 .3rem }
ul { margin: 0; padding-left: 1.2rem }
li { overflow-wrap: anywhere; margin: .2rem 0 }
input { font: inherit }
label { font-weight: bold; margin-right: .5rem }
.small { font-size: .9rem; color: #454545 }
.verdict { font-size: 1.5rem; font-weight: bold; padding: .7rem 1rem; border-left: .5rem solid; margin-top: 1.2rem }
.good { color: #0b5a2b; background: #e8f4ec }
.some { color: #6b4200; background: #fdf3dd }
.bad { color: #9c1616; background: #fbe9e9 }
.file { font-weight: normal; font-size: 1rem; display: block; overflow-wrap: anywhere }
:focus-visible { outline: 3px solid #1d70b8; outline-offset: 2px }
body.over { outline: .4rem dashed #1d70b8; outline-offset: -.6rem }
`;
