import { describe, expect, it } from 'vitest';
import { certificatePieces } from '../../../harness/prove/certificate/document.ts';
import { anAttempt, aRun, aScenario, aStep } from '../../run-record.ts';
import { verdictOn } from '../proof-facts.ts';
import { picture } from '../run-folder.ts';
import { article, certificate, factsOn, figures, PROJECT } from './made-certificate.ts';

describe('phrases', () => {
  it('folds what a phrase stands for under it, with the pictures of what failed', () => {
    const media = [picture('inner')];
    const inner = [
      aStep({ text: 'I open the form' }),
      aStep({ text: 'I press it', status: 'failed', reason: 'Greyed out.', media }),
    ];
    const phrase = aStep({
      text: 'I raise a ticket',
      status: 'failed',
      reason: 'At “I press it”: Greyed out.',
      steps: inner,
      media,
    });
    const attempts = [anAttempt({ status: 'failed', steps: [phrase] })];
    const page = certificate(aRun({ scenarios: [aScenario({ status: 'failed', attempts })] }));
    expect(article(page, 'CT-001')).toMatch(
      /I raise a ticket[\s\S]*<ol class="steps"><li>[\s\S]*I open the form[\s\S]*I press it[\s\S]*<\/ol><\/li>/,
    );
    expect(figures(page, 'CT-001')).toBe(1);
    expect(page).toContain('The screen after: Given I press it (failed)');
  });
});

describe('links', () => {
  it('lead from the change and from requirements, whatever their names hold', () => {
    const links = {
      change: 'https://change.example.org/nav?number={id}',
      requirement: 'https://jira.example.org/browse/{id}',
    };
    const record = aRun({ scenarios: [aScenario({ requirements: ['REV-1', '"><b>$&'] })] });
    const verdict = { ...verdictOn(record), change: 'CHG0030001' };
    const page = [...certificatePieces({ ...factsOn(record), verdict, project: { ...PROJECT, links } })].join(
      '',
    );
    expect(page).toContain('<a href="https://change.example.org/nav?number=CHG0030001">CHG0030001</a>');
    expect(page).toContain('<a href="https://jira.example.org/browse/REV-1">REV-1</a>');
    expect(page).toContain('href="https://jira.example.org/browse/%22%3E%3Cb%3E%24%26"');
    expect(certificate(record)).not.toContain('<a href="https:');
  });
});
