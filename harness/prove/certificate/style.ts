/** Sober, for A4 and for black-and-white printers: every colour is also said in words. */
export const STYLE = `
@page { size: A4; margin: 20mm 18mm 20mm 18mm }
* { box-sizing: border-box }
html { font: 9.5pt/1.42 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #1b2430 }
body { margin: 0 }
h1, h2, h3, h4 { color: #17365c; line-height: 1.2; break-after: avoid; font-weight: 600 }
h2 { font-size: 17pt; margin: 0 0 5mm; padding-bottom: 2mm; border-bottom: .6mm solid #17365c; break-before: page }
h2.flows { break-before: auto; margin-top: 10mm }
h3 { font-size: 12pt; margin: 7mm 0 2.5mm }
h4 { font-size: 10.5pt; margin: 0 0 1mm }
p { margin: 0 0 2.5mm; orphans: 3; widows: 3 }
p.lead { font-size: 11pt }
p.intro { break-after: avoid }
a { color: #17365c; text-decoration: none }
table { border-collapse: collapse; width: 100%; margin: 0 0 4mm }
th, td { text-align: left; vertical-align: top; padding: 1.3mm 2.5mm 1.3mm 0; border-bottom: .2mm solid #cfd6de }
thead { display: table-header-group }
th { font-weight: 600; color: #43505f; font-size: 8.5pt }
tr { break-inside: avoid }
.id { white-space: nowrap; font-weight: 600 }
td.long { overflow-wrap: anywhere }
td.figure, th.figure { text-align: right; padding-right: 4mm; font-variant-numeric: tabular-nums }
.hash, code { font: 8pt/1.35 Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere }
.muted { color: #5a6675 }
.small { font-size: 8.5pt }
.out { font-weight: 600; white-space: nowrap }
.passed, .pass { color: #1e6b3c }
.failed, .fail { color: #9b1c1c }
.blocked, .flaky, .waived, .not-executable, .undefined, .ambiguous, .pending { color: #8a5a00 }
.not-run, .skipped { color: #5a6675 }

.cover { min-height: 250mm; display: flex; flex-direction: column }
.cover .council { font-size: 11pt; color: #43505f; margin-bottom: 22mm; padding-bottom: 3mm; border-bottom: .6mm solid #17365c }
.cover .kind { font-size: 11pt; color: #43505f; margin-bottom: 2mm }
.cover h1 { font-size: 30pt; margin: 0 0 2mm; letter-spacing: -.2mm }
.cover .gate { font-size: 13pt; color: #43505f; margin-bottom: 10mm }
.cover .verdict { border-left: 3mm solid; padding: 4mm 6mm; margin-bottom: 10mm; background: #f3f5f8; break-inside: avoid }
.cover .verdict strong { display: block; font-size: 24pt; line-height: 1.15; margin-bottom: 1.5mm }
.cover .verdict p { margin: 0; color: #1b2430 }
.verdict.go { color: #1e6b3c } .verdict.go-with-conditions { color: #8a5a00 } .verdict.no-go { color: #9b1c1c }
.cover table th { width: 43mm; font-size: 9.5pt }
.cover table th, .cover table td { padding-top: 1.1mm; padding-bottom: 1.1mm }

.contents ol { list-style: none; margin: 0; padding: 0 }
.contents li a { display: flex; padding: 1.6mm 0; border-bottom: .2mm solid #cfd6de }
.contents li span:last-child { margin-left: auto; flex: 0 0 16mm; text-align: right; font-variant-numeric: tabular-nums }
.contents li.inner a { padding-left: 8mm; color: #43505f }

.scenario { padding: 3mm 0 4mm; border-top: .2mm solid #9aa6b4 }
.scenario header { break-inside: avoid; break-after: avoid }
.scenario .body { display: flow-root }
figure { margin: 0; break-inside: avoid }
figure img { display: block; max-width: 100%; max-height: 110mm; border: .2mm solid #9aa6b4 }
figcaption { font-size: 8pt; color: #5a6675; margin-top: 1mm; overflow-wrap: anywhere }
.pictures { display: grid; grid-template-columns: 1fr 1fr; gap: 5mm; margin-top: 3mm }
.facts { color: #5a6675; font-size: 8.5pt; margin: 0 0 2mm; overflow-wrap: anywhere }
ol.steps { list-style: none; margin: 0; padding: 0 }
ol.steps ol.steps { margin-top: .7mm; font-size: 9pt }
ol.steps li { break-inside: avoid; display: flow-root; padding: .7mm 0 .7mm 21mm; position: relative; overflow-wrap: anywhere }
ol.steps .out { position: absolute; left: 0; font-size: 8.5pt; padding-top: .1mm }
ol.steps b { color: #17365c; font-weight: 600 }
ol.steps .took { color: #5a6675; font-size: 8pt; white-space: nowrap }
ol.steps table { width: auto; margin: 1mm 0 1mm; font-size: 8.5pt }
ol.steps td { padding: .4mm 4mm .4mm 0 }
ol.steps table.whole { overflow-wrap: break-word } ol.steps table.whole td { padding-right: 2.5mm }
pre { font: 8pt/1.35 Consolas, "Liberation Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; margin: 1mm 0; padding: 1.5mm 2mm; background: #f3f5f8 }

.pictures.small-ones { grid-template-columns: 1fr 1fr 1fr; gap: 3mm 4mm }
.note { color: #43505f; margin: .5mm 0 0; overflow-wrap: anywhere }
.reason { color: #9b1c1c; margin: .5mm 0 0; overflow-wrap: anywhere }
table.rules th:first-child { width: 20mm }
table.three, table.lines { table-layout: fixed }
table.three td:first-child { width: 38mm } table.three td:last-child { width: 24mm }
table.three tr:last-child td { border-bottom: 0 } .failure table { margin: 0 }
table.lines th:nth-child(1) { width: 30mm } table.lines th:nth-child(3) { width: 36mm } table.lines th:nth-child(4) { width: 21mm }
table.lines th:nth-child(5) { width: 13mm } table.lines th:nth-child(6) { width: 25mm } table.untested { table-layout: fixed } table.untested th:nth-child(1) { width: 30mm } table.untested th:nth-child(3) { width: 18mm } table.untested th:nth-child(4) { width: 62mm }
.failure { break-inside: avoid; border-left: 1mm solid #9b1c1c; padding: 1mm 0 1mm 4mm; margin-bottom: 4mm }
.waiver { break-inside: avoid; border-left: 1mm solid #8a5a00; padding: 1mm 0 1mm 4mm; margin-bottom: 4mm } .waiver p { margin: 0 0 1mm }
table.together { break-inside: avoid }
ul.untested { columns: 2; column-gap: 8mm; list-style: none; padding: 0; font-size: 8.5pt } ul.untested li { break-inside: avoid; margin-bottom: 1mm; overflow-wrap: anywhere }
ul { margin: 0 0 3mm; padding-left: 5mm } dl { margin: 0 } dt { font-weight: 600; break-after: avoid } dd { margin: 0 0 1.5mm }
.failure p { margin: 0 0 1mm }

.box { break-inside: avoid; border: .3mm solid #43505f; padding: 4mm 5mm; margin-bottom: 6mm }
.box h3 { margin: 0 0 3mm }
.box .line { display: flex; gap: 8mm; margin-bottom: 2mm }
.box .line span { flex: 1; border-bottom: .2mm solid #43505f; padding-top: 5mm; min-height: 9mm; color: #5a6675; font-size: 8.5pt }
.box .line span.short { flex: .5 }
.tick { display: inline-block; width: 3.6mm; height: 3.6mm; border: .3mm solid #1b2430; margin: 0 2mm -.6mm 0 }
.choice { margin-right: 9mm }
.verify li { margin-bottom: 2mm }
`;
