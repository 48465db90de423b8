import { CareCasePage } from './care-case.page.ts';

export interface ServiceEntry {
  readonly service: string;
  readonly provider: string;
  readonly units: string;
  readonly cost: string;
}

export class PackageFormPage extends CareCasePage {
  override readonly landmark = this.title('Propose a care package');
  readonly weeklyCost = this.page.getByRole('status', { name: 'Weekly cost' });

  /** `start` as typed: 22/11/2026. */
  async enter(basis: string, start: string, services: readonly ServiceEntry[]): Promise<void> {
    await this.page.getByLabel('Based on').selectOption(basis);
    await this.page.getByLabel('Start date').fill(start);
    for (const [index, service] of services.entries()) {
      if (index > 0) await this.press('Add a service');
      await this.enterService(index + 1, service);
    }
  }

  propose(): Promise<void> {
    return this.press('Propose the package');
  }

  private async enterService(
    number: number,
    { service, provider, units, cost }: ServiceEntry,
  ): Promise<void> {
    const cell = (label: string) => this.page.getByLabel(`${label}, service ${number}`, { exact: true });
    await cell('Service').fill(service);
    await cell('Provider').fill(provider);
    await cell('Units a week').fill(units);
    await cell('Cost of a unit').fill(cost);
  }
}
