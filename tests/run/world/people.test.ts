import { en, en_GB, Faker } from '@faker-js/faker';
import { describe, expect, it } from 'vitest';
import { SyntheticPeople } from '../../../harness/run/world/people.ts';

const people = (run: string, scenario = 'CT-001', attempt = 1) =>
  new SyntheticPeople(7, scenario, attempt, run);

describe('invented people', () => {
  it('are the same again for the same seed, whichever the run, and others elsewhere', () => {
    expect(people('one').person()).toEqual(people('two').person());
    expect(people('one', 'CT-002').person()).not.toEqual(people('one').person());
    expect(people('one', 'CT-001', 2).person()).not.toEqual(people('one').person());
  });

  it('do not depend on the references that were made before them', () => {
    const busy = people('one');
    busy.unique('REF');
    expect(busy.person()).toEqual(people('one').person());
  });

  it('bear a title that goes with their forename', () => {
    const { male = [], female = [] } = new Faker({ locale: [en_GB, en] }).definitions.person.first_name;
    const some = Array.from({ length: 500 }, (_, number) => people('one', `CT-${number}`).person());
    const isOnly = (name: string, these: readonly string[], those: readonly string[]) =>
      these.includes(name) && !those.includes(name);
    const disagreeing = some.filter(({ title, forename }) =>
      title === 'Mr' ? isOnly(forename, female, male) : title !== 'Dr' && isOnly(forename, male, female),
    );
    expect(disagreeing.map(({ title, forename }) => `${title} ${forename}`)).toEqual([]);
    expect(new Set(some.map(({ title }) => title)).size).toBe(5);
  });
});

describe('references', () => {
  it('are new in each run, because an application may keep those of the last', () => {
    expect(people('one').unique('REF')).not.toBe(people('two').unique('REF'));
    expect(people('one').unique('REF')).toBe(people('one').unique('REF'));
    expect(people('one').unique('REF')).toMatch(/^REF-[2-9A-Z]{6}$/);
  });
});
