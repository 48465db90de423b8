import { on } from 'council-uat/pages';
import { HomefixPage } from './homefix.page.ts';
import { PropertyPage } from './property.page.ts';

export class FindPropertyPage extends HomefixPage {
  static readonly menu = ['Property', 'Search'] as const;
  override readonly landmark = this.work.titled('Property search');

  async byUprn(uprn: string): Promise<void> {
    await this.work.type('UPRN', uprn);
    await this.work.press('find');
  }

  async byAddress(words: string): Promise<void> {
    await this.work.type('Address or postcode', words);
    await this.work.press('find');
  }

  async addresses(): Promise<string[]> {
    return (await this.work.lines()).map((line) => line.Address ?? '');
  }

  async open(address: string): Promise<PropertyPage> {
    await this.work.follow(address);
    return on(PropertyPage, this.page);
  }
}
